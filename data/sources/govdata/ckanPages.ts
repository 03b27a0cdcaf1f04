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
