import { isoDate, type IsoDate } from '../../domain/ids.ts';
import { Problem } from '../../domain/problem.ts';
import type { Cell } from './sheet.ts';

/** `31.12.2023` as a date; `null` where the text is none or no day of the calendar. */
export function germanDate(text: string): IsoDate | null {
  const [, day, month, year] = /^(\d{2})\.(\d{2})\.(\d{4})$/.exec(text.trim()) ?? [];
  if (day === undefined) return null;
  const date = `${year}-${month}-${day}`;
  const time = Date.parse(date);
  return Number.isNaN(time) || new Date(time).toISOString().slice(0, 10) !== date ? null : isoDate(date);
}

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
