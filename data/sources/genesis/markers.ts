import type { ObservationStatus } from '../../domain/observation.ts';
import { Problem } from '../../domain/problem.ts';
import { readNumber, type DecimalMark } from '../shared/germanNumber.ts';
import type { Measure } from './tables.ts';

export interface CellValue {
  readonly value: number | null;
  /** Where it differs from the default (`asPublished`, `missing`). */
  readonly status?: ObservationStatus;
}

/**
 * Signs in place of a number, as the offices explain them in all their publications (“Zeichenerklärung”):
 * `.` unknown or to be kept secret · `/` not reliable enough · `x` makes no sense here · `...` follows later.
 */
const gaps: Readonly<Record<string, ObservationStatus>> = {
  '.': 'suppressed',
  '/': 'suppressed',
  '()': 'suppressed',
  x: 'notApplicable',
  X: 'notApplicable',
  '...': 'missing',
  '…': 'missing',
  '': 'missing',
};

/** Letters behind a number: p provisional, r corrected, s estimated, e final. */
const letters: Readonly<Record<string, ObservationStatus | undefined>> = { p: 'provisional', s: 'estimated' };

const isDash = (text: string): boolean => /^[-–—]$/.test(text);

/** “Nothing there” or “makes no sense here”: says of an area, when nothing else is said of it, that it is none. */
export const saysNothing = (text: string): boolean => isDash(text.trim()) || /^x$/i.test(text.trim());

/**
 * One cell. “-” means that there is nothing: exactly zero euros or persons, but no multiplier of a tax that is not
 * levied. Brackets mark a number of limited reliability.
 * @throws Problem `value-format`
 */
export function readCell(text: string, measure: Measure, decimalMark: DecimalMark): CellValue {
  const trimmed = text.trim();
  if (isDash(trimmed))
    return measure === 'multiplier' ? { value: null, status: 'notApplicable' } : { value: 0 };
  const gap = gaps[trimmed];
  if (gap !== undefined) return { value: null, status: gap };
  const [, bracketed, plain, letter = ''] = /^(?:\((.+)\)|(.+?)\s*([eprs]?))$/.exec(trimmed) ?? [];
  const value = readNumber(bracketed ?? plain ?? trimmed, decimalMark);
  const status = bracketed === undefined ? letters[letter] : 'estimated';
  return status === undefined ? { value } : { value, status };
}

const withDecimals = (mark: string) => new RegExp(`^-?\\d+(?:[.' ]\\d{3})*\\${mark}(?:\\d{1,2}|\\d{4,})$`);
const decimalComma = withDecimals(',');
const decimalPoint = /^-?\d+(?:,\d{3})*\.(?:\d{1,2}|\d{4,})$/;

/**
 * The sign before decimals: a comma, except where numbers as `12.5` show that the export is English.
 * @throws Problem `value-format` where a file has both
 */
export function decimalMarkOf(texts: Iterable<string>): DecimalMark {
  let comma: string | undefined;
  let point: string | undefined;
  for (const text of texts) {
    if (comma === undefined && decimalComma.test(text)) comma = text;
    if (point === undefined && decimalPoint.test(text)) point = text;
  }
  if (comma !== undefined && point !== undefined) {
    throw new Problem(
      'value-format',
      `“${comma}” has a decimal comma and “${point}” a decimal point`,
      'Export the table again; one of the two was rewritten on its way.',
    );
  }
  return point === undefined ? ',' : '.';
}
