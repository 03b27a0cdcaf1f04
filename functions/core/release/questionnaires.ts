import type { Codebook } from '@kluftatlas/data/domain/codebook.ts';
import { variablesOf } from '@kluftatlas/data/domain/codebookVariables.ts';
import { releasePaths } from '@kluftatlas/data/domain/release.ts';
import { codeLines } from '@kluftatlas/data/surveys/questionnaire/codeList.ts';
import { printableForm } from '@kluftatlas/data/surveys/questionnaire/form/form.ts';
import { limeSurveyStructure } from '@kluftatlas/data/surveys/questionnaire/limeSurvey/structure.ts';
import { answerColumns, codeColumns, variableColumns } from '../../export/codebookTables.ts';
import { csvText, type CsvColumn, type CsvDialect } from '../../export/csv.ts';
import { sheetOf, workbookBytes } from '../../export/workbook.ts';
import { csvFile, textFile, type ReleaseFile } from './releaseFile.ts';

const xlsx = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const dialects: readonly (readonly [CsvDialect, string])[] = [
  ['csv', 'csv'],
  ['excel', 'excel.csv'],
];

/**
 * Everything made of a codebook to ask with and to work with, below `surveys/<id>/questionnaire/`: `limesurvey.txt`
 * (structure to import), `form.html` (to print), `template` (empty table of answers: CSV in both dialects, XLSX with
 * the codes on a second sheet), `variables` (CSV in both dialects).
 */
export async function questionnaireFiles(codebook: Codebook): Promise<readonly ReleaseFile[]> {
  const path = (file: string) => releasePaths.questionnaire(codebook.id, file);
  const tables = <Row>(name: string, rows: readonly Row[], columns: readonly CsvColumn<Row>[]) =>
    dialects.map(([dialect, ending]) => csvFile(path(`${name}.${ending}`), csvText(rows, columns, dialect)));
  return [
    textFile(path('limesurvey.txt'), limeSurveyStructure(codebook), 'text/tab-separated-values'),
    textFile(path('form.html'), printableForm(codebook), 'text/html'),
    ...tables('template', [], answerColumns(codebook)),
    {
      path: path('template.xlsx'),
      bytes: await workbookBytes([
        sheetOf('Antworten', [], answerColumns(codebook)),
        sheetOf('Codes', codeLines(codebook), codeColumns, [16, 60, 60, 10, 40, 40, 30]),
      ]),
      contentType: xlsx,
    },
    ...tables('variables', variablesOf(codebook), variableColumns(codebook)),
  ];
}
