import { Problem } from '../../domain/problem.ts';
import type { Layer } from './archive.ts';
import { readDbf, type AttributeTable } from './dbf.ts';
import { isPolygonLayer } from './shapes.ts';

export interface FoundLayer {
  readonly layer: Layer;
  readonly table: AttributeTable;
}

/** Level of administration (ADE) and the length of its keys (AGS). */
const levels = {
  municipality: { level: '6', keyLength: 8 },
  district: { level: '4', keyLength: 5 },
} as const;

const columns = ['AGS', 'GEN', 'BEZ', 'IBZ', 'GF'] as const;
/** The ARS is called RS in older editions. */
const regionalKeys = ['ARS', 'RS'] as const;

/**
 * The layer of municipalities, by its columns and keys: layers are not recognised by their names.
 * @throws Problem `file-missing` where a part of it is not there, `wrong-file` where no layer has municipalities
 */
export function municipalityLayer(layers: readonly Layer[]): FoundLayer {
  const found = layersOf('municipality', layers);
  const polygons = found.find(({ layer }) => isPolygonLayer(layer.read('shp')));
  if (polygons !== undefined) return polygons;
  const names = layers.map(({ name }) => `“${name}”`).join(', ');
  const halfThere = layers.find((layer) => !layer.has('dbf'));
  if (halfThere !== undefined && found.length === 0) halfThere.read('dbf');
  throw new Problem(
    'wrong-file',
    found.length === 0
      ? `No layer (${names}) has municipalities: columns ${columns.join(', ')} and ARS, keys of 8 digits`
      : `The municipalities in “${found[0]?.layer.name}” are not polygons`,
    'Hand in the ZIP of the edition “Ebenen” (layers), which holds VG250_GEM or VG5000_GEM; “kompakt” has no such layer.',
  );
}

/** The layer of districts, for their names; `undefined` where the archive has none. */
export const districtLayer = (layers: readonly Layer[]): FoundLayer | undefined =>
  layersOf('district', layers)[0];

function layersOf(kind: keyof typeof levels, layers: readonly Layer[]): readonly FoundLayer[] {
  return layers
    .filter((layer) => layer.has('dbf'))
    .map((layer) => ({ layer, table: readDbf(layer.read('dbf'), layer.name) }))
    .filter(({ table }) => isOf(kind, table));
}

function isOf(kind: keyof typeof levels, table: AttributeTable): boolean {
  const { level, keyLength } = levels[kind];
  const has = (column: string) => table.columns.includes(column);
  if (table.count === 0 || !columns.every(has) || !regionalKeys.some(has)) return false;
  const isLevel = !has('ADE') || table.text(0, 'ADE') === level;
  return isLevel && table.text(0, 'AGS').length === keyLength;
}

/** ARS of a record, under whichever name the edition has it. */
export const regionalKeyOf = (table: AttributeTable, record: number): string =>
  table.text(record, 'ARS') || table.text(record, 'RS');
