import { states } from '@kluftatlas/data/catalogue/states.ts';
import { error } from '@sveltejs/kit';
import { readAreas } from '#lib/data/release.ts';
import { districtEntries } from '#lib/places/placesView.ts';

export const entries = () =>
  states.flatMap(({ key }) => [{ state: key }, { state: key, lang: 'en' as const }]);

export function load({ params }) {
  const state = states.find(({ key }) => key === params.state);
  if (!state) error(404);
  return { name: state.name, districts: districtEntries(readAreas(), params.state) };
}
