import type { Identity } from '../../domain/codebook.ts';
import type { Completion } from './toolColumns.ts';
import type { Meant } from './variableTexts.ts';

/** What each column of an export is. */
export interface ColumnPlan {
  readonly answers: readonly AnswerColumn[];
  /** Positions of the columns that the sender is found by. */
  readonly identity: Readonly<Record<keyof Identity, number | null>>;
  readonly completion: Completion;
  /** Names of columns that nothing is read of, as `firstRow` gives them. */
  readonly dropped: DroppedColumns;
}

export interface AnswerColumn {
  /** Position in the row. */
  readonly index: number;
  readonly meant: Meant;
  /** Positions of its variables among those of the codebook. */
  readonly slots: readonly number[];
}

export interface DroppedColumns {
  /** About persons and machines. */
  readonly personal: readonly string[];
  /** Free text that may not be published. */
  readonly texts: readonly string[];
  /** Not in the codebook. */
  readonly unknown: readonly string[];
}
