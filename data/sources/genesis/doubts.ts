import type { AreaRef } from '../../domain/area.ts';
import type { IndicatorId } from '../../domain/ids.ts';
import type { ObservationRow } from '../../domain/observation.ts';
import type { FoundValue } from './entry.ts';
import type { KnownTable } from './tables.ts';
import { factorOf } from './units.ts';

/** The few areas that belong to no municipality stay far below this share; rounding is allowed for besides. */
const tolerance = 0.005;

/** Country and states as the same table gives them, against the sums of its municipalities. */
export function doubtsAboutTotals(
  { values }: KnownTable,
  found: readonly FoundValue[],
  municipal: readonly ObservationRow[],
  larger: readonly ObservationRow[],
): readonly string[] {
  const totals = larger.filter(({ area }) => area.level === 'state' || area.level === 'country');
  return found.flatMap(({ position, label, unit }, at) => {
    const value = values[position];
    if (value === undefined || !value.adds) return [];
    const step = factorOf(unit, value.measure, label);
    return totals.flatMap(
      (total) => doubtOf({ indicator: value.indicator, at, step }, total, municipal) ?? [],
    );
  });
}

const isIn = ({ code }: AreaRef, { level, code: key }: AreaRef) =>
  level === 'country' || code.startsWith(key);

/** `null` as well where a municipality's value is withheld: then nothing can be said. */
function doubtOf(
  { indicator, at, step }: { indicator: IndicatorId; at: number; step: number },
  { area, values }: ObservationRow,
  municipal: readonly ObservationRow[],
): string | null {
  const official = values[at] ?? null;
  const parts = municipal.filter((row) => isIn(row.area, area) && row.statuses?.[at] !== 'notApplicable');
  if (official === null || parts.some((row) => (row.values[at] ?? null) === null)) return null;
  const sum = parts.reduce((total, row) => total + (row.values[at] ?? 0), 0);
  const rounding = (step * (parts.length + 1)) / 2;
  if (Math.abs(sum - official) <= Math.max(rounding, Math.abs(official) * tolerance)) return null;
  return `${indicator}: the municipalities of ${area.code} add up to ${sum}, the table itself says ${official}`;
}

/** Known columns that the file does not have: left out on export, or renamed. */
export function doubtsAboutColumns({ values }: KnownTable, found: readonly FoundValue[]): readonly string[] {
  const positions = new Set(found.map(({ position }) => position));
  return values.flatMap(({ indicator, headings }, position) =>
    positions.has(position) ? [] : [`it has no column “${headings[0]?.at(-1)}” (${indicator})`],
  );
}
