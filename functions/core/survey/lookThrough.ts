import { madeUpReader } from '@kluftatlas/data/surveys/matching/madeUpColumn.ts';
import { readExport } from '@kluftatlas/data/surveys/reading/readExport.ts';
import { isMadeUpName } from './refuseMadeUp.ts';
import type { SurveyFile } from './surveyFile.ts';

/** What is to be known of an export as a whole before its first row is written anew. */
export interface WholeExport {
  /** Its name says so, or any of its rows, also one that is not written. */
  readonly isMadeUp: boolean;
}

/** Reads an export once from end to end, and keeps none of it. */
export async function lookThrough(file: SurveyFile): Promise<WholeExport> {
  const table = await readExport(file.open());
  const madeUpIn = madeUpReader(table);
  let isMadeUp = isMadeUpName(file.name);
  for await (const { cells } of table.rows) isMadeUp ||= madeUpIn(cells) !== null;
  return { isMadeUp };
}
