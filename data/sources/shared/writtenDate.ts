import { isoDate, type IsoDate } from '../../domain/ids.ts';
import { Problem } from '../../domain/problem.ts';
import type { Cell } from './sheet.ts';

/** The date `YYYY-MM-DD` if the calendar has it, `null` for 31 February and the like. */
export function realDate(date: string): IsoDate | null {
  const time = Date.parse(date);
  return Number.isNaN(time) || new Date(time).toISOString().slice(0, 10) !== date ? null : isoDate(date);
}

/** The first `31.12.2023` somewhere in a text; `null` where there is none or it is no day of the calendar. */
export function germanDateIn(text: string): IsoDate | null {
  const [, day, month, year] = /(\d{2})\.(\d{2})\.(\d{4})/.exec(text) ?? [];
  return day === undefined ? null : realDate(`${year}-${month}-${day}`);
}

/** A text of nothing but `31.12.2023` as a date; `null` for any other. */
export const germanDate = (text: string): IsoDate | null =>
  text.trim().length === 10 ? germanDateIn(text) : null;

/**
 * A day written as text or as a real date of the spreadsheet.
 * @throws Problem `value-format`
 */
export function dateOfCell(cell: Cell | undefined, column: string): IsoDate {
  if (cell instanceof Date && !Number.isNaN(cell.getTime())) return isoDate(cell.toISOString().slice(0, 10));
  const date = typeof cell === 'string' ? germanDate(cell) : null;
  if (date !== null) return date;
  throw new Problem('value-format', `“${String(cell)}” is not a date`, 'Write it as 31.12.2023.', { column });
}
