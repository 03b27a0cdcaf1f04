import { Problem } from '../../domain/problem.ts';
import type { AreaFeature } from '../bkg-areas/readFeatures.ts';
import type { AttributeTable } from './dbf.ts';
import { regionalKeyOf, type FoundLayer } from './findLayer.ts';
import { projectionOf } from './projection.ts';
import { polygonsOf } from './rings.ts';
import { readShapes } from './shapes.ts';

/**
 * Pieces of land (GF): 4 in the VG250, where waters are pieces of their own, 9 in the VG5000, where they are not.
 * 1–3 and 8 are waters, and pieces that belong to no municipality.
 */
const land: ReadonlySet<string> = new Set(['4', '9']);

export const isLand = (table: AttributeTable, record: number): boolean =>
  !table.isDeleted(record) && land.has(table.text(record, 'GF'));

/** A piece of a municipality with its inhabitants (EWZ), `null` where the edition has none. */
export type Piece = AreaFeature & { readonly inhabitants: string | null };

/**
 * The pieces of land of all municipalities in WGS 84.
 * @throws Problem `truncated-file` where shapes and attributes do not belong together, and as their readers
 */
export function piecesOf({ layer, table }: FoundLayer): readonly Piece[] {
  const toWgs84 = projectionOf(new TextDecoder('latin1').decode(layer.read('prj')));
  const hasInhabitants = table.columns.includes('EWZ');
  const pieces: Piece[] = [];
  let record = 0;
  for (const rings of readShapes(layer.read('shp'), layer.name)) {
    if (record < table.count && isLand(table, record))
      pieces.push({
        type: 'Feature',
        properties: propertiesOf(table, record),
        geometry: polygonsOf(rings.map((ring) => ring.map(toWgs84))),
        inhabitants: hasInhabitants ? table.text(record, 'EWZ') : null,
      });
    record += 1;
  }
  if (record === table.count) return pieces;
  throw new Problem(
    'truncated-file',
    `“${layer.name}” has ${record} shapes (.shp) and ${table.count} records (.dbf)`,
    'Download the archive again.',
  );
}

const propertiesOf = (table: AttributeTable, record: number): AreaFeature['properties'] => ({
  AGS: table.text(record, 'AGS'),
  RS: regionalKeyOf(table, record),
  GEN: table.text(record, 'GEN'),
  BEZ: table.text(record, 'BEZ'),
  IBZ: Number(table.text(record, 'IBZ')),
  GF: Number(table.text(record, 'GF')),
  WSK: table.text(record, 'WSK').replace(/^(\d{4})\D?(\d{2})\D?(\d{2})$/, '$1-$2-$3'),
});
