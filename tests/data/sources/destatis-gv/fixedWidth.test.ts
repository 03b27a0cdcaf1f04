import { doubtsOf } from '@kluftatlas/data/domain/source.ts';
import { gunzipSync, gzipSync } from 'node:zlib';
import { administrationsOf } from '@kluftatlas/data/domain/administrations.ts';
import type { ParsedDataset } from '@kluftatlas/data/domain/observation.ts';
import { adapter } from '@kluftatlas/data/sources/destatis-gv/index.ts';
import * as fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { describeWithSamples, readSample } from '../../../samples.ts';
import { problemOf } from '../shared/problemOf.ts';
import { zipFile } from '../shared/zipFile.ts';

const parse = async (bytes: Uint8Array): Promise<ParsedDataset> => {
  const [parsed] = await adapter.parse({ name: 'handed-in', bytes });
  if (parsed === undefined) throw new Error('nothing was read');
  return parsed;
};
const problem = (bytes: Uint8Array) => problemOf(() => parse(bytes));
const latin1 = (text: string) => new Uint8Array(Buffer.from(text, 'latin1'));
const utf8 = (text: string) => new TextEncoder().encode(text);

describeWithSamples('the GV100AD of 31.12.2017', () => {
  let text: string;
  let lines: readonly string[];
  let original: ParsedDataset;
  beforeAll(async () => {
    text = gunzipSync(readSample('destatis-gv/GV100AD_311217.ASC.gz')).toString('latin1');
    lines = text.replace(/\n$/, '').split('\n');
    original = await parse(readSample('destatis-gv/GV100AD_311217.ASC.gz'));
  });

  it('has 11,129 areas with 82,792,351 inhabitants, 77 of them unincorporated, and no rejection', () => {
    const { municipalities, unincorporatedAreas } = administrationsOf(original.rows);
    expect([municipalities.length, unincorporatedAreas.length]).toEqual([11_052, 77]);
    const all = [...municipalities, ...unincorporatedAreas];
    expect(all.reduce((sum, { population }) => sum + (population ?? 0), 0)).toBe(82_792_351);
    expect(original.rejections).toEqual([]);
    expect(original.rowsRead).toBe(16 + 401 + 11_129 + 1_253);
  });

  it('has its day from the records, and that of its inhabitants from their official total', () => {
    expect(original).toMatchObject({
      period: '2017-12',
      territoryDate: '2017-12-31',
      dataDate: '2017-12-31',
    });
    expect(original.doubts).toBeUndefined();
  });

  it('keeps names, keys, hectares and postcodes as printed', () => {
    expect(original.rows.find(({ area }) => area.code === '01003000')).toEqual({
      row: 10,
      area: { level: 'municipality', code: '01003000' },
      values: [216_318, 214.19],
      attributes: {
        name: 'Lübeck, Hansestadt',
        ars: '010030000000',
        kind: 'municipality',
        textCode: '61',
        postcode: '23552',
      },
    });
  });

  describe('gives the same', () => {
    it.each<[string, (text: string) => Uint8Array]>([
      ['in UTF-8, as since 2022', utf8],
      ['in UTF-8 with a byte order mark', (content) => utf8(`\ufeff${content}`)],
      ['with line ends of Windows', (content) => latin1(content.replaceAll('\n', '\r\n'))],
      ['without its last line end', (content) => latin1(content.replace(/\n$/, ''))],
      ['with an end-of-file mark', (content) => latin1(`${content}\u001a`)],
      ['not packed', latin1],
      ['gzipped in UTF-8', (content) => gzipSync(utf8(content))],
      [
        'in the ZIP of the publisher, beside its description',
        (content) =>
          zipFile([
            { name: 'Satzbeschreibung.pdf', content: '%PDF-1.4' },
            { name: 'leer.txt', content: '' },
            { name: 'GV100AD/x.bin', content: latin1(content) },
          ]),
      ],
    ])('%s', async (_, written) => {
      expect(await parse(written(text))).toEqual(original);
    });
  });

  it('dates the inhabitants of a later territory by their total', async () => {
    const later = await parse(latin1(text.replaceAll(/^(..)20171231/gm, '$120180930')));
    expect([later.territoryDate, later.dataDate]).toEqual(['2018-09-30', '2017-12-31']);
  });

  it('is doubted when its inhabitants are no official total: their day cannot be told', async () => {
    const flensburg = lines.findIndex((line) => line.startsWith('602017123101001000'));
    const changed = lines.with(flensburg, (lines[flensburg] ?? '').replace('00000088519', '00000088518'));
    const parsed = await parse(latin1(changed.join('\n')));
    expect(parsed.dataDate).toBe('2016-12-31');
    expect(doubtsOf(adapter, parsed).join('; ')).toContain('does not say of which day');
  });

  it('is doubted when it ends inside its last state', async () => {
    const parsed = await parse(latin1(lines.slice(0, -20).join('\n')));
    expect(doubtsOf(adapter, parsed)).not.toEqual([]);
  });

  it('is truncated when its last record is', async () => {
    for (const missing of [1, 59, 200]) {
      expect((await problem(latin1(text.replace(/\n$/, '').slice(0, -missing)))).code).toBe('truncated-file');
    }
  });

  it('is refused with records of two days', async () => {
    const found = await problem(latin1(text.replace('6020171231', '6020161231')));
    expect([found.code, found.place.file]).toEqual(['conflict', 'handed-in']);
  });

  it('rejects a record that a wrong encoding has stretched, and keeps the others', async () => {
    const index = lines.findIndex((line) => line.startsWith('60') && line.includes('ü'));
    const stretched = lines.with(index, (lines[index] ?? '').replace('ü', 'Ã¼'));
    const parsed = await parse(latin1(stretched.join('\n')));
    expect(parsed.rejections).toMatchObject([{ row: index + 1, code: 'value-format' }]);
    expect(parsed.rows).toHaveLength(original.rows.length - 1);
  });

  it('gives no wrong value however its bytes are damaged: it is refused, doubted, or the same', async () => {
    const bytes = latin1(text);
    const values = (parsed: ParsedDataset) =>
      JSON.stringify(parsed.rows.map(({ area, values: all }) => [area, all]));
    const same = values(original);
    const damage = fc.oneof(
      fc.nat({ max: bytes.length - 1 }).map((at) => ({ what: 'cut', at })),
      fc.nat({ max: bytes.length - 1 }).map((at) => ({ what: 'lose', at })),
      fc.nat({ max: bytes.length - 1 }).map((at) => ({ what: 'double', at })),
    );
    await fc.assert(
      fc.asyncProperty(damage, async ({ what, at }) => {
        const damaged =
          what === 'cut'
            ? bytes.subarray(0, at)
            : Buffer.concat([bytes.subarray(0, at), bytes.subarray(what === 'lose' ? at + 1 : at - 1)]);
        const parsed = await parse(damaged).catch((error: unknown) => {
          expect(error).toHaveProperty('code');
          return null;
        });
        if (parsed === null) return;
        const isNoticed = parsed.rejections.length > 0 || doubtsOf(adapter, parsed).length !== 0;
        expect(isNoticed || values(parsed) === same).toBe(true);
      }),
      { numRuns: 30, seed: 1, endOnFailure: true },
    );
  });
});

describe('another archive instead of the register', () => {
  it('is refused with what it holds', async () => {
    const found = await problem(zipFile([{ name: 'liesmich.txt', content: 'Gemeinden' }]));
    expect(found.code).toBe('wrong-file');
    expect(found.message).toContain('“liesmich.txt”');
    expect(found.advice).toContain('GV100AD');
  });

  it('is refused when a gzip file holds another one', async () => {
    expect((await problem(gzipSync(gzipSync('x')))).code).toBe('wrong-file');
  });
});
