import type { MultiPolygon, Polygon } from 'geojson';
import { Problem } from '../../domain/problem.ts';
import { requireText } from '../shared/requireText.ts';

/** One area as VG250 describes it. Other properties are there and not read. */
export interface AreaFeature {
  readonly type: 'Feature';
  readonly properties: {
    readonly AGS: string;
    readonly RS: string;
    /** Geographical name. */
    readonly GEN: string;
    /** Official designation: `Gemeinde`, `Stadt`, `Landkreis` … */
    readonly BEZ: string;
    /** Number of the designation: 60 district-free city … 65 unincorporated area. */
    readonly IBZ: number;
    /** Kind of area: 4 land with structure, 1–3 waters and land without. */
    readonly GF: number;
    /** Day the area's legal standing took effect, `YYYY/MM/DD`. */
    readonly WSK: string;
  };
  readonly geometry: Polygon | MultiPolygon;
}

const landWithStructure = 4;
const requiredProperties = ['AGS', 'RS', 'GEN', 'BEZ', 'IBZ', 'GF', 'WSK'];

/**
 * Reads the file's array, in which features and feature collections are mixed, and keeps land (GF = 4).
 * @throws Problem `empty-file`, `encoding`, `truncated-file`, `wrong-file` or `column-missing`
 */
export function readFeatures(bytes: Uint8Array): readonly AreaFeature[] {
  const features = flatten(parseJson(requireText(bytes)));
  const [first] = features;
  if (first === undefined) throw wrongFile('There is not one area in the file');
  const missing = requiredProperties.find((property) => !(property in first.properties));
  if (missing !== undefined) {
    throw new Problem(
      'column-missing',
      `The areas have no property ${missing}`,
      'Hand in boundaries of the VG250 as GeoJSON with all their properties.',
      { column: missing },
    );
  }
  return features.filter(({ properties }) => properties.GF === landWithStructure);
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    if (!(cause instanceof SyntaxError)) throw cause;
    if (/^\s*[[{]/.test(text) && !/[\]}]\s*$/.test(text)) {
      throw new Problem('truncated-file', 'The file ends in the middle of an area', 'Fetch the file again.');
    }
    throw wrongFile('The file is not JSON');
  }
}

function flatten(value: unknown): AreaFeature[] {
  if (Array.isArray(value)) return value.flatMap(flatten);
  if (isFeature(value)) return [value];
  if (isRecord(value) && value['type'] === 'FeatureCollection') return flatten(value['features']);
  throw wrongFile('The file holds something other than areas with polygons');
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null;

const isFeature = (value: unknown): value is AreaFeature =>
  isRecord(value) &&
  value['type'] === 'Feature' &&
  isRecord(value['properties']) &&
  isRecord(value['geometry']) &&
  (value['geometry']['type'] === 'Polygon' || value['geometry']['type'] === 'MultiPolygon');

const wrongFile = (message: string): Problem =>
  new Problem(
    'wrong-file',
    message,
    'Hand in the municipalities of the VG250 as GeoJSON features with Polygon or MultiPolygon geometry.',
  );
