import type { Finding } from '../domain/finding.ts';
import { stateOf } from '../domain/ids.ts';
import type { Indicator } from '../domain/indicator.ts';
import { columnOf, type PeriodValues } from './periodValues.ts';

/**
 * Points by which a mean over inhabitants may differ from a publisher's total over households, for the country and
 * for a state. Measured in mid-2021: up to 1.5 and up to 3.2.
 */
const plausibleDifference = { country: 2, state: 4 };
/** Points from which on the country's difference cannot come from the weights any more. */
const faultyDifference = 5;
/** Share of a region's inhabitants that must have a value; below, its mean says nothing about the total. */
const enoughInhabitants = 0.95;

/**
 * The means over municipalities, weighted with inhabitants, held against the publisher's own totals for states
 * and the country. `official` has the totals by state key or `DE`. Households and inhabitants are spread
 * differently, and municipalities of another territory are missing: small differences are no finding. Shares of anything
 * but people and their households (of the area, of schools) are not compared: inhabitants are no weights for them.
 */
export function differencesFromTotals(
  values: PeriodValues,
  populations: ReadonlyMap<string, number>,
  official: PeriodValues,
  indicators: readonly Indicator[],
): readonly Finding[] {
  const regions = [...official.values.keys()].sort();
  return indicators.flatMap((indicator) => {
    if (indicator.weight !== 'population' || indicator.unitOfMeasure !== 'percent') return [];
    if (!values.indicators.includes(indicator.id)) return [];
    const column = columnOf(values, indicator.id);
    const totals = columnOf(official, indicator.id);
    return regions.flatMap((region) => {
      const total = totals.get(region);
      const mean = weightedMean(column, populations, region);
      if (total === undefined || mean === null) return [];
      const difference = Math.abs(mean - total);
      if (difference <= plausibleDifference[region === 'DE' ? 'country' : 'state']) return [];
      return {
        kind: 'differsFromTotal' as const,
        action: region === 'DE' && difference > faultyDifference ? ('stop' as const) : ('mark' as const),
        indicator: indicator.id,
        period: values.period,
        comparedWith: null,
        areas: [region],
        outOf: regions.length,
        totals: { ours: mean, official: total },
      };
    });
  });
}

/** `null` where too many inhabitants of the region have no value. */
function weightedMean(
  column: ReadonlyMap<string, number>,
  populations: ReadonlyMap<string, number>,
  region: string,
): number | null {
  let all = 0;
  let known = 0;
  let sum = 0;
  for (const [ags, population] of populations) {
    if (region !== 'DE' && stateOf(ags) !== region) continue;
    all += population;
    const value = column.get(ags);
    if (value === undefined) continue;
    known += population;
    sum += value * population;
  }
  return known === 0 || known < all * enoughInhabitants ? null : sum / known;
}
