import type { Position } from 'geojson';
import { states } from '../../catalogue/states.ts';
import type { Boundary, ObservationRow, ParsedDataset } from '../../domain/observation.ts';

/** Germany with and without its coastal waters, in square kilometres; its land is 357,600. */
const plausible = { from: 350_000, to: 375_000 } as const;
/** Inhabitants of Germany: thousands, or those of some pieces alone, are far outside. */
const plausibleInhabitants = { from: 70_000_000, to: 100_000_000 } as const;
const earthRadius = 6_371.007;

/** Boundaries cannot lack a state or a stretch of the country: what is not in them is not on the map. */
export function doubts({ boundaries, rows }: ParsedDataset): readonly string[] {
  if (boundaries === undefined) return populationDoubts(rows);
  const drawn = new Set(boundaries.map(({ ags }) => ags.slice(0, 2)));
  const missing = states.filter(({ key }) => !drawn.has(key));
  const area = Math.round(boundaries.reduce((sum, boundary) => sum + areaOf(boundary), 0));
  return [
    ...missing.map(({ key, name }) => `${name.de} (${key}) has no boundaries`),
    ...(area >= plausible.from && area <= plausible.to
      ? []
      : [`the areas add up to ${area} km², Germany has 357,600`]),
  ];
}

function populationDoubts(rows: readonly ObservationRow[]): readonly string[] {
  const sum = rows.reduce((total, { values: [population] }) => total + (population ?? 0), 0);
  return sum >= plausibleInhabitants.from && sum <= plausibleInhabitants.to
    ? []
    : [`the inhabitants add up to ${sum}, not to some 80 million`];
}

/** Square kilometres on the sphere; holes run the other way and count against it. */
function areaOf({ geometry }: Boundary): number {
  const polygons = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;
  return polygons.flat().reduce((sum, ring) => sum + ringArea(ring), 0);
}

function ringArea(ring: readonly Position[]): number {
  const radians = Math.PI / 180;
  let sum = 0;
  for (let index = 1; index < ring.length; index += 1) {
    const [x1 = 0, y1 = 0] = ring[index - 1] ?? [];
    const [x2 = 0, y2 = 0] = ring[index] ?? [];
    sum -= (x2 - x1) * radians * (Math.sin(y1 * radians) + Math.sin(y2 * radians));
  }
  return (sum / 2) * earthRadius ** 2;
}
