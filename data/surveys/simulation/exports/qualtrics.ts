import type { Codebook, Item, Option } from '../../../domain/codebook.ts';
import { chosen } from '../../../domain/codebookVariables.ts';
import { identityQuestions } from '../../questionnaire/identityQuestions.ts';
import type { Return } from '../returns.ts';
import { madeUpColumn } from '../../matching/madeUpColumn.ts';
import { madeUpMark, sheetOfColumns, type ExportColumn, type ExportForm } from './exportSheet.ts';
import { identityCell } from './identityCells.ts';

/**
 * Three rows of headings (names, questions, ids as JSON) and the words of answers; several options in one cell, rows of a
 * matrix numbered. Columns about persons are there, as that tool always writes them, and empty.
 */
export const qualtrics: ExportForm = (codebook, returns) =>
  sheetOfColumns(
    [
      ...toolColumns,
      ...identityQuestions(codebook).map(({ column, question, use }, index) => ({
        headings: [column, question.de, importId(`QID${index + 1}_TEXT`)],
        cell: (back: Return) => identityCell(use, back, 'name'),
      })),
      ...itemColumns(codebook),
      // As embedded data are: called alike in all three rows.
      madeUpMark([madeUpColumn, madeUpColumn, importId(madeUpColumn)]),
    ],
    returns,
  );

const importId = (id: string): string => JSON.stringify({ ImportId: id });

/** Minutes after nine of the first day of the month that any clock may show: made-up answers have no time. */
const timeOf = (index: number): string => {
  const minutes = index % 600;
  const day = Math.floor(index / 600) + 1;
  const two = (number: number) => String(number).padStart(2, '0');
  return `2000-01-${two(day)} ${two(9 + Math.floor(minutes / 60))}:${two(minutes % 60)}:00`;
};

const tool = (name: string, text: string, cell: ExportColumn['cell'], id = name): ExportColumn => ({
  headings: [name, text, importId(id)],
  cell,
});
const nothing = () => '';

const toolColumns: readonly ExportColumn[] = [
  tool('StartDate', 'Start Date', (_, index) => timeOf(index), 'startDate'),
  tool('EndDate', 'End Date', (_, index) => timeOf(index), 'endDate'),
  tool('Status', 'Response Type', () => 'IP Address', 'status'),
  tool('IPAddress', 'IP Address', nothing, 'ipAddress'),
  tool('Progress', 'Progress', ({ isComplete }) => (isComplete ? '100' : '50'), 'progress'),
  tool('Finished', 'Finished', ({ isComplete }) => (isComplete ? 'True' : 'False'), 'finished'),
  tool('RecordedDate', 'Recorded Date', (_, index) => timeOf(index), 'recordedDate'),
  tool('ResponseId', 'Response ID', (_, index) => `R_${String(index + 1).padStart(15, '0')}`, '_recordId'),
  tool('RecipientLastName', 'Recipient Last Name', nothing, 'recipientLastName'),
  tool('RecipientEmail', 'Recipient Email', nothing, 'recipientEmail'),
  tool('LocationLatitude', 'Location Latitude', nothing, 'locationLatitude'),
  tool('LocationLongitude', 'Location Longitude', nothing, 'locationLongitude'),
  tool('UserLanguage', 'User Language', () => 'DE', 'userLanguage'),
];

const itemColumns = ({ items }: Codebook): readonly ExportColumn[] =>
  items.flatMap((item, index) => columnsOf(item, `QID${index + 101}`));

function columnsOf({ code, question, answer }: Item, id: string): readonly ExportColumn[] {
  const label = (options: readonly Option[], value: string | undefined): string =>
    options.find((option) => option.code === value)?.label.de ?? '';
  switch (answer.kind) {
    case 'single':
      return [
        {
          headings: [code, question.de, importId(id)],
          cell: ({ answers }) => label(answer.options, answers[code]),
        },
      ];
    case 'matrix':
      return answer.rows.map((row, at) => ({
        headings: [`${code}_${at + 1}`, `${question.de} - ${row.label.de}`, importId(`${id}_${at + 1}`)],
        cell: ({ answers }) => label(answer.options, answers[`${code}_${row.code}`]),
      }));
    case 'multiple':
      return [
        {
          headings: [code, `${question.de} - Selected Choice`, importId(id)],
          cell: ({ answers }) =>
            answer.options
              .filter((option) => answers[`${code}_${option.code}`] === chosen)
              .map((option) => option.label.de)
              .join(','),
        },
      ];
    default:
      return [
        { headings: [code, question.de, importId(`${id}_TEXT`)], cell: ({ answers }) => answers[code] ?? '' },
      ];
  }
}
