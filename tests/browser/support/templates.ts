/** One page of every kind, in German; the English one lies below `/en`. */
const templates = [
  { template: 'the story', path: '/' },
  { template: 'the map', path: '/karte/' },
  { template: 'the distance explorer', path: '/kluft/' },
  { template: 'the variety of paths', path: '/vielfalt/' },
  { template: 'the surveys', path: '/umfragen/' },
  { template: 'a survey', path: '/umfragen/digitalisierung-der-verwaltungen/' },
  { template: 'a wave of a survey', path: '/umfragen/digitalisierung-der-verwaltungen/2026-05/' },
  { template: 'a question of a wave', path: '/umfragen/digitalisierung-der-verwaltungen/2026-05/dms/' },
  { template: 'the guide to a survey of one’s own', path: '/umfragen/eigene/' },
  { template: 'the downloads', path: '/daten/' },
  { template: 'the sources', path: '/quellen/' },
  { template: 'the methods', path: '/methodik/' },
  { template: 'the list of states', path: '/gemeinden/' },
  { template: 'the list of municipalities', path: '/gemeinden/07/' },
  { template: 'a profile', path: '/gemeinde/09162000/' },
  // Which page was wanted is not known: the other language begins at its start.
  { template: 'the answer to an unknown address', path: '/404.html', counterpart: '/' },
] as const;

/** Every kind of page in both languages. */
export const templatesInBothLanguages = templates.flatMap(({ template, path, ...rest }) => {
  const counterpart = 'counterpart' in rest ? rest.counterpart : path;
  return [
    { template, language: 'de', path, other: `/en${counterpart}` },
    { template, language: 'en', path: `/en${path}`, other: counterpart },
  ];
});
