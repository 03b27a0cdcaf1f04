import { Problem } from '../../domain/problem.ts';
import type { Answer } from '../shared/answers.ts';
import { countOf, memberOf, textOf } from '../shared/json.ts';

/** One answer to `package_search`. */
export interface SearchPage {
  /** What was asked for, without the place in the list; `null` where the file does not tell. */
  readonly list: string | null;
  /** Datasets before this page; `null` where the file does not tell. */
  readonly start: number | null;
  readonly count: number;
  readonly items: readonly unknown[];
}

/** One organisation of `organization_list`, and how many datasets the portal says it has. */
export interface Organization {
  readonly name: string;
  readonly count: number;
}

export type CkanAnswer =
  | { readonly kind: 'search'; readonly page: SearchPage }
  | { readonly kind: 'organizations'; readonly organizations: readonly Organization[] };

/**
 * Reads an answer of the portal’s CKAN interface.
 * @throws Problem `wrong-file` for an error of the portal and for answers to other questions
 */
export function ckanAnswer({ address, answer }: Answer): CkanAnswer {
  const result = memberOf(answer, 'result');
  if (memberOf(answer, 'success') === false) {
    const message = textOf(memberOf(memberOf(answer, 'error'), 'message'));
    throw new Problem('wrong-file', `The portal answered with an error: ${message}`, 'Fetch the data again.');
  }
  const items = memberOf(result, 'results');
  const count = countOf(memberOf(result, 'count'));
  if (Array.isArray(items) && count !== null) {
    return { kind: 'search', page: { ...placeInList(address), count, items } };
  }
  if (Array.isArray(result) && result.every(isOrganization)) {
    return { kind: 'organizations', organizations: result.map(organizationOf) };
  }
  throw new Problem(
    'wrong-file',
    'The answer is neither a page of datasets (package_search) nor a list of organisations (organization_list)',
    'Known files: answers of package_search and organization_list as JSON, DCAT-AP.de catalogues as RDF/XML or Turtle.',
  );
}

const isOrganization = (value: unknown): boolean =>
  textOf(memberOf(value, 'name')) !== '' && memberOf(value, 'is_organization') !== false;

const organizationOf = (value: unknown): Organization => ({
  name: textOf(memberOf(value, 'name')),
  count: countOf(memberOf(value, 'package_count')) ?? 0,
});

function placeInList(address: string | null): Pick<SearchPage, 'list' | 'start'> {
  if (address === null || !URL.canParse(address)) return { list: null, start: null };
  const url = new URL(address);
  const start = url.searchParams.get('start');
  for (const name of ['start', 'rows']) url.searchParams.delete(name);
  url.searchParams.sort();
  return { list: url.href, start: start === null ? 0 : (countOf(Number(start)) ?? null) };
}

/**
 * Every list must be whole: as many datasets as the portal counts.
 * @throws Problem `truncated-file` that says which pages are missing
 */
export function refuseMissingPages(pages: readonly SearchPage[]): void {
  for (const [, ofList] of Map.groupBy(pages, ({ list }) => list)) {
    const found = new Set(ofList.flatMap(({ items }) => items.map(identityOf))).size;
    const count = Math.max(...ofList.map((page) => page.count));
    if (found === count) continue;
    throw new Problem(
      'truncated-file',
      found > count
        ? `The pages hold ${found} datasets, the portal counts ${count}`
        : `The pages hold ${found} of ${count} datasets: ${missingText(ofList, found, count)}`,
      'Fetch all pages again: lists change while they are read page by page.',
    );
  }
}

const identityOf = (item: unknown, at: number): string =>
  textOf(memberOf(item, 'id')) || textOf(memberOf(item, 'name')) || `item ${at}`;

const shown = 10;

/** Where the file tells the places of its pages, the gaps between them; else how many pages it must be. */
function missingText(pages: readonly SearchPage[], found: number, count: number): string {
  const size = Math.max(1, ...pages.map(({ items }) => items.length));
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
const firstStarts = (pages: readonly SearchPage[], size: number): readonly number[] =>
  pages.map((_, at) => at * size);
