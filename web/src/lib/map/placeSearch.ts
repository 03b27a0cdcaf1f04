import type { AreasFile } from '@kluftatlas/data/domain/release.ts';
import MiniSearch from 'minisearch';

/** Finds municipalities by name; gives positions in `areas.json`, best first. */
export type PlaceSearch = (query: string, limit: number) => readonly number[];

/**
 * Ways in which a word is typed: `Köln` also as `Koeln` and `Koln`, `Weißenburg` also as `Weissenburg`;
 * accents of other languages fall away.
 */
export function spellings(word: string): string[] {
  const lower = word.toLowerCase().replaceAll('ß', 'ss');
  const plain = lower.normalize('NFD').replaceAll(/\p{M}/gu, '');
  const written = lower.normalize('NFC').replaceAll('ä', 'ae').replaceAll('ö', 'oe').replaceAll('ü', 'ue');
  return [...new Set([plain, written.normalize('NFD').replaceAll(/\p{M}/gu, '')])];
}

/** Larger municipalities first among equally good ones; AGS digits find their municipality too. */
export function placeSearch({ ags, name, population }: AreasFile['municipalities']): PlaceSearch {
  const index = new MiniSearch<{ id: number; name: string; ags: string }>({
    fields: ['name', 'ags'],
    processTerm: spellings,
    searchOptions: {
      prefix: true,
      fuzzy: (term) => (term.length > 5 ? 0.2 : false),
      combineWith: 'AND',
      boostDocument: (id) => 1 + Math.log10(Math.max(1, population[id as number] ?? 1)) / 4,
    },
  });
  index.addAll(ags.map((key, id) => ({ id, ags: key, name: name[id] ?? '' })));
  return (query, limit) => {
    const spelled = query.trim();
    if (spelled === '') return [];
    return index
      .search(spelled, { processTerm: (term) => spellings(term)[0] ?? term })
      .slice(0, limit)
      .map(({ id }) => id as number);
  };
}
