import type { IsoDate } from '../../domain/ids.ts';
import type { Rejection } from '../../domain/observation.ts';
import { Problem, type ProblemCode } from '../../domain/problem.ts';
import { requireText } from '../shared/requireText.ts';

/** One populated place in Germany. Columns: https://download.geonames.org/export/dump/readme.txt */
export interface Place {
  /** Line of the file, counted from 1. */
  readonly row: number;
  readonly id: string;
  readonly name: string;
  readonly longitude: number;
  readonly latitude: number;
  /** `PPLA` … `PPLA4` and `PPLC` are seats of an administration. */
  readonly featureCode: string;
  /** The AGS, or empty; of today's territory, not of 2016. */
  readonly municipality: string;
  /** `null`: GeoNames writes 0 where it does not know. */
  readonly population: number | null;
  readonly modified: IsoDate;
}

const columns = 19;
const maximumPopulation = 5_000_000;

/**
 * The German places of `cities500.txt` (tab-separated, no header line, no quotes).
 * @throws Problem `empty-file`, `encoding`, `truncated-file` or `wrong-file`
 */
export function readPlaces(bytes: Uint8Array): {
  places: readonly Place[];
  rejections: readonly Rejection[];
} {
  const lines = requireText(bytes).trimEnd().split('\n');
  checkShape(lines);
  const places = new Map<string, Place>();
  const rejections: Rejection[] = [];
  lines.forEach((line, index) => {
    if (!line.includes('\tDE\t')) return;
    const fields = line.split('\t');
    if (fields[8] !== 'DE') return;
    const row = index + 1;
    const place = placeOf(fields, row);
    const flaw = flawOf(place, fields) ?? duplicateOf(place, places);
    if (flaw === null) places.set(place.id, place);
    else rejections.push({ row, ...flaw });
  });
  if (places.size === 0 && rejections.length === 0) throw wrongFile('Not one place is in Germany', 1);
  return { places: [...places.values()], rejections };
}

function checkShape(lines: readonly string[]): void {
  const widthOf = (line = ''): number => line.split('\t').length;
  if (widthOf(lines[0]) !== columns) {
    throw wrongFile(`The first line has ${widthOf(lines[0])} columns instead of ${columns}`, 1);
  }
  if (widthOf(lines.at(-1)) < columns) {
    throw new Problem('truncated-file', 'The last line is not complete', 'Fetch the file again.', {
      row: lines.length,
    });
  }
}

const placeOf = (fields: readonly string[], row: number): Place => ({
  row,
  id: fields[0] ?? '',
  name: fields[1] ?? '',
  latitude: Number(fields[4]),
  longitude: Number(fields[5]),
  featureCode: fields[7] ?? '',
  municipality: fields[13] ?? '',
  population: fields[14] === '0' ? null : Number(fields[14] || Number.NaN),
  modified: (fields[18] ?? '') as IsoDate,
});

type Flaw = Omit<Rejection, 'row'>;
const flaw = (field: string, code: ProblemCode, reason: string): Flaw => ({ field, code, reason });

function flawOf(place: Place, fields: readonly string[]): Flaw | null {
  const { longitude, latitude, population, modified } = place;
  if (fields.length !== columns) return flaw('line', 'value-format', `${fields.length} columns`);
  if (!(latitude > 47 && latitude < 55.5 && longitude > 5.5 && longitude < 15.5)) {
    return flaw('latitude', 'value-range', `${fields[4]}, ${fields[5]} is not in Germany`);
  }
  if (population !== null && !Number.isInteger(population)) {
    return flaw('population', 'value-format', `“${fields[14]}” is not a number of inhabitants`);
  }
  if (population !== null && (population < 0 || population > maximumPopulation)) {
    return flaw('population', 'value-range', `${population} inhabitants`);
  }
  if (!/^\d{4}-\d{2}-\d{2}$/.test(modified)) {
    return flaw('modification date', 'value-format', `“${modified}” is not a date`);
  }
  return null;
}

const duplicateOf = ({ id }: Place, known: ReadonlyMap<string, Place>): Flaw | null =>
  known.has(id) ? flaw('geonameid', 'duplicate-key', `Place ${id} is in the file twice`) : null;

const wrongFile = (message: string, row: number): Problem =>
  new Problem('wrong-file', message, 'Hand in cities500.txt as GeoNames publishes it.', { row });
