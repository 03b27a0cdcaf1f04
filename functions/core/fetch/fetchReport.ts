import type { SourceId } from '@kluftatlas/data/domain/ids.ts';
import type { Problem } from '@kluftatlas/data/domain/problem.ts';
import type { IngestReport } from '../ingestReport.ts';

/** What became of one file. */
export interface FetchedFile {
  /** Id of its address in `source.ts`. */
  readonly edition: string;
  readonly name: string;
  readonly address: string;
  /** `unchanged`: the server says so, or the bytes do. */
  readonly result: 'ingested' | 'unchanged' | 'failed';
  /** Newer files that are not there (yet). */
  readonly notThere: readonly string[];
  /** Where the server says that the file is from now on: mend `source.ts`. */
  readonly movedTo: string | null;
  /** Of the file as it came; `null` where none came, or it was not taken. */
  readonly bytes: number | null;
  readonly ingest: IngestReport | null;
  readonly problem: Pick<Problem, 'code' | 'message' | 'advice' | 'place'> | null;
}

export interface FetchReport {
  readonly source: SourceId;
  readonly seconds: number;
  readonly files: readonly FetchedFile[];
  /** Runs in a row, this one included, in which a file failed. */
  readonly failures: number;
  /** What is not fetched because its address is not known, and where people find it. */
  readonly byHand: { readonly reason: string; readonly page: string } | null;
}
