import { geoIdentity, type GeoIdentityTransform } from 'd3-geo';

/** Easting and northing in metres, EPSG:25832. */
export type Metres = readonly [easting: number, northing: number];
/** Kilometres east and south of the north-west corner of the plane. */
export type PlanePoint = readonly [x: number, y: number];

/** A rectangle on the plane. */
export interface PlaneBox {
  readonly minX: number;
  readonly minY: number;
  readonly maxX: number;
  readonly maxY: number;
}

/** Germany with its islands in EPSG:25832, rounded outwards to whole kilometres. */
const germanExtent = { west: 280_000, east: 922_000, south: 5_235_000, north: 6_102_000 } as const;

/** The drawing plane: all of Germany, in kilometres, y downwards as on a screen. */
export const planeSize = {
  width: (germanExtent.east - germanExtent.west) / 1000,
  height: (germanExtent.north - germanExtent.south) / 1000,
} as const;

export const wholePlane: PlaneBox = { minX: 0, minY: 0, maxX: planeSize.width, maxY: planeSize.height };

/** Projected geometry to the plane; used by every layer, so that layers fit each other. */
export const planeProjection = (): GeoIdentityTransform =>
  geoIdentity()
    .reflectY(true)
    .scale(1 / 1000)
    .translate([-germanExtent.west / 1000, germanExtent.north / 1000]);

export const toPlane = ([easting, northing]: Metres): PlanePoint => [
  (easting - germanExtent.west) / 1000,
  (germanExtent.north - northing) / 1000,
];

export const toMetres = ([x, y]: PlanePoint): Metres => [
  germanExtent.west + x * 1000,
  germanExtent.north - y * 1000,
];
