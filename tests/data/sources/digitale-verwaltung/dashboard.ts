import type { SourceFile } from '@kluftatlas/data/domain/source.ts';
import { answerLine } from '@kluftatlas/data/sources/shared/answers.ts';
import { countOf, listOf, memberOf, textOf } from '@kluftatlas/data/sources/shared/json.ts';
import { entry, type Dashboard, type DashboardEntry } from '../../../support/digitaleVerwaltungServer.ts';
import { textFile } from '../fixtures.ts';

/** A country of two states with everything that has a key of its own. */
const areas = (
  [
    ['000000000000', 'Bund'],
    ['010000000000', 'Schleswig-Holstein'],
    ['010010000000', 'Flensburg, Stadt'],
    ['010510000000', 'Dithmarschen'],
    ['010510011011', 'Brunsbüttel, Stadt'],
    ['010515163000', 'Amt Burg'],
    ['010515163003', 'Averlak'],
    ['010515163010', 'Brickeln'],
    ['020000000000', 'Hamburg'],
    ['053000000000', 'Regierungsbezirk Köln'],
  ] as const
).map(([ars, arsName]) => ({ ars, arsName }));

const some = (ars: string, from: number, to: number, changes: Partial<DashboardEntry> = {}) =>
  Array.from({ length: to - from + 1 }, (_, at) => entry(ars, from + at, changes));

const nameOf = new Map<string, string>(areas.map(({ ars, arsName }) => [ars, arsName]));

export const entries: readonly DashboardEntry[] = [
  ...some('000000000000', 900, 902, { art_flaechendeckung: 'bundesweit flächendeckend' }),
  ...some('010000000000', 800, 804, { art_flaechendeckung: 'landesweit flächendeckend' }),
  ...some('010010000000', 1, 250),
  ...some('010510000000', 301, 320, { art_flaechendeckung: 'kreisweit flächendeckend' }),
  ...some('010510011011', 1, 10),
  ...some('010515163000', 6, 20),
  entry('010515163000', 5, { art_flaechendeckung: 'landesweit flächendeckend' }),
  entry('010515163003', 1),
  ...some('020000000000', 1, 3),
].map((each) => ({ ...each, ars_name: nameOf.get(each.ars) ?? null, bundesland: 'Land' }));

export const dashboard: Dashboard = { areas, entries };

type Page = { readonly content: readonly unknown[]; readonly total: number };

const pageOf = (answer: unknown): Page => ({
  content: listOf(memberOf(answer, 'content')),
  total: countOf(memberOf(memberOf(answer, 'page') ?? answer, 'totalElements')) ?? 0,
});

/** All pages of a list as lines of a file of answers. */
async function linesOf(address: string, size: number): Promise<{ lines: string[]; items: unknown[] }> {
  const lines: string[] = [];
  const items: unknown[] = [];
  for (let page = 0; ; page += 1) {
    const asked = `${address}${address.includes('?') ? '&' : '?'}page=${page}&size=${size}`;
    const answer: unknown = await (await fetch(asked)).json();
    lines.push(answerLine(asked, answer));
    const { content, total } = pageOf(answer);
    items.push(...content);
    if (items.length >= total || content.length === 0) return { lines, items };
  }
}

/** What a fetch of everything writes: the areas, then each area’s own services. */
export async function fetchAll(address: string, size = 100): Promise<SourceFile> {
  const { lines, items } = await linesOf(`${address}/open-ars`, size);
  for (const area of items) {
    const key = textOf(memberOf(area, 'ars'));
    const own = await linesOf(`${address}/open-pvog/${key}?includeAbove=false&includeBelow=false`, size);
    lines.push(...own.lines);
  }
  return textFile('collected', lines.join(''));
}
