import type { Feature, MultiPolygon, Polygon, Position } from 'geojson';

/** Twice the signed area; negative for a clockwise ring. */
const signed = (ring: readonly Position[]): number =>
  ring.reduce((sum, [x1 = 0, y1 = 0], index) => {
    const [x2 = 0, y2 = 0] = ring[(index + 1) % ring.length] ?? [];
    return sum + x1 * y2 - x2 * y1;
  }, 0);

const polygonsOf = ({ geometry }: Feature<Polygon | MultiPolygon>): Position[][][] =>
  geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;

/** Square kilometres of a feature in metres: outer rings less their holes. */
export const squareKilometres = (feature: Feature<Polygon | MultiPolygon>): number =>
  polygonsOf(feature)
    .flatMap((rings) => rings.map((ring, index) => (index === 0 ? 1 : -1) * Math.abs(signed(ring))))
    .reduce((sum, area) => sum + area, 0) / 2e6;

/** Outer rings that run the other way than those of the map, and holes that run as outer rings do. */
export const insideOut = (feature: Feature<Polygon | MultiPolygon>): number =>
  polygonsOf(feature)
    .flatMap((rings) => rings.map((ring, index) => (index === 0 ? signed(ring) < 0 : signed(ring) > 0)))
    .filter((isRight) => !isRight).length;
