import type { ExportColumn, ExportTable } from '../reading/exportTable.ts';
import { cutHeading } from './cutHeading.ts';
import { headingForms } from './headings.ts';
import { bareWord } from './plainText.ts';

/** Column of every file of made-up answers, with `true` in each row. */
export const madeUpColumn = 'synthetic';
/** So it is called in tables for a German Excel. */
const germanName = 'simuliert';
const names: ReadonlySet<string> = new Set([madeUpColumn, germanName]);
/** Also as spreadsheets and SPSS write it. */
const isSo: ReadonlySet<string> = new Set(['true', 'wahr', '1', 'yes', 'ja', 'y', 'j', 'x']);

export const isMadeUpColumn = (column: ExportColumn): boolean =>
  [column.heading, ...headingForms(column).codes].some((name) => names.has(bareWord(name)));

/** The heading (`cutHeading`) of the column in which a row says that it is made up; `null` where none does. Other words there say nothing. */
export function madeUpReader({
  columns,
}: Pick<ExportTable, 'columns'>): (cells: readonly string[]) => string | null {
  const marks = columns.flatMap((column, index) => (isMadeUpColumn(column) ? [{ ...column, index }] : []));
  const says = (text: string): boolean => text !== '' && isSo.has(bareWord(text));
  return (cells) => {
    const mark = marks.find(({ index, valueLabels }) => {
      const cell = cells[index] ?? '';
      // 1 may be the code of “no”.
      return says(valueLabels?.get(cell) ?? cell);
    });
    return mark === undefined ? null : cutHeading(mark.heading);
  };
}
