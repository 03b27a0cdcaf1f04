import type { ObservationRow, Rejection } from '../../domain/observation.ts';
import { Problem } from '../../domain/problem.ts';

/** From so many rejections on, a majority of them is the file's fault, not its rows'. */
const several = 10;

/**
 * Rejections that are the whole file's fault.
 * @throws Problem `key-leading-zero` where keys lost their zeros, or the code of the first rejection where most rows fail
 */
export function refuseUnreadable(rows: readonly ObservationRow[], rejections: readonly Rejection[]): void {
  const first = rejections[0];
  if (first === undefined) return;
  const lost = rejections.filter(({ code }) => code === 'key-leading-zero');
  const kept = rows.filter(({ area }) => area.code.startsWith('0')).length;
  if (lost[0] !== undefined && lost.length >= several && lost.length > kept) {
    throw new Problem(
      'key-leading-zero',
      `${lost.length} keys of the states 01 to 09 have lost their leading zero`,
      'Hand in the original file: spreadsheets drop leading zeros when they open a CSV file.',
      { row: lost[0].row, column: 'AGS' },
    );
  }
  if (rows.length > 0 && (rejections.length < several || rejections.length <= rows.length)) return;
  throw new Problem(
    first.code,
    `${rejections.length} of ${rows.length + rejections.length} rows cannot be read; the first: ${first.reason}`,
    'Hand in the original file of the publisher; decimal commas and renamed columns make rows unreadable.',
    { row: first.row, column: first.field },
  );
}

/** Somewhere everybody has some speed; shares of 1, with values a little above, stay below this. */
const somePercent = 2;

/**
 * Shares of 1, zeros for “no data” and nothing at all would each pass row by row.
 * @throws Problem `value-range`
 */
export function refuseShares(rows: readonly ObservationRow[]): void {
  const isPercent = (value: number | null) => value !== null && value > somePercent;
  if (rows.length < several || rows.some(({ values }) => values.some(isPercent))) return;
  throw new Problem(
    'value-range',
    `Not one value is above ${somePercent} percent: the file holds shares from 0 to 1, or no data`,
    'Hand in the original file of the publisher; it has percentages from 0 to 100.',
  );
}

/** Refuses an area that an earlier row has already. */
export function refuseDuplicate(
  { code }: { readonly code: string },
  row: number,
  seen: Map<string, number>,
): void {
  const first = seen.get(code);
  if (first !== undefined) {
    throw new Problem('duplicate-key', `${code} is already in row ${first}`, 'Delete one of the two rows.', {
      column: 'AGS',
    });
  }
  seen.set(code, row);
}
