import type { ItemUnit } from '../../domain/codebook.ts';
import type { FrameCell } from '../../domain/survey.ts';

/** A group with fewer answering administrations is not shown. */
export const fewestAdministrations = 5;

/** One answer that counts: where, by whom, and all that it says; `null` where it says only that somebody answered. */
export interface CountedAnswer {
  readonly cell: number;
  readonly administration: string;
  readonly said: readonly string[] | null;
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
 * its frame gave the same answer: where several options are possible, unless one is among the answers of all.
 */
export function counted(
  unit: ItemUnit,
  cells: readonly FrameCell[],
  answers: readonly CountedAnswer[],
): Counted {
  const byCell = Map.groupBy(answers, ({ cell }) => cell);
  const n = cells.map((_, cell) => byCell.get(cell)?.length ?? 0);
  const areEnough = (of: readonly number[]) => {
    const found = new Set<string>();
    for (const cell of of) {
      for (const { administration } of byCell.get(cell) ?? []) {
        found.add(administration);
        if (found.size >= fewestAdministrations) return true;
      }
    }
    return false;
  };
  const sayTheSame = (of: readonly number[]) => {
    if (of.some((cell) => n[cell] !== cells[cell]?.count)) return false;
    const [first, ...others] = of.flatMap((cell) => byCell.get(cell) ?? []).map(({ said }) => said);
    if (first === undefined || first === null) return false;
    // Nothing said is the same answer too.
    if (first.length === 0) return others.every((said) => said?.length === 0);
    return first.some((one) => others.every((said) => said?.includes(one) === true));
  };
  return { unit, n, isSafe: (of) => areEnough(of) && !sayTheSame(of) };
}
