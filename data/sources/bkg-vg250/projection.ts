import type { Position } from 'geojson';
import proj4 from 'proj4';
import { Problem } from '../../domain/problem.ts';

/** A point of the layer as WGS 84 longitude and latitude, to 10⁻⁷ degrees (about 1 cm). */
export type ToWgs84 = (point: Position) => Position;

const known =
  'Known are ETRS89 / UTM (EPSG:25831–25833), DHDN / Gauß-Krüger (EPSG:31466–31469), and longitude and latitude of ETRS89, WGS 84 or DHDN.';

/**
 * Datums by what a .prj calls them. DHDN to WGS 84 by the seven parameters for Germany (EPSG:1777, 3 m), which is
 * far below the generalisation of the boundaries; ETRS89 and WGS 84 differ by less than a metre.
 */
const datums: readonly (readonly [name: RegExp, definition: string])[] = [
  [/^(d_)?(etrs|european_terrestrial|wgs)/i, '+ellps=GRS80 +towgs84=0,0,0'],
  [
    /^(d_)?(deutsches_hauptdreiecksnetz|dhdn)/i,
    '+ellps=bessel +towgs84=598.1,73.7,418.2,0.202,0.045,-2.455,6.7',
  ],
];

const unknown = (text: string) =>
  new Problem(
    'wrong-file',
    `The projection is not known: ${text.slice(0, 120)}`,
    `${known} Download the edition in UTM (utm32s).`,
  );

/**
 * The way from a layer's coordinates to WGS 84, out of its .prj (well-known text, version 1).
 * @throws Problem `wrong-file` for a projection that is not known
 */
export function projectionOf(prj: string): ToWgs84 {
  const wkt = prj.replace(/^\ufeff/, '').trim();
  const datum = datums.find(([name]) => name.test(/DATUM\["([^"]*)"/i.exec(wkt)?.[1] ?? ''))?.[1];
  if (datum === undefined) throw unknown(wkt);
  const transform = proj4(`${kindOf(wkt)} ${datum} +no_defs`, 'WGS84');
  return ([x = 0, y = 0]) => transform.forward([x, y]).map(rounded);
}

const rounded = (degrees: number): number => Math.round(degrees * 1e7) / 1e7;

function kindOf(wkt: string): string {
  if (/^GEOGCS/i.test(wkt)) return '+proj=longlat';
  const method = /PROJECTION\["([^"]*)"/i.exec(wkt)?.[1] ?? '';
  if (!/^(transverse_mercator|gauss_kruger)$/i.test(method) || !/UNIT\["met(er|re)",\s*1(\.0*)?\]/i.test(wkt))
    throw unknown(wkt);
  const parameter = (name: string): number => {
    const found = new RegExp(`PARAMETER\\["${name}",\\s*([-\\d.eE+]+)\\]`, 'i').exec(wkt)?.[1];
    if (found === undefined || Number.isNaN(Number(found))) throw unknown(wkt);
    return Number(found);
  };
  return [
    '+proj=tmerc',
    `+lat_0=${parameter('latitude_of_origin')}`,
    `+lon_0=${parameter('central_meridian')}`,
    `+k=${parameter('scale_factor')}`,
    `+x_0=${parameter('false_easting')}`,
    `+y_0=${parameter('false_northing')}`,
    '+units=m',
  ].join(' ');
}
