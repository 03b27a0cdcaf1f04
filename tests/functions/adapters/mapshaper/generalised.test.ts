import { brotliCompressSync } from 'node:zlib';
import { adapter } from '@kluftatlas/data/sources/bkg-vg250/index.ts';
import { createTopologyBuilder } from '@kluftatlas/functions/adapters/mapshaper/topologyBuilder.ts';
import type { Topologies } from '@kluftatlas/functions/ports/topologyBuilder.ts';
import { beforeAll, expect, it } from 'vitest';
import { vg5000Entries } from '../../../data/sources/bkg-vg250/sampleArchive.ts';
import { zipFile } from '../../../data/sources/shared/zipFile.ts';
import { describeWithSamples } from '../../../samples.ts';
import { insideOut, squareKilometres } from './planarArea.ts';
import { featuresOf } from './readTopology.ts';

const layers = ['municipalities', 'districts', 'states'] as const;

describeWithSamples('the map of Germany from boundaries at 1:5,000,000', () => {
  let topologies: Topologies;
  beforeAll(async () => {
    const [parsed] = await adapter.parse({ name: 'vg5000.zip', bytes: zipFile(vg5000Entries()) });
    topologies = await createTopologyBuilder().build(parsed?.boundaries ?? []);
  }, 120_000);

  it('has every municipality, district and state once', () => {
    const counts = layers.map((layer) => featuresOf(topologies[layer], layer).length);
    expect(counts).toEqual([10_997, 401, 16]);
  });

  it.each(layers)('covers the country with its %s, none of them lost or inside out', (layer) => {
    const features = featuresOf(topologies[layer], layer);
    const areas = features.map(squareKilometres);
    expect(Math.min(...areas)).toBeGreaterThan(0);
    expect(Math.abs(areas.reduce((sum, area) => sum + area, 0) - 357_600)).toBeLessThan(3_000);
    expect(features.reduce((sum, feature) => sum + insideOut(feature), 0)).toBe(0);
  });

  it('is not simplified into triangles: it is generalised already', () => {
    const corners = featuresOf(topologies.municipalities, 'municipalities').map(({ geometry }) =>
      geometry.type === 'Polygon' ? geometry.coordinates.flat().length - 1 : Infinity,
    );
    expect(corners.filter((count) => count <= 4).length).toBeLessThan(500);
    expect(brotliCompressSync(topologies.municipalities).length).toBeLessThanOrEqual(500_000);
  });
});
