import type { FindingAction } from '@kluftatlas/data/domain/finding.ts';
import type { DatasetId, SourceId } from '@kluftatlas/data/domain/ids.ts';
import type { Rejection } from '@kluftatlas/data/domain/observation.ts';
import type { Period } from '@kluftatlas/data/domain/period.ts';
import type { RowOutcomes } from '@kluftatlas/data/domain/release.ts';
import type { RegisterFacts } from '@kluftatlas/data/domain/registerFacts.ts';

/** What became of one dataset of a file. */
export interface DatasetReport {
  readonly dataset: DatasetId;
  readonly period: Period;
  /** `stored`: a new snapshot · `moved`: an older complete snapshot counts again · `unchanged`: it counted already. */
  readonly result: 'stored' | 'moved' | 'unchanged';
  readonly rowsRead: number;
  readonly indicators: number;
  /** `stored` are rows written now; those that were in already are `unchanged`. */
  readonly outcomes: RowOutcomes;
  /** Rows that a snapshot of the same bytes held already. */
  readonly unchanged: number;
  /** Municipalities of the register that have a row, of all; `null` without a register or such rows. */
  readonly coverage: { readonly covered: number; readonly municipalities: number } | null;
  /** The first few, for people; all of them are in the run record. */
  readonly firstRejections: readonly Rejection[];
  readonly firstUnmapped: readonly string[];
  /** What the reader left out or found odd, in sentences without a full stop. */
  readonly notes: readonly string[];
  /** What is odd beside other periods, in sentences without a full stop, and what follows from it. */
  readonly findings: readonly {
    readonly action: FindingAction;
    readonly areas: number;
    readonly sentence: string;
  }[];
  /** Only for a register. */
  readonly register: RegisterFacts | null;
}

export interface IngestReport {
  readonly source: SourceId;
  readonly file: string;
  readonly seconds: number;
  readonly datasets: readonly DatasetReport[];
}
