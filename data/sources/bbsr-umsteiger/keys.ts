import { isArs, parseAgs, type Ags, type AssociationKey, type DistrictKey } from '../../domain/ids.ts';
import { Problem } from '../../domain/problem.ts';
import type { Cell } from '../shared/sheet.ts';

/*
 * The publisher writes keys as numbers, so their leading zeros are not lost on the way but never there: a number
 * cell is filled up to its length. Text is taken as it stands, and refused where it is too short.
 */
function filled(cell: Cell | undefined, length: number): string {
  if (typeof cell === 'string') return cell.trim();
  return Number.isSafeInteger(cell) ? String(cell).padStart(length, '0') : String(cell);
}

const advice = 'Hand in the workbook as the BBSR publishes it.';

/** @throws Problem `key-format` or `key-leading-zero` */
export function agsOf(cell: Cell | undefined, column: string): Ags {
  try {
    return parseAgs(filled(cell, 8));
  } catch (error) {
    throw error instanceof Problem ? error.at({ column }) : error;
  }
}

function keyOf(cell: Cell | undefined, length: number, column: string): string {
  const key = filled(cell, length);
  if (key.length === length && isArs(key.padEnd(12, '0'))) return key;
  throw new Problem('key-format', `“${key}” is not a key of ${length} digits`, advice, { column });
}

export const associationOf = (cell: Cell | undefined, column: string): AssociationKey =>
  keyOf(cell, 9, column) as AssociationKey;

/** Districts are written with three zeros behind them. */
export function districtKeyOf(cell: Cell | undefined, column: string): DistrictKey {
  const key = keyOf(cell, 8, column);
  if (key.endsWith('000')) return key.slice(0, 5) as DistrictKey;
  throw new Problem('key-format', `“${key}” is not a district`, advice, { column });
}
