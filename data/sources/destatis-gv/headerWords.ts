import { isoDate, type IsoDate } from '../../domain/ids.ts';
import type { Cell } from '../shared/sheet.ts';

/** Header words without hyphenation, line breaks, spaces and footnote marks: `Post-leit-zahl3)` → `postleitzahl`. */
export function word(cell: Cell | undefined): string {
  if (typeof cell !== 'string') return '';
  return cell
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/[\s\u00ad-]/g, '')
    .replace(/\d\)$/, '');
}

/** A merged range shows its text in its first cell only: carry it to the right. */
export function carried(words: readonly string[]): string[] {
  let last = '';
  return words.map((text) => (last = text === '' ? last : text));
}

/** Calendar date `DD.MM.YYYY` somewhere in a cell. */
export function dateIn(cell: Cell | undefined): IsoDate | null {
  const found = typeof cell === 'string' ? /(\d{2})\.(\d{2})\.(\d{4})/.exec(cell) : null;
  return found ? realDate(`${found[3]}-${found[2]}-${found[1]}`) : null;
}

/** The date if the calendar has it, `null` for 31 February and the like. */
export function realDate(date: string): IsoDate | null {
  const time = Date.parse(date);
  return Number.isNaN(time) || new Date(time).toISOString().slice(0, 10) !== date ? null : isoDate(date);
}
