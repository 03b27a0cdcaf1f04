import type { FeatureCollection } from 'geojson';
import type { Boundary } from '@kluftatlas/data/domain/observation.ts';
import { Problem } from '@kluftatlas/data/domain/problem.ts';

/** The parts of a shapefile, by their endings. */
export type Shapefile = Readonly<Record<'shp' | 'dbf' | 'prj' | 'shx' | 'cpg', Uint8Array>>;

/** A newer area as its file names it. */
export interface OverlaidArea {
  readonly key: string;
  readonly name: string;
}

export interface OverlayResult {
  /** Share of each older area that lies in newer ones, by old key and new key. */
  readonly shares: ReadonlyMap<string, ReadonlyMap<string, number>>;
  readonly newer: readonly OverlaidArea[];
}

/** Finer than any boundary of 1:5,000,000, and a tenth of the time. */
const detail = '10%';

const commands = [
  '-i older.json name=older',
  `-simplify visvalingam weighted keep-shapes ${detail}`,
  '-proj EPSG:25832',
  '-i newer.shp name=newer',
  '-proj target=newer EPSG:25832',
  '-filter-fields target=newer AGS,GEN',
  '-union target=older,newer name=pieces',
  '-each target=pieces "piece = this.area"',
  '-o target=pieces format=json pieces.json',
].join(' ');

interface Piece {
  readonly older: string | null;
  readonly AGS: string | null;
  readonly GEN: string | null;
  readonly piece: number;
}

/**
 * Lays boundaries over a shapefile of municipalities with the fields AGS and GEN.
 * @throws Problem `wrong-file` where nothing comes out
 */
export async function overlay(older: readonly Boundary[], newer: Shapefile): Promise<OverlayResult> {
  const { default: mapshaper } = await import('mapshaper');
  const input: Record<string, unknown> = { 'older.json': collection(older) };
  for (const [ending, bytes] of Object.entries(newer)) input[`newer.${ending}`] = Buffer.from(bytes);
  const { 'pieces.json': file } = await mapshaper.applyCommands(commands, input);
  if (file === undefined) {
    const advice = 'Hand in the municipalities of a VG shapefile with all its parts.';
    throw new Problem('wrong-file', 'The boundaries cannot be laid over each other', advice);
  }
  const pieces = JSON.parse(typeof file === 'string' ? file : new TextDecoder().decode(file)) as Piece[];
  const names = new Map(pieces.flatMap(({ AGS, GEN }) => (AGS === null ? [] : [[AGS, GEN ?? AGS] as const])));
  return {
    shares: sharesOf(pieces),
    newer: [...names].map(([key, name]) => ({ key, name })).toSorted((a, b) => (a.key < b.key ? -1 : 1)),
  };
}

/** Of what lies in any newer area: the older coast is drawn finer. */
function sharesOf(pieces: readonly Piece[]): Map<string, Map<string, number>> {
  const shares = new Map<string, Map<string, number>>();
  for (const { older, AGS, piece } of pieces) {
    if (older === null || AGS === null) continue;
    const parts = shares.get(older) ?? new Map<string, number>();
    shares.set(older, parts.set(AGS, (parts.get(AGS) ?? 0) + piece));
  }
  for (const parts of shares.values()) {
    const sum = parts.values().reduce((total, part) => total + part, 0);
    for (const [key, part] of parts) parts.set(key, part / sum);
  }
  return shares;
}

const collection = (boundaries: readonly Boundary[]): FeatureCollection => ({
  type: 'FeatureCollection',
  features: boundaries.map(({ ags, geometry }) => ({
    type: 'Feature',
    properties: { older: ags },
    geometry,
  })),
});
