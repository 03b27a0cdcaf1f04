import type { ObservationRow } from '../../domain/observation.ts';
import type { FoundValue } from './entry.ts';
import type { KnownTable } from './tables.ts';

interface Rows {
  readonly municipal: readonly ObservationRow[];
  readonly larger: readonly ObservationRow[];
  /** Areas with nothing but “-”. */
  readonly silent: readonly ObservationRow[];
}

/** Districts are missing a municipality when this share of their own figure is not in their municipalities. */
const share = 0.01;

/**
 * “-” can also stand for an area that did exist but was not surveyed apart: in 2008 the cities of Hannover and
 * Saarbrücken. All figures of their districts then exceed the sums of the municipalities; such areas are missing, not gone.
 */
export function holesOf(
  { values }: KnownTable,
  found: readonly FoundValue[],
  rows: Rows,
): readonly ObservationRow[] {
  const adding = found.flatMap(({ position }, at) => (values[position]?.adds === true ? [at] : []));
  if (adding.length === 0 || rows.silent.length === 0) return [];
  const sums = sumsByDistrict(rows.municipal);
  const isIncomplete = ({ area, values: own }: ObservationRow): boolean => {
    const parts = sums.get(area.code);
    const official = adding.filter((at) => (own[at] ?? 0) > 0);
    return (
      area.level === 'district' &&
      parts !== undefined &&
      official.length > 0 &&
      official.every((at) => (parts[at] ?? 0) < (own[at] ?? 0) * (1 - share))
    );
  };
  const incomplete = new Set(rows.larger.filter(isIncomplete).map(({ area }) => area.code));
  // A municipality that changed its association stands in the list once for each.
  const known = new Set(rows.municipal.map(({ area }) => area.code));
  return rows.silent.filter(({ area }) => {
    if (area.level !== 'municipality' || known.has(area.code) || !incomplete.has(area.code.slice(0, 5)))
      return false;
    known.add(area.code);
    return true;
  });
}

function sumsByDistrict(municipal: readonly ObservationRow[]): ReadonlyMap<string, readonly number[]> {
  const sums = new Map<string, number[]>();
  for (const { area, values } of municipal) {
    const district = area.code.slice(0, 5);
    const sum = sums.get(district) ?? values.map(() => 0);
    values.forEach((value, at) => (sum[at] = (sum[at] ?? 0) + (value ?? 0)));
    sums.set(district, sum);
  }
  return sums;
}
