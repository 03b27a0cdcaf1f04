import { tenDigits } from './tenDigits.ts';

/*
 * Cells of the tables that the project writes, wherever they are written: files of a release, and what is saved from a
 * page. RFC 4180, comma, CRLF, UTF-8 without a byte order mark, decimal point, empty for missing.
 */

/** Spreadsheets run cells that begin like a formula; a leading apostrophe shows them as text. */
export const neutralised = (text: string): string => (/^[=+\-@\t\r]/.test(text) ? `'${text}` : text);

/** A value as machines read it. */
export const machineCell = (value: string | number | boolean | null): string =>
  value === null ? '' : String(typeof value === 'number' ? tenDigits(value) : value);
