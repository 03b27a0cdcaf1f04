import { readAreas, readSuccessors } from '#lib/data/release.ts';

/** Every municipality of the display territory and every one that became part of them, in both languages. */
export const entries = () =>
  [...readAreas().municipalities.ags, ...readSuccessors().municipalities.map(({ ags }) => ags)].flatMap(
    (ags) => [{ ags }, { ags, lang: 'en' as const }],
  );
