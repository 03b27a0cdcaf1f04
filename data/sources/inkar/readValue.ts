import type { Indicator } from '../../domain/indicator.ts';
import { Problem } from '../../domain/problem.ts';
import { readNumber } from '../shared/germanNumber.ts';

/** Signs for “no value”; INKAR leaves the cell empty. */
const gaps: ReadonlySet<string> = new Set(['', '-', '.', '/', 'NA']);

/**
 * A value with decimal comma, with or without points between thousands: `20.611,10`.
 * @throws Problem `value-format`, `value-range`
 */
export function readValue(
  text: string,
  [minimum, maximum]: Indicator['domain'],
  column: string,
): number | null {
  const trimmed = text.trim();
  if (gaps.has(trimmed)) return null;
  const value = numberIn(trimmed, column);
  if (value >= minimum && (maximum === null || value <= maximum)) return value;
  throw new Problem('value-range', `${value} is not possible for “${column}”`, 'Export the table again.', {
    column,
  });
}

function numberIn(text: string, column: string): number {
  try {
    return readNumber(text, ',');
  } catch (error) {
    throw error instanceof Problem ? error.at({ column }) : error;
  }
}
