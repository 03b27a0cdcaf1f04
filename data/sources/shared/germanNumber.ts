import { Problem } from '../../domain/problem.ts';

const numeral = /^(-?)(\d+|\d{1,3}(?:([.,' ])\d{3})(?:\3\d{3})*)(?:([.,])(\d+))?$/;

const unreadable = (text: string, reason: string) =>
  new Problem(
    'value-format',
    `“${text}” ${reason}`,
    'Hand in the original file of the publisher, not one that a spreadsheet has rewritten.',
  );

/**
 * Reads a number as German and English tables write it: `1.234,5` · `1,234.5` · `1 234,5` · `1234.5` · `-3`.
 * Where “1.234” could be either 1234 or 1.234 the reader must know the `decimalMark`.
 * @throws Problem `value-format`; a number is never guessed
 */
export function readNumber(text: string, decimalMark?: ',' | '.'): number {
  const trimmed = text
    .trim()
    .replaceAll(/[\u00a0\u2009\u202f]/g, ' ')
    .replace(/^\u2212/, '-');
  const found = numeral.exec(trimmed);
  if (!found) throw unreadable(text, 'is not a number');
  const [, sign = '', whole = '', separator, mark, fraction] = found;
  const digits = whole.replaceAll(/\D/g, '');
  if (digits.length > 1 && digits.startsWith('0')) return startingWithZero(text, trimmed, decimalMark);
  const once = separator !== undefined && whole.length - digits.length === 1 && mark === undefined;
  if (once && (separator === ',' || separator === '.')) {
    if (decimalMark === undefined) throw unreadable(text, 'may have thousands or decimals: it is ambiguous');
    if (decimalMark === separator) return Number(trimmed.replace(',', '.'));
  }
  if (mark !== undefined && mark === separator) throw unreadable(text, 'is not a number');
  if (mark !== undefined && decimalMark !== undefined && mark !== decimalMark) {
    throw unreadable(text, `has the decimal mark “${mark}” where “${decimalMark}” is used`);
  }
  if (separator === decimalMark && separator !== undefined) throw unreadable(text, 'is not a number');
  return Number(`${sign}${digits}${fraction === undefined ? '' : `.${fraction}`}`);
}

/** `0.123` cannot have thousands; `007` and `0.123.456` are no numbers but keys or damage. */
function startingWithZero(text: string, trimmed: string, decimalMark: ',' | '.' | undefined): number {
  const found = /^-?0([.,])\d+$/.exec(trimmed);
  if (!found || (decimalMark !== undefined && found[1] !== decimalMark)) {
    throw unreadable(text, 'is not a number: it starts with a zero');
  }
  return Number(trimmed.replace(',', '.'));
}
