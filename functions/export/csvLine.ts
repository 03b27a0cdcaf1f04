import { stringify } from 'csv-stringify/sync';
import { neutralised } from '@kluftatlas/data/domain/csvCell.ts';

/** A cell of a line: words may be anything, codes and numbers are ours. */
export interface LineCell {
  readonly text: string;
  readonly kind: 'code' | 'words';
}

/** One line of a table that is written while it is read (RFC 4180, comma, CRLF); words that look like a formula are text. */
export const csvLine = (cells: readonly LineCell[]): string =>
  stringify([cells.map(({ text, kind }) => (kind === 'words' ? neutralised(text) : text))], {
    record_delimiter: 'windows',
    quoted_match: /[\r\n]/,
  });
