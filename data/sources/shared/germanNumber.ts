import { Problem } from '../../domain/problem.ts';

export type DecimalMark = ',' | '.';

const plain = /^\d+$/;
const oneMark = /^(\d+)([.,])(\d+)$/;
const grouped = /^[1-9]\d{0,2}([.,' ])\d{3}(?:\1\d{3})*(?:([.,])\d+)?$/;
const leadingZero = /^0\d/;

const unreadable = (text: string, reason: string) =>
  new Problem(
    'value-format',
    `“${text.slice(0, 40)}” ${reason}`,
    'Hand in the original file of the publisher, not one that a spreadsheet has rewritten.',
  );

/**
 * Reads a number as German and English tables write it: `1.234,5` · `1,234.5` · `1 234,5` · `1234.5` · `-3`.
 * Where “1.234” could be 1234 as well as 1.234 the caller has to know the `decimalMark`.
 * @throws Problem `value-format`; a number is never guessed
 */
export function readNumber(text: string, decimalMark?: DecimalMark): number {
  const trimmed = text.trim().replaceAll(/[\u00a0\u2009\u202f]/g, ' ');
  const negative = /^[-\u2212]/.test(trimmed);
  const digits = negative ? trimmed.slice(1) : trimmed;
  if (leadingZero.test(digits)) throw unreadable(text, 'is not a number: it starts with a zero');
  const value = Number(normalised(digits, text, decimalMark));
  return negative && value !== 0 ? -value : value;
}

/** The digits with a point as decimal mark and nothing else between them. */
function normalised(digits: string, text: string, decimalMark: DecimalMark | undefined): string {
  if (plain.test(digits)) return digits;
  const single = oneMark.exec(digits);
  if (single) {
    const [, whole = '', mark, fraction = ''] = single;
    const mayBeThousands = whole.length <= 3 && whole !== '0' && fraction.length === 3;
    if (mark === decimalMark || (decimalMark === undefined && !mayBeThousands)) return `${whole}.${fraction}`;
    if (decimalMark === undefined) throw unreadable(text, 'is ambiguous: thousands or decimals');
    if (mayBeThousands) return whole + fraction;
    throw unreadable(text, `is not a number with the decimal mark “${decimalMark}”`);
  }
  const found = grouped.exec(digits);
  if (!found) throw unreadable(text, 'is not a number');
  const [, separator = '', mark] = found;
  if (separator === mark || separator === decimalMark) throw unreadable(text, 'is not a number');
  if (mark !== undefined && decimalMark !== undefined && mark !== decimalMark) {
    throw unreadable(text, `is not a number with the decimal mark “${decimalMark}”`);
  }
  return digits.replaceAll(separator, '').replace(',', '.');
}
