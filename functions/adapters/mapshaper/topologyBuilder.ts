import type { FeatureCollection } from 'geojson';
import { byCodeUnits } from '@kluftatlas/data/domain/codeUnits.ts';
import type { Boundary } from '@kluftatlas/data/domain/observation.ts';
import { Problem } from '@kluftatlas/data/domain/problem.ts';
import type { Topologies, TopologyBuilder } from '../../ports/topologyBuilder.ts';

/*
 * Longitudes and latitudes of neighbours differ in the last digits, so their borders are not the same arc
 * and gaps open between them. Vertices closer than this (degrees, about 10 cm) are made one.
 */
const snapInterval = 0.000_001;
const detail = '5%';
/** Boundaries of all municipalities with fewer vertices are generalised already (1:5,000,000): all are kept. */
const generalised = 400_000;
/** Cells of the grid on either axis: 64 × 87 m. All levels have the same grid, so their borders agree. */
const quantization = 10_000;

const write = (layer: string, key: string) =>
  `-o ${layer}.json target=${layer} format=topojson quantization=${quantization} id-field=${key}`;

const commands = (kept: string): string =>
  [
    `-i municipalities.json snap snap-interval=${snapInterval}`,
    '-proj EPSG:25832',
    `-simplify visvalingam weighted keep-shapes ${kept}`,
    '-each "district = ags.slice(0, 5), state = ags.slice(0, 2)"',
    '-dissolve district + name=districts',
    '-dissolve state target=municipalities + name=states',
    write('municipalities', 'ags'),
    write('districts', 'district'),
    write('states', 'state'),
  ].join(' ');

/**
 * Topologies in metres (EPSG:25832). Each has one object, named after its level; a geometry's `id` is its
 * key and it has no properties. Districts and states are dissolved from the simplified municipalities, the
 * unincorporated areas among them.
 * @throws Problem `empty-file` without boundaries, `wrong-file` where a layer does not come out
 */
export const createTopologyBuilder = (): TopologyBuilder => ({
  async build(boundaries): Promise<Topologies> {
    if (boundaries.length === 0) {
      throw new Problem('empty-file', 'There are no boundaries', 'Hand in a file with boundaries.');
    }
    const { default: mapshaper } = await import('mapshaper');
    const files = await mapshaper.applyCommands(commands(shareKept(boundaries)), {
      'municipalities.json': collection(boundaries),
    });
    return {
      municipalities: withoutProperties(files, 'municipalities'),
      districts: withoutProperties(files, 'districts'),
      states: withoutProperties(files, 'states'),
    };
  },
});

/** Vertices of neighbours are counted twice, in whichever edition. */
function shareKept(boundaries: readonly Boundary[]): string {
  const vertices = boundaries.reduce(
    (sum, { geometry }) => sum + ringsOf(geometry).reduce((count, ring) => count + ring.length, 0),
    0,
  );
  return vertices < generalised ? '100%' : detail;
}

const ringsOf = (geometry: Boundary['geometry']) =>
  geometry.type === 'Polygon' ? geometry.coordinates : geometry.coordinates.flat();

/** In the order of the keys, so that the order of the boundaries does not matter. */
const collection = (boundaries: readonly Boundary[]): FeatureCollection => ({
  type: 'FeatureCollection',
  features: boundaries
    .toSorted((a, b) => byCodeUnits(a.ags, b.ags))
    .map(({ ags, geometry }) => ({ type: 'Feature', properties: { ags }, geometry })),
});

interface TopologyText {
  readonly objects: Readonly<Record<string, { readonly geometries: { properties?: unknown }[] }>>;
}

function withoutProperties(
  files: Readonly<Record<string, Uint8Array | string>>,
  layer: keyof Topologies,
): Uint8Array {
  const file = files[`${layer}.json`];
  if (file === undefined) {
    throw new Problem(
      'wrong-file',
      `No ${layer} came out of the boundaries`,
      'Check that the boundaries are polygons in WGS 84 longitude and latitude.',
    );
  }
  const topology = JSON.parse(
    typeof file === 'string' ? file : new TextDecoder().decode(file),
  ) as TopologyText;
  for (const { geometries } of Object.values(topology.objects)) {
    for (const geometry of geometries) delete geometry.properties;
  }
  return new TextEncoder().encode(JSON.stringify(topology));
}
