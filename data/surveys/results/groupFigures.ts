import type { FrameCell } from '../../domain/survey.ts';
import type { SpreadAnswer } from '../disclosure/dominance.ts';
import { figuresOf, type Figures, type WeighedAnswer } from './figures.ts';
import type { GroupOfCells } from './groups.ts';
import type { Answered, WeighedAnswers } from './unitAnswers.ts';

/** The valid answers of a group to a question, with their final weights. */
export function answersOf(
  { cell, weights }: WeighedAnswers,
  { given }: Answered,
  cells: readonly FrameCell[],
  group: Pick<GroupOfCells, 'cells'>,
): readonly WeighedAnswer[] {
  const inside = new Set(group.cells);
  return given.flatMap(({ of, answer }) => {
    const position = cell[of] ?? -1;
    if (!inside.has(position)) return [];
    return [
      {
        weight: weights.weights[of] ?? 0,
        stratum: cells[position]?.sizeClass.standard ?? 0,
        answer,
      },
    ];
  });
}

/** Figures of a group with all digits; `null` without answers. */
export const groupFigures = (
  unit: WeighedAnswers,
  answered: Answered,
  cells: readonly FrameCell[],
  group: GroupOfCells,
  seed: () => number,
): Figures | null => figuresOf(answered.question, answersOf(unit, answered, cells, group), group.frame, seed);

/** Who answered a question, with how many municipalities. */
export const spreadAnswers = (
  { respondents, weights }: WeighedAnswers,
  { given }: Answered,
): readonly SpreadAnswer[] =>
  given.map(({ of }) => ({
    weight: weights.weights[of] ?? 0,
    members: respondents[of]?.members.length ?? 0,
  }));

/**
 * Figures by municipalities: each administration counted as often as it administers some. The frame stays that of the
 * administrations.
 */
export function spreadFigures(
  unit: WeighedAnswers,
  answered: Answered,
  cells: readonly FrameCell[],
  group: GroupOfCells,
): Figures | null {
  const times = unit.respondents.map(({ members }) => members.length);
  const spread: WeighedAnswers = {
    ...unit,
    weights: {
      ...unit.weights,
      weights: unit.weights.weights.map((weight, of) => weight * (times[of] ?? 0)),
    },
  };
  return groupFigures(spread, answered, cells, group, () => 0);
}
