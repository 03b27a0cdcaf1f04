import { Problem } from '@kluftatlas/data/domain/problem.ts';
import { simulatedPrefix } from '@kluftatlas/data/domain/survey.ts';
import { madeUpReader } from '@kluftatlas/data/surveys/matching/madeUpColumn.ts';
import type { ExportTable } from '@kluftatlas/data/surveys/reading/exportTable.ts';
import type { SurveyFile } from './surveyFile.ts';

const advice = 'Import it with --simulated, on this machine.';

export const isMadeUpName = (name: string): boolean => name.startsWith(simulatedPrefix);

/** @throws Problem `usage` for a file whose name says that its answers are made up */
export function refuseMadeUpNames(files: readonly SurveyFile[]): void {
  const madeUp = files.find(({ name }) => isMadeUpName(name));
  if (madeUp === undefined) return;
  throw new Problem('usage', 'The name of the file says that its answers are made up', advice, {
    file: madeUp.name,
  });
}

/** An export whose rows cannot be read past one that says it is made up, whatever the file is called: Problem `usage`. */
export const withoutMadeUp = (table: ExportTable): ExportTable => ({ ...table, rows: realRows(table) });

async function* realRows(table: ExportTable): ExportTable['rows'] {
  const madeUpIn = madeUpReader(table);
  for await (const row of table.rows) {
    const column = madeUpIn(row.cells);
    if (column !== null)
      throw new Problem('usage', 'The row says that its answers are made up', advice, {
        row: row.row,
        column,
      });
    yield row;
  }
}
