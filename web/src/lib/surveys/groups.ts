import { sizeClassSchemes } from '@kluftatlas/data/catalogue/sizeClasses.ts';
import { states } from '@kluftatlas/data/catalogue/states.ts';
import type { StateKey } from '@kluftatlas/data/domain/ids.ts';
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
/** Up to 20,000 inhabitants and above, within a state. */
const classesOfState = (state: StateKey): readonly SurveyGroup[] =>
  sizeClassSchemes.twenty.classes.map(({ id }) => ({
    kind: 'stateClass',
    state,
    scheme: 'twenty',
    sizeClass: id,
  }));

/** Each state, then its two classes as far as it has both: a city state is its only class. */
export const byStateAndClass = (results: readonly GroupResult[]): readonly SurveyGroup[] =>
  states.flatMap(({ key }) => {
    const classes = classesOfState(key).filter((group) =>
      results.some((result) => groupKey(result.group) === groupKey(group)),
    );
    return [{ kind: 'state' as const, state: key }, ...(classes.length < 2 ? [] : classes)];
  });

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

/** Below its state the class says enough: `bis 20.000`. */
export const classOfStateLabel = (group: SurveyGroup): string =>
  group.kind === 'stateClass' ? sizeClassLabel(boundsOf(group.scheme, group.sizeClass)) : groupLabel(group);

/** Whether there are states to be told apart: in a survey of one state it is everybody. */
export const hasStates = (results: readonly Pick<GroupResult, 'group'>[]): boolean =>
  new Set(results.filter(({ group }) => group.kind === 'state').map(({ group }) => groupKey(group))).size > 1;

/** The result of a group (of one row, in a matrix), where the file has one. */
export const resultOf = (
  results: readonly GroupResult[],
  group: SurveyGroup,
  row: string | null,
): GroupResult | undefined =>
  results.find((result) => result.row === row && groupKey(result.group) === groupKey(group));
