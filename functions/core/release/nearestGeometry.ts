import type { IsoDate } from '@kluftatlas/data/domain/ids.ts';
import type { Input } from './inputs.ts';

/** Day of the territory that a snapshot is on; its data date where the file does not say. */
export const territoryDateOf = ({ territoryDate, dataDate }: Input): IsoDate => territoryDate ?? dataDate;

const daysBetween = (a: IsoDate, b: IsoDate): number => Math.abs(Date.parse(a) - Date.parse(b)) / 86_400_000;

/**
 * The boundaries whose day is nearest to the display territory's, so that the map shows the municipalities it
 * is coloured by; of two equally near the later day, of one day the dataset last in order. Without a date the
 * newest. `undefined` only without any.
 */
export function nearestGeometry(inputs: readonly Input[], date: IsoDate | null): Input | undefined {
  const geometries = inputs.filter(({ role }) => role === 'geometry');
  const target = date ?? geometries.map(territoryDateOf).reduce((a, b) => (a > b ? a : b), '' as IsoDate);
  return geometries.reduce<Input | undefined>((best, input) => {
    if (best === undefined) return input;
    const [mine, others] = [territoryDateOf(input), territoryDateOf(best)];
    const gain = daysBetween(others, target) - daysBetween(mine, target);
    return gain > 0 || (gain === 0 && mine >= others) ? input : best;
  }, undefined);
}
