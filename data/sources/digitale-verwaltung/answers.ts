import { Problem } from '../../domain/problem.ts';
import type { Answer } from '../shared/answers.ts';
import { countOf, memberOf, textOf } from '../shared/json.ts';
import { regionalKey } from './serviceRow.ts';

/** Where a page of the list of areas or of an area’s services belongs: what is kept of it. */
export interface PagePlace {
  readonly kind: 'areas' | 'services';
  /** What was asked for, without the page; pages of one list share it. */
  readonly list: string;
  /** 12-digit key of the area asked for; `null` for the list of areas, and where the file does not tell. */
  readonly asked: string | null;
  /** The areas below it are in the answer too. */
  readonly includesBelow: boolean;
  /** Page number, from 0; `null` where the file does not tell. */
  readonly number: number | null;
  /** Items of the whole list; `null` where the answer is the list itself. */
  readonly total: number | null;
  /** Items on the page. */
  readonly size: number;
}

export interface ListPage {
  readonly place: PagePlace;
  readonly items: readonly unknown[];
}

/**
 * Reads an answer of the dashboard’s interface: a page (Spring’s older form with `totalElements` beside `content`, or its
 * newer one with `page.totalElements`), or a list.
 * @throws Problem `wrong-file` for answers to other questions, and for an empty one that does not say what was asked
 */
export function listPage({ address, answer }: Answer): ListPage {
  const items = Array.isArray(answer) ? answer : memberOf(answer, 'content');
  if (!Array.isArray(items)) throw notAPage();
  const question = address === null || !URL.canParse(address) ? null : new URL(address);
  const kind = kindOf(question, items);
  const paging = memberOf(answer, 'page') ?? answer;
  const place: PagePlace = {
    kind,
    list: listOfAddress(question),
    asked: kind === 'services' ? askedArea(question) : null,
    includesBelow: question !== null && question.searchParams.get('includeBelow') !== 'false',
    number: countOf(memberOf(paging, 'number')),
    total: countOf(memberOf(paging, 'totalElements')),
    size: items.length,
  };
  return { place, items };
}

const notAPage = (): Problem =>
  new Problem(
    'wrong-file',
    'The answer is neither a page of areas (open-ars) nor of services (open-pvog)',
    'Known files: answers of open-ars and open-pvog as JSON, the export of open-pvog as CSV.',
  );

function kindOf(question: URL | null, items: readonly unknown[]): PagePlace['kind'] {
  const [first] = items;
  if (first !== undefined) {
    if (memberOf(first, 'leika_key') !== undefined || memberOf(first, 'leikaKey') !== undefined)
      return 'services';
    if (memberOf(first, 'ars') !== undefined) return 'areas';
    throw notAPage();
  }
  if (question !== null) return askedArea(question) === null ? 'areas' : 'services';
  throw new Problem(
    'wrong-file',
    'The answer has no items and does not say what was asked',
    'Hand in what npm run fetch collected: it keeps the addresses beside the answers.',
  );
}

/** The key in `…/open-pvog/051170000000` or `…/v1/data/051170000000/export`. */
const askedArea = (question: URL | null): string | null =>
  /\/(\d{12})(?=\/|$)/.exec(question?.pathname ?? '')?.[1] ?? null;

function listOfAddress(question: URL | null): string {
  if (question === null) return '';
  const url = new URL(question);
  for (const name of ['page', 'size']) url.searchParams.delete(name);
  return url.href;
}

/** Key and name of an item of the list of areas. */
export const listedArea = (item: unknown): readonly [ars: string, name: string] => [
  regionalKey(textOf(memberOf(item, 'ars'))),
  textOf(memberOf(item, 'arsName')) || textOf(memberOf(item, 'ars_name')),
];

/**
 * Every list must be whole.
 * @throws Problem `truncated-file` that says which pages of which area are missing
 */
export function refuseMissingPages(pages: readonly PagePlace[]): void {
  const paged = pages.filter(({ total }) => total !== null);
  for (const ofList of Map.groupBy(paged, ({ kind, list }) => `${kind} ${list}`).values()) {
    const total = Math.max(...ofList.map((page) => page.total ?? 0));
    const byNumber = new Map(ofList.map((page, at) => [page.number ?? at, page.size]));
    const found = [...byNumber.values()].reduce((sum, count) => sum + count, 0);
    if (found === total) continue;
    const [first] = ofList;
    const what = first?.asked ? `services of ${first.asked}` : first?.kind === 'areas' ? 'areas' : 'services';
    throw new Problem(
      'truncated-file',
      `The pages hold ${found} of ${total} ${what}${missingPages(byNumber, total)}`,
      'Fetch them again: pages are counted from 0.',
    );
  }
}

const shown = 10;

function missingPages(byNumber: ReadonlyMap<number, number>, total: number): string {
  const size = Math.max(1, ...byNumber.values());
  const missing = Array.from({ length: Math.ceil(total / size) }, (_, number) => number).filter(
    (number) => !byNumber.has(number),
  );
  return missing.length === 0 ? '' : `; missing is page ${missing.slice(0, shown).join(', ')}`;
}
