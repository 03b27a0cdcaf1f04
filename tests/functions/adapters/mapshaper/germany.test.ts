import { brotliCompressSync } from 'node:zlib';
import { sourceId } from '@kluftatlas/data/domain/ids.ts';
import { adapter } from '@kluftatlas/data/sources/bkg-areas/index.ts';
import { createTopologyBuilder } from '@kluftatlas/functions/adapters/mapshaper/topologyBuilder.ts';
import { embeddedFile } from '@kluftatlas/functions/adapters/packages/embeddedFiles.ts';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Boundary } from '@kluftatlas/data/domain/observation.ts';
import type { Topologies } from '@kluftatlas/functions/ports/topologyBuilder.ts';
import { insideOut, squareKilometres } from './planarArea.ts';
import { featuresOf } from './readTopology.ts';

let boundaries: readonly Boundary[];
let topologies: Topologies;

beforeAll(async () => {
  const [dataset] = await adapter.parse(await embeddedFile(sourceId('bkg-areas')));
  boundaries = dataset?.boundaries ?? [];
  topologies = await createTopologyBuilder().build(boundaries);
}, 120_000);

const layers = ['municipalities', 'districts', 'states'] as const;

describe('the map of Germany', () => {
  it('has every municipality, district and state once', () => {
    const counts = layers.map((layer) => {
      const keys = featuresOf(topologies[layer], layer).map(({ id }) => id);
      return [keys.length, new Set(keys).size];
    });
    expect(counts).toEqual([
      [11_299, 11_299],
      [402, 402],
      [16, 16],
    ]);
  });

  it.each(layers)('covers 357,000 km² with its %s, none of them lost or inside out', (layer) => {
    const features = featuresOf(topologies[layer], layer);
    const areas = features.map(squareKilometres);
    expect(Math.min(...areas)).toBeGreaterThan(0);
    expect(areas.reduce((sum, area) => sum + area, 0)).toBeCloseTo(357_071, -2);
    expect(features.reduce((sum, feature) => sum + insideOut(feature), 0)).toBe(0);
  });

  it('knows its largest: Berlin, Rostock’s district and Bavaria', () => {
    const largest = layers.map((layer) => {
      const features = featuresOf(topologies[layer], layer);
      return features.reduce((best, next) => (squareKilometres(next) > squareKilometres(best) ? next : best))
        .id;
    });
    expect(largest).toEqual(['11000000', '13071', '09']);
  });

  it('leaves no holes in the states but Bremen, Berlin, Austria’s Jungholz and a bodden', () => {
    const holes = featuresOf(topologies.states, 'states').map(({ id, geometry }) => {
      const polygons = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;
      return [id, polygons.reduce((sum, rings) => sum + rings.length - 1, 0)];
    });
    expect(holes.filter(([, count]) => count !== 0)).toEqual([
      ['03', 1],
      ['09', 1],
      ['12', 1],
      ['13', 1],
    ]);
  });

  it('keeps to its sizes: districts at most 60 kB, municipalities at most 0.5 MB as Brotli', () => {
    expect(brotliCompressSync(topologies.districts).length).toBeLessThanOrEqual(60_000);
    expect(brotliCompressSync(topologies.municipalities).length).toBeLessThanOrEqual(500_000);
    expect(topologies.municipalities.length).toBeLessThan(2_200_000);
  });

  it('is the same bytes when built again', async () => {
    expect(await createTopologyBuilder().build(boundaries.toReversed())).toEqual(topologies);
  }, 120_000);
});
