import type { Codebook } from '@kluftatlas/data/domain/codebook.ts';
import type { ColumnMapping } from '@kluftatlas/data/surveys/matching/columnMapping.ts';
import { madeUpReader } from '@kluftatlas/data/surveys/matching/madeUpColumn.ts';
import { matchColumns } from '@kluftatlas/data/surveys/matching/matchColumns.ts';
import { submittedAt } from '@kluftatlas/data/surveys/matching/submission.ts';
import { isComplete } from '@kluftatlas/data/surveys/matching/toolColumns.ts';
import { readExport } from '@kluftatlas/data/surveys/reading/readExport.ts';
import { isMadeUpName } from './refuseMadeUp.ts';
import type { SurveyFile } from './surveyFile.ts';

/** What is to be known of an export as a whole before its first row is written anew. */
export interface WholeExport {
  /** Its name says so, or any of its rows, also one that is not written. */
  readonly isMadeUp: boolean;
  /** Different times at which complete answers were sent off, the first one first (`submittedAt`). */
  readonly times: Float64Array;
}

/**
 * Reads an export once from end to end. Of each row one number is kept.
 * @throws Problem as the import does for a file that cannot be used
 */
export async function lookThrough(
  file: SurveyFile,
  codebook: Codebook,
  mapping?: ColumnMapping,
): Promise<WholeExport> {
  const table = await readExport(file.open());
  const { completion } = matchColumns(table.columns, codebook, mapping);
  const madeUpIn = madeUpReader(table);
  let isMadeUp = isMadeUpName(file.name);
  const times: number[] = [];
  for await (const { cells } of table.rows) {
    isMadeUp ||= madeUpIn(cells) !== null;
    const time = isComplete(cells, completion) ? submittedAt(cells, completion) : null;
    if (time !== null) times.push(time);
  }
  const sorted = Float64Array.from(times).sort();
  return { isMadeUp, times: sorted.filter((time, at) => time !== sorted[at - 1]) };
}

/** Place of a time among them, counted from 1. */
export function rankOf(time: number, times: Float64Array): number {
  let [low, high] = [0, times.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((times[middle] ?? 0) < time) low = middle + 1;
    else high = middle;
  }
  return low + 1;
}
