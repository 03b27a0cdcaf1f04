import { readAreas } from '#lib/data/release.ts';
import { stateEntries } from '#lib/places/placesView.ts';

export { bothLanguages as entries } from '#lib/i18n/entries.ts';

export const load = () => ({ states: stateEntries(readAreas()) });
