import type { ParsedDataset } from '@kluftatlas/data/domain/observation.ts';
import { period } from '@kluftatlas/data/domain/period.ts';
import { adapter } from '@kluftatlas/data/sources/digitale-verwaltung/index.ts';
import { answerLine } from '@kluftatlas/data/sources/shared/answers.ts';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { csvOf, entry, startDashboard } from '../../../support/digitaleVerwaltungServer.ts';
import { describeWithSamples, readSample } from '../../../samples.ts';
import { latin1, textFile } from '../fixtures.ts';
import { problemOf } from '../shared/problemOf.ts';
import { dashboard, entries, fetchAll } from './dashboard.ts';

const parse = (text: string) => adapter.parse(textFile('handed-in', text));
const isProblem = (found: unknown): void => void expect(found).toMatchObject({ name: 'Problem' });
const rowsOf = (parsed: readonly ParsedDataset[]) => parsed.map(({ dataset, rows }) => [dataset, rows]);

/** The export of a whole country, with everything filled in, so that a shifted column meets another one’s text. */
const full = entries.map((each, at) => ({
  ...each,
  leika_bezeichnung: `Bezeichnung ${each.leika_key}`,
  ozgid: 10_000 + at,
  ozg_bezeichnung: 'OZG-Leistung',
  aktiv: at % 7 === 0 ? 'nein' : 'ja',
}));
const areaNames = entries.map(({ ars_name }) => ars_name ?? '');
const named = full.map((each, at) => ({
  ...each,
  ars_name:
    each.ars.endsWith('0000000') && areaNames[at] === 'Dithmarschen' ? 'Kreis Dithmarschen' : each.ars_name,
}));
const table = csvOf(named, ';')
  .trimEnd()
  .split('\r\n')
  .map((line) => line.split(';'));
const header = table[0] ?? [];
const written = (rows: readonly (readonly string[])[]) =>
  `${rows.map((row) => row.join(';')).join('\r\n')}\r\n`;

describe('the export, damaged', () => {
  let whole: readonly ParsedDataset[];
  beforeAll(async () => {
    whole = await parse(written(table));
    expect(whole[0]?.rejections).toEqual([]);
  });

  it('with its columns in another order, other line breaks or a mark at its start says the same', async () => {
    const order = fc.shuffledSubarray([...header.keys()], { minLength: header.length });
    await fc.assert(
      fc.asyncProperty(order, fc.constantFrom('\n', '\r\n'), fc.boolean(), async (columns, end, mark) => {
        const moved = table.map((row) => columns.map((at) => row[at] ?? ''));
        const text = `${mark ? '\ufeff' : ''}${moved.map((row) => `${row.join(';')}${end}`).join('')}`;
        expect(rowsOf(await parse(text))).toEqual(rowsOf(whole));
      }),
      { numRuns: 30 },
    );
  });

  it('with two columns swapped below their headings is a Problem, doubted, or rejects areas and says the same of the others', async () => {
    const column = fc.nat(header.length - 1);
    await fc.assert(
      fc.asyncProperty(column, column, async (one, other) => {
        const swapped = table.map((row, at) =>
          at === 0 ? row : row.with(one, row[other] ?? '').with(other, row[one] ?? ''),
        );
        const found = await parse(written(swapped)).catch((error: unknown) => error);
        if (!Array.isArray(found)) return isProblem(found);
        const [first] = found as readonly ParsedDataset[];
        const told = (first?.rejections.length ?? 0) > 0;
        if ((first?.doubts ?? []).length > 0) return;
        const all = valuesOf(whole);
        expect(told ? all : valuesOf(found)).toEqual(told ? expect.arrayContaining(valuesOf(found)) : all);
      }),
      { numRuns: 80 },
    );
  });

  it('cut anywhere is a Problem, or has no value that the whole one does not reach', async () => {
    const text = written(table);
    const most = new Map(whole.flatMap((dataset) => dataset.rows).map((row) => [keyOf(row), row.values[0]]));
    await fc.assert(
      fc.asyncProperty(fc.nat(text.length), async (at) => {
        const found = await parse(text.slice(0, at)).catch((error: unknown) => error);
        if (!Array.isArray(found)) return isProblem(found);
        for (const row of (found as readonly ParsedDataset[]).flatMap((dataset) => dataset.rows)) {
          expect(row.values[0] ?? 0).toBeLessThanOrEqual(most.get(keyOf(row)) ?? -1);
        }
      }),
      { numRuns: 80 },
    );
  });

  it('saved by a spreadsheet that drops leading zeros or rounds keys is refused or rejected, never counted wrong', async () => {
    const ars = header.indexOf('ars');
    const key = header.indexOf('leika_key');
    const lost = table.map((row, at) => (at === 0 ? row : row.with(ars, String(Number(row[ars])))));
    expect((await problemOf(() => parse(written(lost.slice(0, 1).concat(lost.slice(10)))))).code).toBe(
      'key-leading-zero',
    );
    const rounded = table.map((row, at) => (at === 0 ? row : row.with(key, '9,9041E+13')));
    expect((await problemOf(() => parse(written(rounded)))).code).toBe('key-format');
  });

  it('in another encoding is a Problem', async () => {
    const file = textFile('x', written(table));
    expect((await problemOf(() => adapter.parse(latin1(file)))).code).toBe('encoding');
    const utf16 = new Uint8Array(Buffer.from(`\ufeff${written(table)}`, 'utf16le'));
    expect((await problemOf(() => adapter.parse({ ...file, bytes: utf16 }))).code).toBe('encoding');
  });
});

const keyOf = ({ area }: ParsedDataset['rows'][number]) => `${area.level} ${area.code}`;
const valuesOf = (parsed: readonly ParsedDataset[]) =>
  parsed.flatMap(({ dataset, rows }) => rows.map((row) => [dataset, keyOf(row), row.values]));

describe('collected answers, damaged', () => {
  it('cut anywhere, or without any one line of services, are a Problem or doubted', async () => {
    const server = await startDashboard(dashboard);
    const file = await fetchAll(server.address, 50);
    await server.close();
    const text = new TextDecoder().decode(file.bytes);
    const lines = text.trimEnd().split('\n');
    const cut = fc.nat(text.length - 2).map((at) => text.slice(0, at));
    const without = fc.nat(lines.length - 1).map((at) => lines.filter((_, index) => index !== at).join('\n'));
    await fc.assert(
      fc.asyncProperty(fc.oneof(cut, without), async (damaged) => {
        const found = await parse(damaged).catch((error: unknown) => error);
        if (!Array.isArray(found)) return isProblem(found);
        const [first] = found as readonly ParsedDataset[];
        const told = [...(first?.doubts ?? []), ...(first?.rejections ?? [])];
        expect(told, damaged.slice(-80)).not.toEqual([]);
      }),
      { numRuns: 80 },
    );
  });
});

describe('answers that say little', () => {
  it('an empty one that does not say what was asked is refused, one that does is a zero', async () => {
    const empty = { content: [], number: 0, size: 100, totalElements: 0, totalPages: 0 };
    expect((await problemOf(() => parse(JSON.stringify(empty)))).code).toBe('wrong-file');
    const asked = answerLine('https://api.example.org/open-pvog/010510011011?includeBelow=false', empty);
    const [services] = await adapter.parse({ ...textFile('x', asked), period: period('2026-09') });
    expect(services?.rows).toMatchObject([{ area: { code: '01051011' }, values: [0, 0, null] }]);
  });

  it('a period that contradicts the entries is refused, entries of far apart days are doubted', async () => {
    const text = csvOf(
      [entry('010510011011', 1), entry('010510011011', 2, { datenstand_pvog_import: '01.09.2026' })],
      ';',
    );
    expect(
      (await problemOf(() => adapter.parse({ ...textFile('x', text), period: period('2026-08') }))).code,
    ).toBe('conflict');
    const [services] = await parse(text);
    expect(services?.doubts).toContain(
      'its entries are of 2026-09-01 to 2026-09-29: not one state of the data',
    );
  });

  it('an export is doubted even where every line of it can be read: it may have had more', async () => {
    const lines = csvOf([entry('010510011011', 1), entry('010510011011', 2)], ';')
      .trimEnd()
      .split('\n');
    for (const count of [2, 3]) {
      const [services] = await parse(`${lines.slice(0, count).join('\n')}\n`);
      expect(services?.doubts).toEqual([
        'an export does not count its lines: nothing tells whether it is whole',
      ]);
    }
  });

  it('an area under an old and a new regional key counts once, with the services of both', async () => {
    const text = csvOf([entry('010515163003', 1), entry('010515199003', 2), entry('010515199003', 1)], ';');
    const [services] = await parse(text);
    expect(services?.rows).toMatchObject([{ area: { code: '01051003' }, values: [2, 0, 0] }]);
    expect(services?.notes?.[1]).toContain('Areas with two regional keys, taken together: 1');
  });

  it.each([
    ['a web page', '<!doctype html><title>Wartung</title>', 'wrong-file'],
    ['another table', 'a;b\n1;2\n', 'wrong-file'],
    ['other answers', '{"content": [{"name": "x"}], "totalElements": 1}', 'wrong-file'],
    ['an error', '{"status": 500}', 'wrong-file'],
    ['an export without states', 'leika_key;ars\n99041006017000;010510011011\n', 'column-missing'],
  ])('%s is refused', async (_, text, code) => {
    expect((await problemOf(() => parse(text))).code).toBe(code);
  });
});

describeWithSamples('the description of the interface', () => {
  const description = () => new TextDecoder().decode(readSample('ozg/digitale-verwaltung_openapi.yaml'));

  it('knows no state of a service that would not be read', async () => {
    const block = /art_flaechendeckung:[\s\S]*?enum:\n((?: +- .+\n)+)/.exec(description())?.[1] ?? '';
    const words = [...block.matchAll(/- (.+)/g)].map(([, word]) => word ?? '');
    expect(words).toHaveLength(5);
    for (const word of words) {
      const [services] = await parse(csvOf([entry('010510011011', 1, { art_flaechendeckung: word })], ';'));
      expect(services?.rejections).toEqual([]);
    }
  });

  it('names every field that is needed, and a last page that ours are counted like', () => {
    for (const field of ['leika_key', 'ars', 'ars_name', 'online_status', 'aktiv', 'art_flaechendeckung']) {
      expect(description()).toContain(`        ${field}:`);
    }
    expect(description()).toContain('Die erste Seite entspricht dem Wert 0');
    expect(description()).toContain('totalElements:');
  });
});
