import type { AreaRef } from '../../domain/area.ts';
import type { ObservationRow, ObservationStatus } from '../../domain/observation.ts';
import { Problem } from '../../domain/problem.ts';
import { readNumber } from '../shared/germanNumber.ts';
import type { Cell } from '../shared/sheet.ts';
import type { ValueColumn } from './columns.ts';
import { firstRise, type SpeedColumn } from './speeds.ts';
import type { TableRow } from './table.ts';

/** Real editions go up to 100.55 in a handful of villages (two counts of households); more is an error. */
const highestPublished = 100.6;
const plainPercent = /^(?:0|[1-9]\d{0,2})(?:\.\d{1,2})?$/;
const advice = 'Hand in the original file of the publisher.';

/**
 * The values of one row for one group of columns.
 * @throws Problem naming the column that cannot be read or cannot be true
 */
export function readValues(
  { row, cells }: TableRow,
  area: AreaRef,
  columns: readonly ValueColumn[],
): ObservationRow {
  const values: (number | null)[] = [];
  let statuses: Record<number, ObservationStatus> | undefined;
  for (const column of columns) {
    const value = percent(cells[column.position], column.label);
    if (value !== null && value > 100) {
      (statuses ??= {})[values.length] = 'estimated';
      values.push(100);
    } else {
      values.push(value);
    }
  }
  refuseRise(values, columns);
  return statuses === undefined ? { row, area, values } : { row, area, values, statuses };
}

/** @throws Problem `value-format` where the row of a text has lost or gained columns */
export function refuseWidth({ cells }: TableRow, width: number): void {
  if (cells.length === width) return;
  throw new Problem('value-format', `The row has ${cells.length} of ${width} columns`, advice, {
    column: 'row',
  });
}

/**
 * A percentage as printed; `null` where the cell is empty.
 * @throws Problem `value-format`, `value-range`
 */
function percent(cell: Cell | undefined, column: string): number | null {
  if (typeof cell === 'number') return inRange(cell, column);
  if (cell === null || cell === undefined) return null;
  const text = String(cell);
  if (plainPercent.test(text)) return inRange(Number(text), column);
  if (text.trim() === '') return null;
  try {
    return inRange(readNumber(text), column);
  } catch (error) {
    throw error instanceof Problem ? error.at({ column }) : error;
  }
}

export function inRange(value: number, column: string): number {
  if (value >= 0 && value <= highestPublished) return value;
  throw new Problem('value-range', `${value} is not a percentage from 0 to 100`, advice, { column });
}

/** At the end of 2020 these two lack mobile networks, which ≥ 6 and ≥ 16 Mbit/s have: they cannot be compared. */
export const outOfLine = ({ technology, speed }: SpeedColumn): boolean =>
  technology === 'all' && (speed === 8 || speed === 10);

function refuseRise(values: readonly (number | null)[], columns: readonly ValueColumn[]): void {
  const rise = firstRise(values, columns, 0, outOfLine);
  if (rise === null) return;
  throw new Problem(
    'value-range',
    `“${rise.faster.label}” is available to ${rise.fasterValue} %, but “${rise.slower.label}” to only ${rise.slowerValue} %`,
    advice,
    { column: rise.faster.label },
  );
}
