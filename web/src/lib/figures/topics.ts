import { m } from '#lib/paraglide/messages.js';

/** Topics of the published figures, those first that the administrations' own work is about. */
const topics: readonly (readonly [id: string, words: () => string])[] = [
  ['dms_eakte', m.figure_topic_dms],
  ['ki', m.figure_topic_ai],
  ['online_services', m.figure_topic_online_services],
  ['ozg', m.figure_topic_ozg],
  ['website', m.figure_topic_website],
  ['strategy', m.figure_topic_strategy],
  ['self_rating', m.figure_topic_self_rating],
  ['preparedness', m.figure_topic_preparedness],
  ['progress', m.figure_topic_progress],
  ['index', m.figure_topic_index],
  ['cooperation', m.figure_topic_cooperation],
  ['marketplace', m.figure_topic_marketplace],
  ['projects', m.figure_topic_projects],
  ['funding_bureaucracy', m.figure_topic_funding],
  ['finance', m.figure_topic_finance],
  ['staff', m.figure_topic_staff],
  ['legal', m.figure_topic_legal],
  ['instruments', m.figure_topic_instruments],
  ['priority', m.figure_topic_priority],
  ['benefit', m.figure_topic_benefit],
  ['open_data', m.figure_topic_open_data],
  ['it_security', m.figure_topic_security],
  ['participation', m.figure_topic_participation],
  ['corona', m.figure_topic_pandemic],
  ['broadband', m.figure_topic_broadband],
];

/** The topics of some figures in their order; one that has no words here stands last, by its key. */
export function topicsOf(
  present: readonly string[],
): readonly { readonly id: string; readonly title: string }[] {
  const known = topics.filter(([id]) => present.includes(id)).map(([id, words]) => ({ id, title: words() }));
  const others = new Set(present.filter((id) => !topics.some(([topic]) => topic === id)));
  return [...known, ...[...others].toSorted().map((id) => ({ id, title: id }))];
}
