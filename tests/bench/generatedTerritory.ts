import { districtOf, stateOf, type Ags, type IsoDate } from '@kluftatlas/data/domain/ids.ts';
import type { Period } from '@kluftatlas/data/domain/period.ts';
import type { ValuesFile } from '@kluftatlas/data/domain/release.ts';
import type { Territory } from '@kluftatlas/functions/core/release/territory.ts';

const date = '2021-12-31' as IsoDate;

/** Municipalities in 16 states, from 100 to 300,000 inhabitants, each with its own town hall. */
export function generatedTerritory(count: number): Territory {
  const municipalities = Array.from({ length: count }, (_, each) => {
    const state = String(1 + Math.floor((16 * each) / count)).padStart(2, '0');
    const ags = `${state}${String(each).padStart(6, '0')}` as Ags;
    return {
      ags,
      ars: null,
      name: `Ort ${each}`,
      state: stateOf(ags),
      district: districtOf(ags),
      legalStatus: 'districtMember' as const,
      population: Math.floor(100 * Math.exp((8 * ((each * 7919) % count)) / count)),
      area: 10,
      association: null,
    };
  });
  return {
    dataset: 'generated',
    date,
    population: { dataset: 'generated', date, approximate: false },
    municipalities,
    administrations: municipalities.map(({ ags, name, state, population }) => ({
      key: ags,
      name,
      kind: 'ownAdministration' as const,
      state,
      members: [ags],
      population,
    })),
    unincorporatedAreas: [],
    districts: new Map(),
  };
}

/** Values from 0 to 100 in a number of years, for everybody. */
export const generatedColumns = (
  indicator: ValuesFile['indicator'],
  count: number,
  years: number,
): readonly ValuesFile[] =>
  Array.from({ length: years }, (_, year) => ({
    indicator,
    period: `${2010 + year}-12` as Period,
    values: Array.from({ length: count }, (_, each) => ((each + 1) * (7919 + 104 * year)) % 101),
    statuses: {},
    mapped: {},
  }));
