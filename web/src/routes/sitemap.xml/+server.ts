import { states } from '@kluftatlas/data/catalogue/states.ts';
import { readAreas, readSurveys } from '#lib/data/release.ts';
import { navigation } from '#lib/i18n/navigation.ts';
import { pagePath, type Page } from '#lib/i18n/pagePath.ts';
import { itemPage, wavePage } from '#lib/surveys/addresses.ts';
import { questions } from '#lib/surveys/questionPage.ts';

export const prerender = true;

/** Every page in both languages, without those of made-up answers: fewer than the 50,000 addresses that one file may hold. */
export function GET({ url }) {
  const pages: readonly Page[] = [
    ...navigation.map(({ to }) => to),
    '/umfragen/eigene/',
    ...readSurveys().surveys.flatMap(({ id, waves }) => [
      `/umfragen/${id}/` as const,
      ...waves.filter(({ synthetic }) => !synthetic).map(({ wave }) => wavePage({ survey: id, wave })),
    ]),
    ...questions()
      .filter(({ synthetic }) => !synthetic)
      .map(itemPage),
    '/gemeinden/',
    ...states.map(({ key }) => `/gemeinden/${key}/` as const),
    ...readAreas().municipalities.ags.map((ags) => `/gemeinde/${ags}/` as const),
  ];
  const addresses = pages.flatMap((page) => [pagePath(page, 'de'), pagePath(page, 'en')]);
  const entries = addresses.map((path) => `<url><loc>${url.origin}${path}</loc></url>`);
  return new Response(
    [
      '<?xml version="1.0" encoding="UTF-8"?>',
      '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">',
      ...entries,
      '</urlset>',
      '',
    ].join('\n'),
    { headers: { 'content-type': 'application/xml' } },
  );
}
