import { sizeClassSchemes } from '@kluftatlas/data/catalogue/sizeClasses.ts';
import type { StateKey } from '@kluftatlas/data/domain/ids.ts';
import type { FrameCell } from '@kluftatlas/data/domain/survey.ts';
import { groupKey, type SurveyGroup } from '@kluftatlas/data/domain/surveyGroup.ts';
import { stateGroupsOf } from '@kluftatlas/data/surveys/results/stateGroups.ts';
import { weightsOf } from '@kluftatlas/data/surveys/results/unitWeights.ts';
import { describe, expect, it } from 'vitest';

const classes = (scheme: 'standard' | 'twenty', positions: readonly number[]): readonly SurveyGroup[] =>
  positions.map((position) => ({
    kind: 'class',
    scheme,
    sizeClass: sizeClassSchemes[scheme].classes[position]?.id ?? '',
  }));
const states = (keys: readonly string[]): readonly SurveyGroup[] =>
  keys.map((state) => ({ kind: 'state', state: state as StateKey }));

/** Town halls of one class of each state, 40 each, with these numbers of answers. */
function weightsIn(
  answers: readonly (readonly [state: string, standard: number, answers: number, twenty?: number])[],
  shown: readonly SurveyGroup[],
  groups: readonly (readonly string[])[] = [['05']],
) {
  const cells = answers.map(([state, standard, , twenty]): FrameCell => ({
    kind: 'own',
    state: state as StateKey,
    sizeClass: { standard, twenty: twenty ?? (standard < 4 ? 0 : 1) },
    count: 40,
  }));
  const cell = answers.flatMap(([, , count], position) => Array.from({ length: count }, () => position));
  const answering = cell.map((position) => cells[position] as FrameCell);
  const stateGroups = stateGroupsOf(cells, answering, groups as readonly (readonly StateKey[])[]);
  const keys = new Set(shown.map(groupKey));
  const { weights, ...rest } = weightsOf({ unit: 'administration', cells, stateGroups, shown: keys }, cell);
  const weightOf = (position: number) => weights[cell.indexOf(position)];
  const total = (positions: readonly number[]) =>
    weights.filter((_, of) => positions.includes(cell[of] ?? -1)).reduce((sum, weight) => sum + weight, 0);
  return { rest, weightOf, total, sorted: weights.toSorted((a, b) => a - b) };
}

const ofClasses = (...counts: readonly number[]) =>
  counts.map((count, standard) => ['05', standard, count] as const);

describe('answers of one state', () => {
  const shown = [...classes('standard', [1, 4]), ...classes('twenty', [0, 1])];

  it('weigh the same however they lie in classes that are not shown', () => {
    const one = weightsIn(ofClasses(8, 20, 2, 3, 15, 9, 1, 2), shown);
    const other = weightsIn(ofClasses(2, 20, 7, 4, 15, 4, 5, 3), shown);
    expect(one.sorted).toEqual(other.sorted);
    expect(one.rest).toEqual(other.rest);
  });

  it('bring each class that is shown to its units, and both sides of 20,000 inhabitants', () => {
    const { total } = weightsIn(ofClasses(8, 20, 2, 3, 15, 9, 1, 2), shown);
    for (const [positions, units] of [
      [[1], 40],
      [[4], 40],
      [[0, 1, 2, 3], 160],
      [[4, 5, 6, 7], 160],
    ] as const) {
      expect(total(positions)).toBeCloseTo(units, 8);
    }
  });

  it('weigh the same whether those of exactly 20,000 inhabitants or smaller ones answered', () => {
    const withTown = (small: number, town: number, large: number, larger: number) =>
      weightsIn([...ofClasses(8, 20, small, 3, large), ['05', 4, town, 0], ['05', 6, larger]], shown);
    const one = withTown(4, 3, 12, 9);
    const other = withTown(5, 2, 13, 8);
    expect(other.sorted).toEqual(one.sorted.map((weight) => expect.closeTo(weight, 9)));
    expect(other.rest.designEffect).toBeCloseTo(one.rest.designEffect, 9);
    expect(one.rest.designEffect).toBeGreaterThan(1.01);
  });

  it('of fewer than 5 in what is not shown weigh as their neighbours', () => {
    for (const few of [0, 3]) {
      const { weightOf, total } = weightsIn(ofClasses(few, 20, 30), classes('standard', [1, 2]));
      expect(total([0, 1])).toBeCloseTo(80, 8);
      expect(weightOf(1)).toBeCloseTo(80 / (20 + few), 8);
      expect(weightOf(2)).toBeCloseTo(40 / 30, 8);
    }
  });

  it('of whom nothing but their number is shown all weigh the same', () => {
    const { sorted } = weightsIn(ofClasses(8, 20, 2, 3), []);
    expect(sorted[0]).toBeCloseTo(160 / 33, 8);
    expect(sorted.at(-1)).toBeCloseTo(160 / 33, 8);
  });
});

describe('answers of several states', () => {
  const groups = [['01', '03'], ['05', '06'], ['07']];
  const answers = [
    ['01', 2, 10],
    ['03', 2, 20],
    ['05', 2, 5],
    ['06', 2, 8],
    ['07', 2, 6],
  ] as const;

  it('weigh alike in all states that are not shown', () => {
    const { weightOf } = weightsIn(answers, states(['01', '03', '06']), groups);
    expect([0, 1, 3].map((position) => weightOf(position))).toEqual(
      [4, 2, 5].map((by) => expect.closeTo(by, 8)),
    );
    expect(weightOf(2)).toBeCloseTo(80 / 11, 8);
    expect(weightOf(4)).toBeCloseTo(80 / 11, 8);
  });

  it('of all others of the group stand for its silent state alike', () => {
    const { weightOf } = weightsIn(
      [
        ['01', 2, 10],
        ['03', 2, 0],
        ['05', 2, 30],
        ['06', 2, 8],
      ],
      states(['01', '03', '05', '06']),
      [['01', '03', '05'], ['06']],
    );
    expect(weightOf(0)).toBeCloseTo(120 / 40, 8);
    expect(weightOf(2)).toBeCloseTo(120 / 40, 8);
    expect(weightOf(3)).toBeCloseTo(40 / 8, 8);
  });

  it('bring size classes alone to their units where both cannot be, and say how far states are off', () => {
    // Of small ones only those of 01 answered, of large ones only those of 03: no weights give 80 to both and to both sides.
    const apart = [
      ['01', 2, 10],
      ['03', 2, 0],
      ['03', 3, 0],
      ['01', 5, 0],
      ['03', 5, 20],
    ] as const;
    const { rest, total } = weightsIn(
      apart,
      [...classes('twenty', [0, 1]), ...states(['01', '03'])],
      [['01'], ['03']],
    );
    expect(rest.isByState).toBe(false);
    expect(total([0])).toBeCloseTo(120, 8);
    expect(total([4])).toBeCloseTo(80, 8);
    expect(rest.deviation).toBeCloseTo(40 / 80, 8);
  });

  it('stand for a silent state of their group, and for no other', () => {
    const silent = answers.map(
      ([state, standard, count]) => [state, standard, state === '01' ? 0 : count] as const,
    );
    const { weightOf } = weightsIn(silent, states(['01', '03', '05', '06', '07']), groups);
    expect(weightOf(1)).toBeCloseTo(80 / 20, 8);
    expect(weightOf(3)).toBeCloseTo(40 / 8, 8);
  });
});
