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
  answers: readonly (readonly [state: string, standard: number, answers: number])[],
  shown: readonly SurveyGroup[],
  groups: readonly (readonly string[])[] = [['05']],
) {
  const cells = answers.map(([state, standard]): FrameCell => ({
    kind: 'own',
    state: state as StateKey,
    sizeClass: { standard, twenty: standard < 4 ? 0 : 1 },
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

  it('stand for a silent state of their group, and for no other', () => {
    const silent = answers.map(
      ([state, standard, count]) => [state, standard, state === '01' ? 0 : count] as const,
    );
    const { weightOf } = weightsIn(silent, states(['01', '03', '05', '06', '07']), groups);
    expect(weightOf(1)).toBeCloseTo(80 / 20, 8);
    expect(weightOf(3)).toBeCloseTo(40 / 8, 8);
  });
});
