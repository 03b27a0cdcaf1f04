import type { SurveyGroup } from '@kluftatlas/data/domain/surveyGroup.ts';
import type { ShownValue } from '#lib/takeAway/shownTable.ts';

type Of = Readonly<Record<string, (of: { readonly group: SurveyGroup }) => ShownValue>>;

/** Columns that name a group, as in the release's tables of surveys. */
export const groupValues: Of = {
  group: ({ group }) => group.kind,
  state: ({ group }) => ('state' in group ? group.state : null),
  scheme: ({ group }) => ('scheme' in group ? group.scheme : null),
  size_class: ({ group }) => ('sizeClass' in group ? group.sizeClass : null),
};
