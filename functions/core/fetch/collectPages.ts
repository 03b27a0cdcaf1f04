import type { PagedAddress, PagedList } from '@kluftatlas/data/domain/addresses.ts';
import { Problem } from '@kluftatlas/data/domain/problem.ts';
import { answerLine } from '@kluftatlas/data/sources/shared/answers.ts';
import { countOf, memberOf, textOf } from '@kluftatlas/data/sources/shared/json.ts';
import type { Progress } from '../../ports/progress.ts';
import { fill } from './askedFiles.ts';
import { keepFields } from './keepFields.ts';
import { severalAtOnce } from './severalAtOnce.ts';

/** Gives the bytes at an address. */
export type Ask = (address: string) => Promise<Uint8Array>;

interface Page {
  readonly line: string;
  readonly items: readonly unknown[];
}

/**
 * All answers of an API as one file of lines: those of the list that gives the keys first, then those of each key
 * in the order of the keys, so that the same answers are the same bytes. Nothing comes of it unless all came.
 * @throws Problem `truncated-file` for a list that ends early, `wrong-file`, `file-too-large`, and what `ask` throws
 */
export async function collectPages(paged: PagedAddress, ask: Ask, progress: Progress): Promise<Uint8Array> {
  const lines: string[] = [];
  let bytes = 0;
  const take = (pages: readonly Page[]): string[] => {
    const added = pages.map(({ line }) => line);
    for (const line of added) bytes += Buffer.byteLength(line);
    if (bytes > paged.maximumBytes) throw tooMuch(bytes, paged);
    return added;
  };
  const { each, keep } = paged;
  if (each === undefined) {
    lines.push(...take(await pagesOf(paged, '', ask, keep)));
  } else {
    const listed = await pagesOf(each.list, '', ask);
    lines.push(...take(listed));
    const keys = keysOf(listed, each.field);
    progress.start(`${paged.id}: ${keys.length} lists`, keys.length);
    const byKey = await severalAtOnce(keys, paged.atOnce, async (key) => {
      const taken = take(await pagesOf(paged, key, ask, keep));
      progress.advance(1);
      return taken;
    });
    progress.finish();
    for (const taken of byKey) lines.push(...taken);
  }
  return new TextEncoder().encode(lines.join(''));
}

/** Pages of one list until it is whole. */
async function pagesOf(
  list: PagedList,
  key: string,
  ask: Ask,
  keep?: readonly string[],
): Promise<readonly Page[]> {
  const pages: Page[] = [];
  let seen = 0;
  for (;;) {
    const places = { page: pages.length, start: seen, size: list.size, key: encodeURIComponent(key) };
    const address = fill(list.address, places);
    const answer = jsonOf(await ask(address), address);
    const items = itemsOf(answer, list);
    const total = Array.isArray(answer) ? answer.length : totalOf(answer, list);
    if (items === null || total === null) throw otherAnswer(address);
    pages.push({
      line: answerLine(address, keep === undefined ? answer : withKept(answer, list.items, keep)),
      items,
    });
    seen += items.length;
    if (seen >= total) return pages;
    if (items.length === 0) throw endsEarly(address, seen, total);
  }
}

/** Newer versions of Spring put their counts into a `page` of their own. */
const totalOf = (answer: unknown, { total }: PagedList): number | null =>
  countOf(at(answer, total)) ?? countOf(at(answer, ['page', ...total]));

const at = (value: unknown, path: readonly string[]): unknown => path.reduce(memberOf, value);

function itemsOf(answer: unknown, list: PagedList): readonly unknown[] | null {
  const items = Array.isArray(answer) ? answer : at(answer, list.items);
  return Array.isArray(items) ? items : null;
}

function withKept(answer: unknown, path: readonly string[], keep: readonly string[]): unknown {
  const [name, ...deeper] = path;
  if (Array.isArray(answer) || name === undefined) return keepFields(answer, keep);
  return { ...(answer as object), [name]: withKept(memberOf(answer, name), deeper, keep) };
}

const keysOf = (pages: readonly Page[], field: string): readonly string[] => {
  const keys = pages.flatMap(({ items }) => items.map((item) => textOf(memberOf(item, field))));
  return [...new Set(keys.filter((key) => key !== ''))].sort();
};

function jsonOf(bytes: Uint8Array, address: string): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch (error) {
    if (error instanceof SyntaxError || error instanceof TypeError) throw otherAnswer(address);
    throw error;
  }
}

const advice =
  'Fetch it again later. If it stays so, the API has changed: compare its answer with source.ts.';

const otherAnswer = (file: string): Problem =>
  new Problem('wrong-file', 'The answer is not the page of a list that source.ts describes', advice, {
    file,
  });

const endsEarly = (file: string, seen: number, total: number): Problem =>
  new Problem('truncated-file', `The list ends after ${seen} of ${total} items`, advice, { file });

const tooMuch = (bytes: number, { id, maximumBytes }: PagedAddress): Problem =>
  new Problem(
    'file-too-large',
    `The answers have more than ${bytes} bytes together; ${maximumBytes} are allowed`,
    'If the list really grew, raise maximumBytes in source.ts.',
    { file: id },
  );
