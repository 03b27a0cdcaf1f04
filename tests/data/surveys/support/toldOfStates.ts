import type { Codebook } from '@kluftatlas/data/domain/codebook.ts';
import type { StateKey } from '@kluftatlas/data/domain/ids.ts';
import type { SurveyGroup } from '@kluftatlas/data/domain/surveyGroup.ts';
import type { UnitReport } from '@kluftatlas/data/domain/surveyResults.ts';
import type { Known } from './attack.ts';

/**
 * What follows from the rules by which states are said to be without an answer. Groups of the codebook with fewer than 5 units go with
 * the one before, the first with the one behind it. From each that is not said to be unrepresented somebody answered; and from each
 * state of it that is not said to be silent, if no state of the group has fewer than 5 units.
 */
export function toldOfStates(
  { coverage, weights }: UnitReport,
  { stateGroups }: Pick<Codebook, 'stateGroups'>,
  inside: (group: SurveyGroup) => readonly number[],
): readonly Known[] {
  const states = coverage.filter(({ group }) => group.kind === 'state');
  const of = (state: StateKey) => states.find(({ group }) => 'state' in group && group.state === state);
  const frameOf = (group: readonly StateKey[]) =>
    group.reduce((sum, state) => sum + (of(state)?.frame ?? 0), 0);
  const somebody = (group: readonly StateKey[]): Known => ({
    of: group.flatMap((state) => inside({ kind: 'state', state })).map((cell) => `a${cell}`),
    min: 1,
    max: Infinity,
  });
  const silent = weights.uncovered.flatMap(({ group }) => ('state' in group ? [group.state] : []));
  return joined(stateGroups, frameOf)
    .map((group) => group.filter((state) => of(state) !== undefined))
    .filter((group) => !group.some((state) => silent.includes(state)))
    .flatMap((group) =>
      group.every((state) => frameOf([state]) >= 5)
        ? group.filter((state) => of(state)?.answered !== 0).map((state) => somebody([state]))
        : [somebody(group)],
    );
}

function joined(
  groups: readonly (readonly StateKey[])[],
  frameOf: (group: readonly StateKey[]) => number,
): readonly (readonly StateKey[])[] {
  const whole: (readonly StateKey[])[] = [];
  let waiting: readonly StateKey[] = [];
  for (const group of groups.toReversed()) {
    const all = [...group, ...waiting];
    const isEnough = frameOf(all) >= 5;
    if (isEnough) whole.push(all);
    waiting = isEnough ? [] : all;
  }
  const [last = [], ...others] = whole.toReversed();
  return [[...last, ...waiting], ...others];
}
