import type { ObservationRow, Rejection } from '../../domain/observation.ts';
import { Problem } from '../../domain/problem.ts';
import { rejection } from '../shared/rejection.ts';
import { cityOf, placeOf, type AreaPlace, type KeyContext } from './areas.ts';
import type { Entry } from './entry.ts';
import { holesOf } from './holes.ts';
import { saysNothing } from './markers.ts';
import type { Extract } from './readTable.ts';
import type { ReadValues } from './readValues.ts';

/** Rows of one time, sorted into the two datasets of a table. */
export interface Sorted {
  readonly municipal: readonly ObservationRow[];
  readonly larger: readonly ObservationRow[];
  readonly rejections: readonly Rejection[];
  readonly notes: readonly string[];
}

/**
 * Rows of one time. The tables go on listing areas that were dissolved: an area of which nothing is said at a time
 * (only `-` and `x`) is no row, unless its district's own figure shows that its value is missing.
 */
export function sortEntries(
  { table, found, broken }: Extract,
  entries: readonly Entry[],
  context: KeyContext,
  read: ReadValues,
): Sorted {
  const municipal: ObservationRow[] = [];
  const larger: ObservationRow[] = [];
  const silent: ObservationRow[] = [];
  const rejections = broken.map(({ row, problem }) => rejection(problem, row));
  const seen = new Map<string, number>();
  for (const entry of entries) {
    try {
      const place = placeOf(entry.key, context);
      if (place === null) continue;
      if (entry.cells.every(saysNothing)) {
        silent.push(rowOf(entry, place, { values: entry.cells.map(() => null) }));
        continue;
      }
      refuseDuplicate(entry, place, seen);
      const values = read(entry);
      (place.level === 'municipality' ? municipal : larger).push(rowOf(entry, place, values));
      const city = cityOf(entry.key, entry.name, context);
      if (city !== null) municipal.push(rowOf(entry, { level: 'municipality', code: city }, values));
    } catch (error) {
      rejections.push(rejection(error, entry.row));
    }
  }
  const holes = holesOf(table, found, { municipal, larger, silent });
  return {
    municipal: [...municipal, ...holes],
    larger,
    rejections: rejections.sort((a, b) => a.row - b.row),
    notes: notesOf(silent.length - holes.length, holes),
  };
}

const rowOf = (
  { row, name, key }: Entry,
  area: AreaPlace,
  values: Pick<ObservationRow, 'values' | 'statuses'>,
): ObservationRow => ({ row, area, ...values, attributes: { name, key } });

function refuseDuplicate({ row, key }: Entry, { level, code }: AreaPlace, seen: Map<string, number>): void {
  const first = seen.get(`${level} ${code}`);
  if (first !== undefined) {
    throw new Problem('duplicate-key', `${key} is already in row ${first}`, 'Delete one of the two rows.', {
      column: 'key',
    });
  }
  seen.set(`${level} ${code}`, row);
}

const shown = 5;

function notesOf(without: number, holes: readonly ObservationRow[]): string[] {
  const names = holes
    .slice(0, shown)
    .map(({ attributes }) => `${attributes?.['name']} (${attributes?.['key']})`);
  const more = holes.length > shown ? ` and ${holes.length - shown} more` : '';
  return [
    ...(without === 0
      ? []
      : [`Areas listed with nothing but “-”, since they did not exist then: ${without}`]),
    ...(holes.length === 0
      ? []
      : [`Missing although their district’s figure includes them: ${names.join(', ')}${more}`]),
  ];
}
