import type { Rejection } from '../../domain/observation.ts';
import type { ProblemCode } from '../../domain/problem.ts';
import type { ImportOutcomes } from '../../domain/surveyResults.ts';
import type { DroppedColumns } from '../matching/columnPlan.ts';
import type { ExportTable } from '../reading/exportTable.ts';

/** Something that a reader of the report should look at, and the file that it stands in. */
export interface RowNote extends Rejection {
  readonly file: string;
}

export interface FileReport {
  readonly file: string;
  readonly format: ExportTable['format'];
  readonly rows: number;
  /** Columns that answers were read of. */
  readonly answerColumns: number;
  /** What of the codebook has no column: codes of questions, of options or rows where a question has some of them. */
  readonly missing: readonly string[];
  readonly dropped: DroppedColumns;
}

/** Why rows cannot be used. */
export interface RowCause {
  readonly code: ProblemCode;
  readonly rows: number;
  readonly first: RowNote;
}

/** Answers to one variable in rows that stand, and those of them outside the codebook. */
export interface AnswerCounts {
  /** Its code; that of the item where one column holds all options. */
  readonly variable: string;
  /** What is answered as one: code of the item, of a row of a matrix that of the variable. */
  readonly question: string;
  /** Texts and lists of keys have none. */
  readonly hasResults: boolean;
  readonly answered: number;
  readonly rejected: number;
  readonly first: RowNote | null;
}

/** What became of a hand-in, in counts that add up, with the first cases of each kind. */
export interface ImportReport {
  readonly outcomes: ImportOutcomes;
  readonly files: readonly FileReport[];
  /** Answers (cells) of complete rows, and those of them outside the codebook. */
  readonly cells: { readonly answered: number; readonly rejected: number };
  /** The same by variable, without the rows that were left out as a whole. */
  readonly variables: readonly AnswerCounts[];
  /** Why rows were rejected or their senders are not in the register, the most frequent cause first. */
  readonly causes: readonly RowCause[];
  /** Rows that could not be read, or cannot be. */
  readonly rejectedRows: readonly RowNote[];
  readonly rejectedCells: readonly RowNote[];
  /** Senders who are not in the register, or may be several in it. */
  readonly unmatched: readonly RowNote[];
  /** Rows in whose place a later answer of the same unit counts; `field` is the unit. */
  readonly replaced: readonly RowNote[];
  /** Members of associations whose answers for the administration do not count, since somebody else spoke for it. */
  readonly outranked: number;
  /** By kind of sender. */
  readonly senders: { readonly own: number; readonly association: number; readonly member: number };
}
