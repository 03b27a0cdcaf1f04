import { Problem } from '../../domain/problem.ts';
import { readNumber } from '../shared/germanNumber.ts';
import type { Cell } from '../shared/sheet.ts';

const advice = 'Hand in the register as published; spreadsheets and scripts change keys when they save.';

const digits = /^\d+$/;

/** Text of a cell, empty for an empty one. */
export const textOf = (cell: Cell | undefined): string =>
  typeof cell === 'string' ? cell : typeof cell === 'number' ? String(cell) : '';

/**
 * One part of a regional key: exactly `length` digits.
 * @throws Problem `key-leading-zero` for fewer digits, `key-format` for anything else
 */
export function keyPart(cell: Cell | undefined, length: number, column: string): string {
  const text = textOf(cell);
  const isNumber = digits.test(text);
  if (isNumber && text.length === length) return text;
  if (isNumber && text.length < length) {
    const message = `“${text}” has ${text.length} of ${length} digits: leading zeros were lost`;
    throw new Problem('key-leading-zero', message, advice, { column });
  }
  throw new Problem('key-format', `“${text}” is not a key of ${length} digits`, advice, { column });
}

/** A name without the footnote mark that some editions glue to it: `Unna, Stadt4)`. */
export function nameOf(cell: Cell | undefined): string {
  const name = textOf(cell)
    .replaceAll(/\s+/g, ' ')
    .replace(/\s*\d\)$/, '')
    .trim();
  if (name === '') throw new Problem('value-format', 'The name is empty', advice, { column: 'Gemeindename' });
  return name;
}

/** “/”: no figure, since it is not certain enough (in 2016 implausible, as the footnote says). */
const uncertain = '/';

/**
 * A number that is not negative; `null` where nothing stands, or the sign for a figure that is not certain.
 * @throws Problem `value-format` or `value-range`
 */
export function valueOf(cell: Cell, column: string, whole: boolean): number | null {
  if (cell === null || cell === '' || cell === uncertain) return null;
  const value = typeof cell === 'number' ? cell : readText(cell, column);
  if (!Number.isFinite(value) || value < 0 || (whole && !Number.isInteger(value))) {
    const message = `${value} is not possible: ${whole ? 'a whole number' : 'a number'} from 0 is expected`;
    throw new Problem('value-range', message, advice, { column });
  }
  return value;
}

function readText(cell: Cell, column: string): number {
  if (typeof cell !== 'string')
    throw new Problem('value-format', 'The cell is no number', advice, { column });
  try {
    return readNumber(cell);
  } catch (error) {
    throw error instanceof Problem ? error.at({ column }) : error;
  }
}
