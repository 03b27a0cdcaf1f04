import type { AreaRegistry } from '@kluftatlas/data/domain/area.ts';
import type { Territory } from './territory.ts';

/** The territory's keys and their kinds, to hold the inputs against. */
export const registryOfTerritory = ({ municipalities, unincorporatedAreas }: Territory): AreaRegistry =>
  new Map([
    ...municipalities.map(({ ags }) => [ags, 'municipality'] as const),
    ...unincorporatedAreas.map(({ ags }) => [ags, 'unincorporatedArea'] as const),
  ]);
