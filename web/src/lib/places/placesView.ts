import { states } from '@kluftatlas/data/catalogue/states.ts';
import { districtOf, stateOf, type Ags } from '@kluftatlas/data/domain/ids.ts';
import type { AreasFile } from '@kluftatlas/data/domain/release.ts';
import { getLocale } from '#lib/paraglide/runtime.js';

export interface StateEntry {
  readonly key: string;
  readonly name: string;
  readonly municipalities: number;
}

export interface DistrictEntry {
  readonly key: string;
  readonly name: string;
  /** What tells a city that is its own district from a district of the same name; else `null`. */
  readonly kind: 'districtFreeCity' | 'ruralDistrict' | null;
  readonly municipalities: readonly { readonly ags: string; readonly name: string }[];
}

/** The states with the number of their municipalities, by name. */
export function stateEntries({ municipalities }: AreasFile): readonly StateEntry[] {
  const byState = Map.groupBy(municipalities.ags, stateOf);
  const locale = getLocale();
  return states
    .map(({ key, name }) => ({
      key,
      name: name[locale],
      municipalities: byState.get(key)?.length ?? 0,
    }))
    .toSorted((a, b) => a.name.localeCompare(b.name, locale));
}

/** The districts of a state with their municipalities, both by name. */
export function districtEntries(areas: AreasFile, state: string): readonly DistrictEntry[] {
  const { ags, name, legalStatus } = areas.municipalities;
  const names = new Map(areas.districts.map((district) => [district.key, district.name]));
  const places = ags.flatMap((key, position) =>
    stateOf(key) === state
      ? [{ ags: key, name: name[position] ?? key, isDistrictFree: legalStatus[position] === 'districtFree' }]
      : [],
  );
  const byName = (a: { name: string }, b: { name: string }) => a.name.localeCompare(b.name, 'de');
  const districts = [...Map.groupBy(places, (place) => districtOf(place.ags as Ags))].map(
    ([key, members]) => ({
      key,
      name: names.get(key) ?? key,
      isCity: members.every(({ isDistrictFree }) => isDistrictFree),
      municipalities: members.map((place) => ({ ags: place.ags, name: place.name })).toSorted(byName),
    }),
  );
  const cities = new Set(districts.filter(({ isCity }) => isCity).map((city) => city.name));
  return districts
    .map(
      ({ isCity, ...district }) =>
        ({
          ...district,
          kind: isCity ? 'districtFreeCity' : cities.has(district.name) ? 'ruralDistrict' : null,
        }) as const,
    )
    .toSorted((a, b) => byName(a, b) || a.key.localeCompare(b.key));
}
