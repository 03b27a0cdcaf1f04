import type { Ags } from '@kluftatlas/data/domain/ids.ts';
import type { Boundary } from '@kluftatlas/data/domain/observation.ts';
import { createTopologyBuilder } from '@kluftatlas/functions/adapters/mapshaper/topologyBuilder.ts';
import { describe, expect, it } from 'vitest';
import { featuresOf } from './readTopology.ts';

/** A square of a tenth of a degree; `shift` moves its western border by a rounding error. */
const square = (ags: string, west: number, south: number, shift = 0): Boundary => ({
  ags: ags as Ags,
  geometry: {
    type: 'Polygon',
    coordinates: [
      [
        [west + shift, south],
        [west + shift, south + 0.1],
        [west + 0.1, south + 0.1],
        [west + 0.1, south],
        [west + shift, south],
      ],
    ],
  },
});

const boundaries = [
  square('16061001', 10, 51),
  square('16061002', 10.1, 51, 1e-9),
  square('16062001', 10.2, 51),
  square('09471001', 10, 50.9),
];
const { municipalities, districts, states } = await createTopologyBuilder().build(boundaries);

describe('the topologies of four squares', () => {
  it('hold each key once, as the id and the only property', () => {
    const features = featuresOf(municipalities, 'municipalities');
    expect(features.map(({ id }) => id)).toEqual(['09471001', '16061001', '16061002', '16062001']);
    expect(features.map(({ properties }) => properties)).toEqual([{}, {}, {}, {}]);
  });

  it('dissolve districts and states out of the municipalities', () => {
    expect(featuresOf(districts, 'districts').map(({ id }) => id)).toEqual(['09471', '16061', '16062']);
    expect(featuresOf(states, 'states').map(({ id }) => id)).toEqual(['09', '16']);
  });

  it('close the gap that a rounding error opens between neighbours', () => {
    const thuringia = featuresOf(states, 'states').find(({ id }) => id === '16');
    expect(thuringia?.geometry.type).toBe('Polygon');
    expect(thuringia?.geometry.coordinates).toHaveLength(1);
  });

  it('are in metres: a tenth of a degree is 7.0 by 11.1 km there', () => {
    const apfelbach = featuresOf(municipalities, 'municipalities').find(({ id }) => id === '16061001');
    const positions = apfelbach?.geometry.type === 'Polygon' ? apfelbach.geometry.coordinates.flat() : [];
    const extent = (axis: 0 | 1) => {
      const values = positions.map((position) => position[axis] ?? 0);
      return (Math.max(...values) - Math.min(...values)) / 1000;
    };
    expect(extent(0)).toBeCloseTo(7, 0);
    expect(extent(1)).toBeCloseTo(11.1, 0);
  });

  it('are the same bytes whatever the order of the boundaries', async () => {
    const again = await createTopologyBuilder().build(boundaries.toReversed());
    expect(again).toEqual({ municipalities, districts, states });
  });
});

it('no boundaries are a problem, not an empty map', async () => {
  await expect(createTopologyBuilder().build([])).rejects.toMatchObject({ code: 'empty-file' });
});
