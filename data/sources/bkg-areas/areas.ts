import type { MultiPolygon, Polygon, Position } from 'geojson';
import { isArs, parseAgs, type Ags } from '../../domain/ids.ts';
import type { Rejection } from '../../domain/observation.ts';
import { Problem } from '../../domain/problem.ts';
import { rejection } from '../shared/rejection.ts';
import type { AreaFeature } from './readFeatures.ts';

/** A municipality or an unincorporated area, put together from all its features. */
export interface Area {
  /** Number of its first feature in the file, waters left out, counted from 1. */
  readonly row: number;
  readonly properties: AreaFeature['properties'];
  readonly geometry: Polygon | MultiPolygon;
}

/** Areas by key in the order of the file. What cannot be an area is rejected. */
export function areasOf(features: readonly AreaFeature[]): {
  readonly areas: ReadonlyMap<Ags, Area>;
  readonly rejections: readonly Rejection[];
} {
  const areas = new Map<Ags, Area>();
  const rejections: Rejection[] = [];
  features.forEach((feature, index) => {
    try {
      const ags = checkedKey(feature);
      const { properties, geometry } = feature;
      const known = areas.get(ags);
      areas.set(ags, known ? joined(known, feature) : { row: index + 1, properties, geometry });
    } catch (error) {
      rejections.push(rejection(error, index + 1, 'AGS'));
    }
  });
  return { areas, rejections };
}

/** An area may be split over several features; it is one as long as the name is the same. */
function joined(known: Area, { properties, geometry }: AreaFeature): Area {
  if (known.properties.GEN !== properties.GEN) {
    throw new Problem(
      'duplicate-key',
      `${properties.AGS} is ${known.properties.GEN} and ${properties.GEN}`,
      'Check the key of either.',
    );
  }
  const coordinates = [...polygonsOf(known.geometry), ...polygonsOf(geometry)];
  return { ...known, geometry: { type: 'MultiPolygon', coordinates } };
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
