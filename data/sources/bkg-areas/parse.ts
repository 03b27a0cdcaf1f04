import type { MultiPolygon, Polygon, Position } from 'geojson';
import { isArs, isoDate, parseAgs, type Ags, type DistrictKey } from '../../domain/ids.ts';
import type { Boundary, ObservationRow, ParsedDataset, Rejection } from '../../domain/observation.ts';
import { period } from '../../domain/period.ts';
import { Problem } from '../../domain/problem.ts';
import type { SourceFile } from '../../domain/source.ts';
import { rejection } from '../shared/rejection.ts';
import { areaAttributes } from './areaAttributes.ts';
import { readFeatures, type AreaFeature } from './readFeatures.ts';
import { municipalityAreas } from './source.ts';

const territoryDate = isoDate('2016-01-01');

/**
 * Municipalities and unincorporated areas with their boundaries, and the names of the districts (from the
 * companion). Row numbers count the areas of a file from 1, waters left out.
 */
export function parseAreas(file: SourceFile): ParsedDataset {
  const features = readFeatures(file.bytes);
  refuseNewerTerritory(features);
  const rejections: Rejection[] = [];
  const areas = new Map<Ags, { row: ObservationRow; geometry: Polygon | MultiPolygon }>();
  features.forEach((feature, index) => {
    try {
      const ags = checkedKey(feature);
      const known = areas.get(ags);
      const row = known?.row ?? municipalityRow(feature, ags, index + 1);
      areas.set(ags, { row, geometry: known ? joined(known, feature) : feature.geometry });
    } catch (error) {
      rejections.push(rejection(error, index + 1, 'AGS'));
    }
  });
  const districts = districtRows(file);
  const rows = [...areas.values()].map(({ row }) => row);
  return {
    dataset: municipalityAreas,
    period: period('2016-01'),
    dataDate: territoryDate,
    territoryDate,
    indicators: [],
    rowsRead: rows.length + districts.length + rejections.length,
    rows: [...rows, ...districts],
    boundaries: [...areas].map(([ags, { geometry }]): Boundary => ({ ags, geometry })),
    rejections,
  };
}

const municipalityRow = ({ properties }: AreaFeature, ags: Ags, row: number): ObservationRow => ({
  row,
  area: { level: 'municipality', code: ags },
  values: [],
  attributes: areaAttributes(properties),
});

/** VG250 splits some areas over several features; they are one area as long as the name is the same. */
function joined(
  known: { row: ObservationRow; geometry: Polygon | MultiPolygon },
  { properties, geometry }: AreaFeature,
): MultiPolygon {
  if (known.row.attributes?.['name'] !== properties.GEN) {
    throw new Problem('duplicate-key', `${properties.AGS} has two names`, 'Check the key.', {
      column: 'AGS',
    });
  }
  return { type: 'MultiPolygon', coordinates: [...polygonsOf(known.geometry), ...polygonsOf(geometry)] };
}

const polygonsOf = (geometry: Polygon | MultiPolygon): Position[][][] =>
  geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;

function checkedKey({ properties, geometry }: AreaFeature): Ags {
  const ags = parseAgs(properties.AGS);
  if (!isArs(properties.RS)) {
    throw new Problem('key-format', `“${properties.RS}” is not an ARS`, 'Check the key.', { column: 'RS' });
  }
  if (!polygonsOf(geometry).every((polygon) => polygon.every((ring) => ring.every(isInGermany)))) {
    throw new Problem(
      'value-range',
      `A vertex of ${ags} is outside Germany`,
      'Coordinates must be WGS 84 longitude and latitude.',
      { column: 'geometry' },
    );
  }
  return ags;
}

/** Germany's bounding box with a little room. */
const isInGermany = ([longitude = 0, latitude = 0]: Position): boolean =>
  longitude > 5.5 && longitude < 15.5 && latitude > 47 && latitude < 55.5;

function refuseNewerTerritory(features: readonly AreaFeature[]): void {
  const newest = features.reduce((latest, { properties: { WSK } }) => (WSK > latest ? WSK : latest), '');
  if (newest.replaceAll('/', '-') <= territoryDate) return;
  throw new Problem(
    'wrong-file',
    `An area came into being on ${newest}, after the territory date ${territoryDate}`,
    'This source is the territory of 2016; newer boundaries need a source of their own.',
    { column: 'WSK' },
  );
}

/** Names only: the boundaries of districts are dissolved from those of their municipalities. */
function districtRows({ companions = [] }: SourceFile): readonly ObservationRow[] {
  const [districts] = companions;
  if (districts === undefined) {
    throw new Problem(
      'file-missing',
      'The file of the districts is missing',
      'Hand in the districts of the VG250 beside the municipalities.',
    );
  }
  try {
    return readFeatures(districts.bytes).map(({ properties: { AGS, GEN, BEZ } }, index) => ({
      row: index + 1,
      area: { level: 'district', code: districtKey(AGS) },
      values: [],
      attributes: { name: GEN, bez: BEZ },
    }));
  } catch (problem) {
    throw problem instanceof Problem ? problem.at({ file: districts.name }) : problem;
  }
}

function districtKey(key: string): DistrictKey {
  if (/^(0[1-9]|1[0-6])\d{3}$/.test(key)) return key as DistrictKey;
  throw new Problem('wrong-file', `“${key}” is not a district`, 'The companion must hold the districts.');
}
