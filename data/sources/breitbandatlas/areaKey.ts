import { parseAgs } from '../../domain/ids.ts';
import type { AreaRef } from '../../domain/area.ts';
import { Problem } from '../../domain/problem.ts';
import type { Cell } from '../shared/sheet.ts';
import type { Level } from './datasets.ts';

const digits: Readonly<Record<Exclude<Level, 'country'>, number>> = {
  municipality: 8,
  district: 5,
  state: 2,
};
const country = 'DE';
const countryNames = new Set(['deutschland', 'bund', 'bundesrepublik deutschland']);

const wrongKey = (text: string, what: string) =>
  new Problem(
    'key-format',
    `“${text.slice(0, 40)}” is not ${what}`,
    'Hand in the original file of the publisher.',
  );

/**
 * The area of a row. A number cannot hold a leading zero: where the publisher’s own workbook has keys as numbers,
 * they are written out with all their digits. Text is taken as it is: one that lost its zero is refused.
 * @throws Problem `key-leading-zero`, `key-format`
 */
export function areaOf(cell: Cell, level: Level): AreaRef {
  if (level === 'country') {
    const name = String(cell ?? '').trim();
    if (!countryNames.has(name.toLowerCase())) throw wrongKey(name, 'Germany');
    return { level, code: country };
  }
  const width = digits[level];
  const text = keyText(cell, width);
  if (level === 'municipality') return { level, code: parseAgs(text) };
  if (new RegExp(`^(0[1-9]|1[0-6])\\d{${width - 2}}$`).test(text)) return { level, code: text };
  if (new RegExp(`^[1-9]\\d{${width - 2}}$`).test(text)) {
    throw new Problem(
      'key-leading-zero',
      `“${text}” has ${width - 1} digits: the leading zero of the key was lost`,
      'Export the file again with the key column as text; spreadsheets drop leading zeros.',
    );
  }
  throw wrongKey(text, `a key of ${width} digits (state 01–16)`);
}

function keyText(cell: Cell, width: number): string {
  if (typeof cell === 'number' && Number.isSafeInteger(cell) && cell > 0) {
    const text = String(cell);
    return text.length === width - 1 ? `0${text}` : text;
  }
  return String(cell ?? '').trim();
}

const levelsByDigits: readonly (readonly [Level, readonly number[]])[] = [
  ['state', [1, 2]],
  ['district', [4, 5]],
  ['municipality', [7, 8]],
];

/** The level that most keys of a column have by their number of digits; municipalities where none is met. */
export function levelOf(cells: readonly Cell[]): Level {
  const counts = levelsByDigits.map(([level, lengths]) => {
    const met = cells.filter((cell) => {
      const text = String(cell ?? '').trim();
      return /^\d+$/.test(text) && lengths.includes(text.length);
    });
    return { level, met: met.length };
  });
  return counts.reduce((most, next) => (next.met > most.met ? next : most), {
    level: 'municipality' as Level,
    met: 0,
  }).level;
}
