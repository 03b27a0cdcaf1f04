import type { AreaRef } from '../../../domain/area.ts';
import { isAgs } from '../../../domain/ids.ts';
import type { ObservationRow, ObservationStatus, Rejection } from '../../../domain/observation.ts';
import { Problem } from '../../../domain/problem.ts';
import { rejection } from '../../shared/rejection.ts';
import type { Cell } from '../../shared/sheet.ts';
import { areaOf } from '../areaKey.ts';
import type { ValueColumn } from '../columns.ts';
import type { Level } from '../datasets.ts';
import { inRange } from '../readRow.ts';
import { firstRise } from '../speeds.ts';
import { refuseDuplicate } from '../wholeFile.ts';
import type { BlockSheet } from './sheet.ts';
import { cellNumber, scaled } from './units.ts';
import { levelWord } from './words.ts';

/** Rows of one level. */
export interface LevelRows {
  readonly rows: ObservationRow[];
  readonly rejections: Rejection[];
  readonly seen: Map<string, number>;
}

export interface SheetRows {
  readonly levels: ReadonlyMap<Level, LevelRows>;
  /** Rows of levels that are not read, by the words of the sheet. */
  readonly leftOut: ReadonlyMap<string, number>;
  readonly notes: readonly string[];
}

/** Values of one class are rounded by themselves. */
const rounding = 0.1;

/**
 * All rows by level. Boroughs stand among the municipalities under keys of their own, as in the older files; without
 * such a key they are left out, so that none takes the place of its city.
 */
export function readRows(sheet: BlockSheet, columns: readonly ValueColumn[], factor: 1 | 100): SheetRows {
  const levels = new Map<Level, LevelRows>();
  const leftOut = new Map<string, number>();
  const boroughs: BlockSheet['rows'][number][] = [];
  const read = (tableRow: BlockSheet['rows'][number], level: Level) => {
    const into: LevelRows = levels.get(level) ?? { rows: [], rejections: [], seen: new Map() };
    levels.set(level, into);
    try {
      const area = areaAt(tableRow.cells[sheet.key] ?? null, level);
      refuseDuplicate(area, tableRow.row, into.seen);
      into.rows.push(readRow(tableRow, area, columns, factor));
    } catch (error) {
      into.rejections.push(rejection(error, tableRow.row, 'AGS'));
    }
  };
  for (const tableRow of sheet.rows) {
    const words = String(tableRow.cells[sheet.level] ?? '').trim();
    const level = levelWord(words);
    if (level === 'borough') boroughs.push(tableRow);
    else if (level !== undefined) read(tableRow, level);
    else if (words !== '' || /^\d+$/.test(keyText(tableRow.cells[sheet.key] ?? null, 8)))
      leftOut.set(words, (leftOut.get(words) ?? 0) + 1);
  }
  for (const borough of boroughs) {
    const key = keyText(borough.cells[sheet.key] ?? null, 8);
    if (isAgs(key) && levels.get('municipality')?.seen.has(key) !== true) read(borough, 'municipality');
    else leftOut.set('Bezirk', (leftOut.get('Bezirk') ?? 0) + 1);
  }
  const notes = [...leftOut].map(
    ([words, count]) => `Rows of the level “${words}” in the sheet “${sheet.name}” are left out: ${count}`,
  );
  return { levels, leftOut, notes };
}

const widths: Readonly<Record<Exclude<Level, 'country'>, number>> = {
  municipality: 8,
  district: 5,
  state: 2,
};

/** Keys of districts and states stand alone or filled up with zeros to the length of a municipality’s. */
function areaAt(cell: Cell, level: Level): AreaRef {
  if (level === 'country') return areaOf('Deutschland', level);
  const text = keyText(cell, 8);
  const width = widths[level];
  const isFilled = text.length === 8 && /^0+$/.test(text.slice(width));
  return areaOf(isFilled ? text.slice(0, width) : cell, level);
}

/** A number is written out with its zeros where it can only be a key of that length. */
function keyText(cell: Cell, width: number): string {
  const text = String(cell ?? '').trim();
  return typeof cell === 'number' && text.length === width - 1 ? `0${text}` : text;
}

function readRow(
  { row, cells }: BlockSheet['rows'][number],
  area: AreaRef,
  columns: readonly ValueColumn[],
  factor: 1 | 100,
): ObservationRow {
  const statuses: Record<number, ObservationStatus> = {};
  const values = columns.map(({ position, label }, at) => {
    const value = numberAt(cells[position], label);
    if (value === null) return null;
    const percent = inRange(scaled(value, factor), label);
    if (percent > 100) statuses[at] = 'estimated';
    return Math.min(100, percent);
  });
  const rise = firstRise(values, columns, rounding);
  if (rise !== null) {
    throw new Problem(
      'value-range',
      `“${rise.faster.label}” is available to ${rise.fasterValue} %, but “${rise.slower.label}” to only ${rise.slowerValue} %`,
      'Hand in the workbook as published.',
      { column: rise.faster.label },
    );
  }
  return Object.keys(statuses).length > 0 ? { row, area, values, statuses } : { row, area, values };
}

function numberAt(cell: Cell | undefined, column: string): number | null {
  try {
    return cellNumber(cell);
  } catch (error) {
    throw error instanceof Problem ? error.at({ column }) : error;
  }
}
