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

type See = (items: readonly unknown[]) => void;
type Page = Readonly<{ line: Uint8Array; items: readonly unknown[] }>;

/**
 * All answers of an API as one file of lines: those of the list that gives the keys first, then those of each key
 * in the order of the keys, so that the same answers are the same bytes. Nothing comes of it unless all came. Of an answer
 * only its line is kept: all of them together would need many times the memory.
 * @throws Problem `truncated-file` for a list that ends early, `wrong-file`, `file-too-large`, and what `ask` throws
 */
export async function collectPages(paged: PagedAddress, ask: Ask, progress: Progress): Promise<Uint8Array> {
  let bytes = 0;
  const linesOf = async (list: PagedList, key: string, keep?: readonly string[], see?: See) => {
    const lines: Uint8Array[] = [];
    for await (const { line, items } of pagesOf(list, key, ask, keep)) {
      bytes += line.length;
      if (bytes > paged.maximumBytes) throw tooMuch(bytes, paged);
      lines.push(line);
      see?.(items);
    }
    return lines;
  };
  const { each, keep } = paged;
  if (each === undefined) return Buffer.concat(await linesOf(paged, '', keep));
  const found = new Set<string>();
  const lines = await linesOf(each.list, '', undefined, (items) => {
    for (const item of items) found.add(textOf(memberOf(item, each.field)));
  });
  const keys = [...found].filter((key) => key !== '').sort();
  progress.start(`${paged.id}: ${keys.length} lists`, keys.length);
  const byKey = await severalAtOnce(keys, paged.atOnce, async (key) => {
    const taken = await linesOf(paged, key, keep);
    progress.advance(1);
    return taken;
  });
  progress.finish();
  return Buffer.concat([...lines, ...byKey.flat()]);
}

/** Pages of one list until it is whole. */
async function* pagesOf(
  list: PagedList,
  key: string,
  ask: Ask,
  keep?: readonly string[],
): AsyncGenerator<Page> {
  let seen = 0;
  for (let page = 0; ; page += 1) {
    const places = { page, start: seen, size: list.size, key: encodeURIComponent(key) };
    const address = fill(list.address, places);
    const answer = jsonOf(await ask(address), address);
    const items = itemsOf(answer, list);
    const total = Array.isArray(answer) ? answer.length : totalOf(answer, list);
    if (items === null || total === null) throw otherAnswer(address);
    const kept = keep === undefined ? answer : withKept(answer, list.items, keep);
    yield { line: Buffer.from(answerLine(address, kept)), items };
    seen += items.length;
    if (seen >= total) return;
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
