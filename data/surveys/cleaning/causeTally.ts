import type { ProblemCode } from '../../domain/problem.ts';
import type { RowCause, RowNote } from './importReport.ts';

/** Counts by code why rows cannot be used; memory grows with the codes alone. */
export interface CauseTally {
  add(note: RowNote): void;
  /** The most frequent first. */
  causes(): readonly RowCause[];
}

export function causeTally(): CauseTally {
  const byCode = new Map<ProblemCode, RowCause>();
  return {
    add(note) {
      const { rows, first } = byCode.get(note.code) ?? { rows: 0, first: note };
      byCode.set(note.code, { code: note.code, rows: rows + 1, first });
    },
    causes: () => [...byCode.values()].sort((a, b) => b.rows - a.rows),
  };
}
