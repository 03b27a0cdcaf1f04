/*
 * LimeSurvey's tab-separated survey structure, as its manual describes it (“Tab Separated Value survey structure”) and
 * its import reads it (`TSVImportSurvey`): UTF-8 with a byte order mark, one row for each setting (S), setting in a
 * language (SL), group (G), question (Q), subquestion (SQ) and answer (A); what belongs together stands together. All
 * rows of the first language come before those of the next. The import takes a row's cells by their heading and
 * every heading it does not know as an attribute of the question.
 */

export const structureColumns = [
  'class',
  'type/scale',
  'name',
  'relevance',
  'text',
  'help',
  'language',
  'validation',
  'mandatory',
  'other',
  'default',
  'same_default',
  'exclude_all_others',
  'max_num_value_n',
  'maximum_chars',
  'min_num_value_n',
  'num_value_int_only',
  'suffix',
] as const;

export type StructureRow = { readonly [Column in (typeof structureColumns)[number]]?: string };

/** LimeSurvey evaluates braces, spreadsheets evaluate formulas, and the import halves quotes at both ends of a cell. */
const evaluated = /[{}\\]|^[=+\-@]/g;

/** Text for readers, as the HTML that LimeSurvey takes it for. */
export const readable = (html: string): string =>
  html
    .replaceAll(/\r\n|\r|\n/g, '<br />')
    .replaceAll('\t', ' ')
    .replaceAll(evaluated, (character) => `&#${character.charCodeAt(0)};`);

/** @throws RangeError for a cell that would break the table: our own texts never do */
export function structureText(rows: readonly StructureRow[]): string {
  const lines = rows.map((row) =>
    structureColumns.map((column) => {
      const cell = row[column] ?? '';
      if (/[\t\r\n"]/.test(cell))
        throw new RangeError(`The cell ${column} has a character that parts cells: ${cell}`);
      return cell;
    }),
  );
  return `\uFEFF${[structureColumns, ...lines].map((cells) => cells.join('\t')).join('\r\n')}\r\n`;
}
