import { Problem } from '../../domain/problem.ts';
import type { SearchPage } from './ckanPages.ts';

/** What is kept of the pages of one list: not the datasets, but which ones they were. */
export interface CkanList {
  addPage(page: SearchPage): void;
  /** One without an identity (`null`) counts by itself, all others once. */
  add(id: string | null): void;
  has(id: string): boolean;
  /**
   * The list must be whole: as many datasets as the portal counts.
   * @throws Problem `truncated-file` that says which pages are missing
   */
  refuseMissingPages(): void;
}

type Place = { readonly start: number | null; readonly size: number };

export function ckanList(): CkanList {
  const seen = new Set<string>();
  const pages: Place[] = [];
  let nameless = 0;
  let count = 0;
  return {
    addPage(page) {
      pages.push({ start: page.start, size: page.items.length });
      count = Math.max(count, page.count);
    },
    add(id) {
      if (id === null) nameless += 1;
      else seen.add(id);
    },
    has: (id) => seen.has(id),
    refuseMissingPages() {
      const found = seen.size + nameless;
      if (found === count) return;
      throw new Problem(
        'truncated-file',
        found > count
          ? `The pages hold ${found} datasets, the portal counts ${count}`
          : `The pages hold ${found} of ${count} datasets: ${missingText(pages, found, count)}`,
        'Fetch all pages again: lists change while they are read page by page.',
      );
    },
  };
}

const shown = 10;

/** Where the file tells the places of its pages, the gaps between them; else how many pages it must be. */
function missingText(pages: readonly Place[], found: number, count: number): string {
  const size = pages.reduce((most, page) => Math.max(most, page.size), 1);
  const known = pages.map(({ start }) => start);
  const starts = new Set(known.every((start) => start === null) ? firstStarts(pages, size) : known);
  const missing = Array.from({ length: Math.ceil(count / size) }, (_, at) => at * size).filter(
    (start) => !starts.has(start),
  );
  if (missing.length === 0) return `${count - found} are missing, some page is not whole`;
  const more = missing.length > shown ? ` and ${missing.length - shown} more` : '';
  return `missing are the pages from start=${missing.slice(0, shown).join(', ')}${more} (${size} each)`;
}

/** Pages without an address are taken to be the first ones, in their order. */
const firstStarts = (pages: readonly Place[], size: number): readonly number[] =>
  pages.map((_, at) => at * size);
