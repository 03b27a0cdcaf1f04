import { period } from '@kluftatlas/data/domain/period.ts';
import type { SourceFile } from '@kluftatlas/data/domain/source.ts';
import { adapter } from '@kluftatlas/data/sources/govdata/index.ts';
import { publishersDataset } from '@kluftatlas/data/sources/govdata/source.ts';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fixture, textFile } from '../fixtures.ts';
import { problemOf } from '../shared/problemOf.ts';

const pages = (change?: (text: string) => string) => fixture('govdata/pages/input.ndjson', change);
const lines = new TextDecoder().decode(pages().bytes).trimEnd().split('\n');
const fileOf = (some: readonly string[]) => textFile('pages', `${some.join('\n')}\n`);
const answersOf = (some: readonly string[]): readonly string[] =>
  some.map((line) => JSON.stringify((JSON.parse(line) as { answer: unknown }).answer));
const parse = async (file: SourceFile) => (await adapter.parse(file))[0];

describe('pages of package_search', () => {
  it('mean the same in one file, as companions, as a list of answers and one by one', async () => {
    const whole = await parse(pages());
    const [first = '', ...others] = answersOf(lines);
    const companions = others.map((answer) => textFile('more', answer));
    expect(await parse({ ...textFile('first', first), companions })).toEqual(whole);
    expect(await parse(textFile('list', `[${[first, ...others].join(',')}]`))).toEqual(whole);
  });

  it('give the same values in any order and with one of them twice', async () => {
    const whole = await parse(pages());
    const valuesOf = (parsed: typeof whole) => parsed?.rows.map(({ area, values }) => [area.code, values]);
    await fc.assert(
      fc.asyncProperty(
        fc.shuffledSubarray(lines, { minLength: lines.length }),
        fc.nat(1),
        async (shuffled, again) => {
          const parsed = await parse(fileOf([...shuffled, lines[again] ?? '']));
          expect(valuesOf(parsed)).toEqual(valuesOf(whole));
        },
      ),
      { numRuns: 20 },
    );
  });

  it('without one of them are refused, whichever it is', async () => {
    for (const missing of [0, 1]) {
      const rest = lines.filter((_, at) => at !== missing);
      const problem = await problemOf(() => parse(fileOf(rest)));
      expect(problem.code).toBe('truncated-file');
      expect(problem.message).toContain(`start=${missing * 6}`);
    }
  });

  it('cut anywhere are a Problem; only the list of organisations behind them can go unnoticed', async () => {
    const { bytes, name } = pages();
    const [first = '', second = ''] = lines;
    const ofPages = new TextEncoder().encode(`${first}\n${second}`).length;
    const whole = await parse(pages());
    await fc.assert(
      fc.asyncProperty(fc.nat(bytes.length - 2), async (at) => {
        const cut = { name, bytes: bytes.slice(0, at) };
        if (at === ofPages || at === ofPages + 1) expect(await parse(cut)).toEqual(whole);
        else await problemOf(() => parse(cut));
      }),
      { numRuns: 200, examples: [[ofPages], [ofPages + 1]] },
    );
  });

  it('with a count that differs from the datasets are refused', async () => {
    expect(
      await problemOf(() => parse(pages((text) => text.replaceAll('"count": 11', '"count": 9')))),
    ).toMatchObject({
      code: 'truncated-file',
      message: 'The pages hold 11 datasets, the portal counts 9',
    });
  });

  it('carry no address of a person into what is stored', async () => {
    expect(new TextDecoder().decode(pages().bytes)).toContain('nobody@example.org');
    expect(JSON.stringify(await adapter.parse(pages()))).not.toContain('@');
    const catalogue = await adapter.parse(fixture('govdata/catalogue/input.ttl'));
    expect(JSON.stringify(catalogue)).not.toMatch(/@|Niemand/);
  });

  it('of which the portal says that it failed are refused with its words', async () => {
    const error = '{"success": false, "error": {"message": "Search error"}}';
    expect((await problemOf(() => parse(textFile('x', error)))).message).toContain('Search error');
  });
});

describe('the month of a list', () => {
  it('is that of the newest change, or the one given; a change after it is a contradiction', async () => {
    expect((await parse(pages()))?.dataDate).toBe('2026-09-14');
    const later = await parse({ ...pages(), period: period('2026-10') });
    expect([later?.period, later?.dataDate]).toEqual(['2026-10', '2026-10-31']);
    const earlier = await problemOf(() => parse({ ...pages(), period: period('2026-08') }));
    expect(earlier.code).toBe('conflict');
  });
});

describe('a file of another kind', () => {
  it.each([
    ['a table', 'a;b\n1;2\n'],
    ['another answer', '{"success": true, "result": {"name": "x"}}'],
    ['a web page', '<!doctype html><title>Wartung</title>'],
    ['RDF without datasets', '<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"></rdf:RDF>'],
    ['a pointer', 'version https://git-lfs.github.com/spec/v1\noid sha256:00\nsize 1\n'],
  ])('%s is refused', async (_, text) => {
    expect((await problemOf(() => parse(textFile('x', text)))).code).toBe('wrong-file');
  });

  it('CKAN answers and catalogues together are refused: they may hold the same datasets', async () => {
    const both = { ...pages(), companions: [fixture('govdata/catalogue/input.ttl')] };
    expect((await problemOf(() => parse(both))).code).toBe('wrong-file');
  });

  it('entities that swell are not expanded', async () => {
    const text = new TextDecoder()
      .decode(fixture('govdata/one-page-of-three/input.rdf').bytes)
      .replace('?>', '?><!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;">]>')
      .replace('Große Kreisstadt Musterau', 'Große Kreisstadt Musterau &b;');
    const found = await adapter.parse(textFile('x', text)).catch((error: unknown) => error);
    expect(JSON.stringify(found)).not.toContain('aaaaaaaaaa');
  });
});

it('a municipality that is not in the list was not surveyed: the dataset says so', () => {
  const [dataset] = adapter.source.datasets;
  expect(dataset).toMatchObject({ id: publishersDataset, absence: 'notSurveyed' });
});
