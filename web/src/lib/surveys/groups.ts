import { sizeClassSchemes } from '@kluftatlas/data/catalogue/sizeClasses.ts';
import { states } from '@kluftatlas/data/catalogue/states.ts';
import { groupKey, type SurveyGroup } from '@kluftatlas/data/domain/surveyGroup.ts';
import type { GroupResult } from '@kluftatlas/data/domain/surveyResults.ts';
import { formatNumber } from '#lib/format/number.ts';
import { sizeClassLabel, type Bounds } from '#lib/format/sizeClassLabel.ts';
import { m } from '#lib/paraglide/messages.js';
import { getLocale } from '#lib/paraglide/runtime.js';

const everybody: SurveyGroup = { kind: 'all' };
const classGroups = (scheme: 'standard' | 'twenty'): readonly SurveyGroup[] =>
  sizeClassSchemes[scheme].classes.map(({ id }) => ({ kind: 'class', scheme, sizeClass: id }));

/** Everybody, then the eight classes. */
export const byClass: readonly SurveyGroup[] = [everybody, ...classGroups('standard')];
/** Up to 20,000 inhabitants, and above. */
export const [smallGroup, largeGroup] = classGroups('twenty') as [SurveyGroup, SurveyGroup];
export const byState: readonly SurveyGroup[] = states.map(({ key }) => ({ kind: 'state', state: key }));

const boundsOf = (scheme: 'standard' | 'twenty', sizeClass: string): Bounds =>
  sizeClassSchemes[scheme].classes.find(({ id }) => id === sizeClass) ?? { min: 0, max: null };

const stateName = (key: string) => states.find((state) => state.key === key)?.name[getLocale()] ?? key;

/** In full: `2.000 bis unter 5.000`, `Bayern`. */
export function groupLabel(group: SurveyGroup): string {
  switch (group.kind) {
    case 'all':
      return m.group_all();
    case 'class':
      return sizeClassLabel(boundsOf(group.scheme, group.sizeClass));
    case 'state':
      return stateName(group.state);
    case 'stateClass':
      return `${stateName(group.state)}, ${sizeClassLabel(boundsOf(group.scheme, group.sizeClass))}`;
  }
}

/** Where rows stand below each other in the order of their size, the lower bound says enough: `ab 2.000`. */
export function shortGroupLabel(group: SurveyGroup): string {
  if (group.kind !== 'class') return groupLabel(group);
  const { min } = boundsOf(group.scheme, group.sizeClass);
  return min === 0 || group.scheme === 'twenty'
    ? groupLabel(group)
    : m.group_from({ bound: formatNumber(min) });
}

/** The result of a group (of one row, in a matrix), where the file has one. */
export const resultOf = (
  results: readonly GroupResult[],
  group: SurveyGroup,
  row: string | null,
): GroupResult | undefined =>
  results.find((result) => result.row === row && groupKey(result.group) === groupKey(group));
