import { readAreas } from '#lib/data/release.ts';

/** Every municipality of the display territory, in both languages. */
export const entries = () =>
  readAreas().municipalities.ags.flatMap((ags) => [{ ags }, { ags, lang: 'en' as const }]);
