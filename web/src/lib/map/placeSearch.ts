import type { AreasFile, SuccessorsFile } from '@kluftatlas/data/domain/release.ts';
import MiniSearch from 'minisearch';

/** A municipality found: its position in `areas.json`, and the former one that was asked for, if any. */
export interface FoundPlace {
  readonly position: number;
  readonly former: string | null;
}

/** Finds municipalities by name or key, their own or that of one that became a part of them; best first. */
export type PlaceSearch = (query: string, limit: number) => readonly FoundPlace[];

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

interface Entry {
  readonly id: number;
  readonly position: number;
  readonly name: string;
  readonly ags: string;
  readonly former: string | null;
}

/** Larger municipalities first among equally good ones; AGS digits find their municipality too. */
export function placeSearch(
  { ags, name, population }: AreasFile['municipalities'],
  { municipalities: former }: Pick<SuccessorsFile, 'municipalities'>,
): PlaceSearch {
  const positions = new Map(ags.map((key, position) => [key, position]));
  const today = ags.map((key, position) => ({
    position,
    name: name[position] ?? '',
    ags: key,
    former: null,
  }));
  const before = former.flatMap((place) =>
    place.to.flatMap((successor) => {
      const position = positions.get(successor.ags);
      // A new key alone is found by the key; the name is the same place's.
      const isSameName = position !== undefined && name[position] === place.name;
      return position === undefined
        ? []
        : [{ position, name: isSameName ? '' : place.name, ags: place.ags, former: place.name }];
    }),
  );
  const entries: readonly Entry[] = [...today, ...before].map((entry, id) => ({ ...entry, id }));
  const index = new MiniSearch<Entry>({
    fields: ['name', 'ags'],
    processTerm: spellings,
    searchOptions: {
      prefix: true,
      fuzzy: (term) => (term.length > 5 ? 0.2 : false),
      combineWith: 'AND',
      boostDocument: (id) =>
        1 + Math.log10(Math.max(1, population[entries[id as number]?.position ?? -1] ?? 1)) / 4,
    },
  });
  index.addAll(entries);
  return (query, limit) => {
    const spelled = query.trim();
    if (spelled === '') return [];
    const found = new Map<number, FoundPlace>();
    for (const { id } of index.search(spelled, { processTerm: (term) => spellings(term)[0] ?? term })) {
      const entry = entries[id as number];
      if (entry !== undefined && !found.has(entry.position)) found.set(entry.position, entry);
    }
    return [...found.values()]
      .slice(0, limit)
      .map(({ position, former: asked }) => ({ position, former: asked }));
  };
}
