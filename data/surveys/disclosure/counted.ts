import type { ItemUnit } from '../../domain/codebook.ts';
import type { FrameCell } from '../../domain/survey.ts';

/** A group with fewer answering administrations is not shown. */
export const fewestAdministrations = 5;

/** One answer that counts: where, by whom, and what in one word; `null` where it says only that somebody answered. */
export interface CountedAnswer {
  readonly cell: number;
  readonly administration: string;
  readonly said: string | null;
}

/** Answers to one question, or of all who answered anything, by cell of the frame. */
export interface Counted {
  readonly unit: ItemUnit;
  readonly n: readonly number[];
  /** Whether a result of these cells may be shown for itself. */
  isSafe(cells: readonly number[]): boolean;
}

/**
 * A result may be shown from 5 answering administrations on, however many members of one association answer, and unless all units of
 * its frame gave the same answer.
 */
export function counted(
  unit: ItemUnit,
  cells: readonly FrameCell[],
  answers: readonly CountedAnswer[],
): Counted {
  const byCell = Map.groupBy(answers, ({ cell }) => cell);
  const n = cells.map((_, cell) => byCell.get(cell)?.length ?? 0);
  const different = <Value>(
    of: readonly number[],
    value: (answer: CountedAnswer) => Value,
    enough: number,
  ) => {
    const found = new Set<Value>();
    for (const cell of of) {
      for (const answer of byCell.get(cell) ?? []) {
        found.add(value(answer));
        if (found.size >= enough) return true;
      }
    }
    return false;
  };
  const sayTheSame = (of: readonly number[]) =>
    of.every((cell) => n[cell] === cells[cell]?.count) &&
    !of.some((cell) => byCell.get(cell)?.some(({ said }) => said === null) === true) &&
    !different(of, ({ said }) => said, 2);
  return {
    unit,
    n,
    isSafe: (of) =>
      different(of, ({ administration }) => administration, fewestAdministrations) && !sayTheSame(of),
  };
}
