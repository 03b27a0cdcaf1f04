import { Problem } from '../../../domain/problem.ts';
import { readNumber } from '../../shared/germanNumber.ts';
import type { Cell } from '../../shared/sheet.ts';
import type { ValueColumn } from '../columns.ts';
import type { BlockSheet } from './sheet.ts';

/** A share of everything, with a little above it as in percentages up to 100.6. */
const whole = 1.006;
/** The best covered place of a network that is everywhere has at least so many percent. */
const somewhere = 50;
const advice =
  'Hand in the workbook as published; mobile values are shares from 0 to 1 or percent, not both.';

/** The number in a cell; `null` where it is empty or has a dash, which mean “not known”. */
export function cellNumber(cell: Cell | undefined): number | null {
  if (typeof cell === 'number') return cell;
  if (cell === null || cell === undefined) return null;
  const text = String(cell).trim();
  return text === '' || /^[-\u2012-\u2015\u2212./xX]$/.test(text) ? null : readNumber(text);
}

/** Highest number of a column; 0 where it has none. Cells that are no numbers are met when their row is read. */
function highest({ rows }: BlockSheet, { position }: ValueColumn): number {
  let most = 0;
  for (const { cells } of rows) {
    const cell = cells[position];
    const value = typeof cell === 'number' ? cell : Number(String(cell ?? '').replace(',', '.'));
    if (Number.isFinite(value)) most = Math.max(most, value);
  }
  return most;
}

/**
 * What the values of a mobile sheet are multiplied with to become percent: 100 where they are shares of 1, else 1.
 * Decided by their range and checked: networks of the second and fourth generation reach nearly everything somewhere.
 * @throws Problem `value-range` where the values are neither, or both
 */
export function percentFactor(sheet: BlockSheet, columns: readonly ValueColumn[]): 1 | 100 {
  const peaks = columns.map((column) => ({ column, peak: highest(sheet, column) }));
  const most = Math.max(0, ...peaks.map(({ peak }) => peak));
  const factor = most <= whole ? 100 : 1;
  const reach = Math.max(
    0,
    ...peaks.filter(({ column }) => /-[24]g$/.test(column.indicator)).map(({ peak }) => peak),
  );
  if ((reach > 0 ? reach : most) * factor < somewhere) {
    throw new Problem(
      'value-range',
      `The highest value of the sheet is ${most}: neither shares of 1 nor percentages reach nearly everything somewhere`,
      advice,
      { sheet: sheet.name },
    );
  }
  const mixed = factor === 1 ? peaks.find(({ peak }) => peak > 0 && peak <= whole) : undefined;
  if (mixed === undefined) return factor;
  throw new Problem(
    'value-range',
    `The highest value of “${mixed.column.label}” is ${mixed.peak}, while other columns are in percent`,
    advice,
    { sheet: sheet.name, column: mixed.column.label },
  );
}

/** Percent of a share, without the noise of binary fractions: 0.9608 gives 96.08. */
export const scaled = (value: number, factor: 1 | 100): number =>
  factor === 1 ? value : Number((value * factor).toPrecision(12));
