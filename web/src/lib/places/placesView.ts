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
  const { ags, name } = areas.municipalities;
  const names = new Map(areas.districts.map((district) => [district.key, district.name]));
  const places = ags.flatMap((key, position) =>
    stateOf(key) === state ? [{ ags: key, name: name[position] ?? key }] : [],
  );
  const byName = (a: { name: string }, b: { name: string }) => a.name.localeCompare(b.name, 'de');
  return [...Map.groupBy(places, (place) => districtOf(place.ags as Ags))]
    .map(([key, municipalities]) => ({
      key,
      name: names.get(key) ?? key,
      municipalities: municipalities.toSorted(byName),
    }))
    .toSorted(byName);
}
