import { period } from '@kluftatlas/data/domain/period.ts';
import { adapter } from '@kluftatlas/data/sources/breitbandatlas/index.ts';
import { gzipSync } from 'node:zlib';
import { beforeAll, expect, it } from 'vitest';
import { describeWithSamples, readSample } from '../../../samples.ts';
import { problemOf } from '../shared/problemOf.ts';

const utf8 = (text: string) => new TextEncoder().encode(text);
const handIn = (bytes: Uint8Array, given?: string) =>
  adapter.parse({ name: 'handed-in.csv', bytes, ...(given !== undefined && { period: period(given) }) });
const problem = (bytes: Uint8Array, given?: string) => problemOf(() => handIn(bytes, given));
const read = async (bytes: Uint8Array, given?: string) => {
  const [parsed] = await handIn(bytes, given);
  if (parsed === undefined) throw new Error('nothing was read');
  return parsed;
};

describeWithSamples('the mid-2021 file of the Breitbandatlas, changed on its way', () => {
  let bytes: Uint8Array;
  let text: string;
  let lines: readonly string[];
  beforeAll(() => {
    bytes = readSample('breitbandatlas/gemeinde_bezirke_privat_2021_mitte.csv');
    text = new TextDecoder().decode(bytes);
    lines = text.trimEnd().split('\n');
  });
  const changed = (change: (line: string, index: number) => string) =>
    utf8(`${lines.map(change).join('\n')}\n`);
  const columnsChanged = (change: (cells: string[]) => string[]) =>
    changed((line) => change(line.split(',')).join(','));

  it('gives the same with other delimiters, line breaks and a byte order mark, and packed', async () => {
    const original = await read(bytes);
    for (const [from, to] of [
      [/,/g, ';'],
      [/,/g, '\t'],
      [/\n/g, '\r\n'],
      [/^/, '\ufeff'],
      [/"(\d{8})"/g, '$1'],
    ] as const) {
      expect(await read(utf8(text.replace(from, to)))).toEqual(original);
    }
    expect(await read(gzipSync(bytes))).toEqual(original);
  });

  it('gives the same with its columns in another order', async () => {
    const moved = await read(columnsChanged(([first = '', ...cells]) => [...cells.reverse(), first]));
    expect(moved).toEqual(await read(bytes));
  });

  it.each([0.1, 0.5, 0.999])('is a truncated file when cut at %f of its length', async (share) => {
    const cut = bytes.subarray(0, Math.floor(bytes.length * share));
    expect((await problem(cut)).code).toBe('truncated-file');
    const packed = gzipSync(bytes);
    expect((await problem(packed.subarray(0, Math.floor(packed.length * share)))).code).toBe(
      'truncated-file',
    );
  });

  it('is a truncated file when cut between two lines, since the edition has 11,388 rows', async () => {
    const cut = utf8(`${lines.slice(0, 10_000).join('\n')}\n`);
    const found = await problem(cut);
    expect(found.code).toBe('truncated-file');
    expect(found.message).toContain('11388');
    expect((await read(cut, '2021-06')).rowsRead).toBe(9_999);
  });

  it('refuses a period that its values contradict', async () => {
    expect((await problem(bytes, '2020-12')).code).toBe('conflict');
    expect((await read(bytes, '2021-06')).period).toBe('2021-06');
  });

  it('asks for the period of an edition that it does not know', async () => {
    const other = changed((line, index) => (index === 0 ? line : line.replaceAll(/,100\.00/g, ',99.99')));
    const shifted = columnsChanged((cells) => cells.map((cell) => (/^\d+\.\d+$/.test(cell) ? '50' : cell)));
    expect((await read(other)).period).toBe('2021-06');
    const found = await problem(shifted);
    expect(found.code).toBe('usage');
    expect(found.advice).toContain('--period 2021-06');
    expect((await read(shifted, '2022-01')).dataDate).toBe('2022-01-31');
  });

  it('tells Latin-1, UTF-16 and doubly encoded text', async () => {
    const once = text.replaceAll('≥', 'ä');
    const twice = new TextDecoder('windows-1252').decode(bytes);
    for (const wrong of [Buffer.from(once, 'latin1'), Buffer.from(text, 'utf16le'), utf8(twice)]) {
      expect((await problem(new Uint8Array(wrong))).code).toBe('encoding');
    }
  });

  it('names a missing column and lists the known ones', async () => {
    const withoutHeadline = columnsChanged((cells) => cells.toSpliced(8, 1));
    expect(await problem(withoutHeadline)).toMatchObject({
      code: 'column-missing',
      place: { file: 'handed-in.csv', row: 1, column: 'alle Technologien ≥ 50 Mbit/s' },
    });
    const withoutLast = columnsChanged((cells) => cells.slice(0, -1));
    expect((await problem(withoutLast)).place.column).toBe('FTTH/B ≥ 1000 Mbit/s');
    expect((await problem(columnsChanged((cells) => cells.slice(1)))).place.column).toBe('AGS');
    const found = await problem(changed((line) => line.replace('DSL ≥ 50 Mbit/s', 'VDSL ≥ 50 Mbit/s')));
    expect([found.code, found.place.column]).toEqual(['wrong-file', 'VDSL ≥ 50 Mbit/s']);
    expect(found.advice).toContain('“leitungsg. Technologien ≥ n Mbit/s”');
  });

  it('refuses a column that is there twice', async () => {
    const found = await problem(changed((line) => line.replace('DSL ≥ 16 Mbit/s', 'DSL ≥ 30 Mbit/s')));
    expect([found.code, found.place.column]).toEqual(['wrong-file', 'DSL ≥ 30 Mbit/s']);
  });

  it('is refused when two columns have each other’s names: availability would rise with the speed', async () => {
    const swapped = changed((line, index) =>
      index > 0
        ? line
        : line
            .replace('alle Technologien ≥ 50 ', 'alle Technologien ≥ # ')
            .replace('alle Technologien ≥ 400 ', 'alle Technologien ≥ 50 ')
            .replace('alle Technologien ≥ # ', 'alle Technologien ≥ 400 '),
    );
    const found = await problem(swapped);
    expect(found.code).toBe('value-range');
    expect(found.message).toMatch(
      /“alle Technologien ≥ \d+ Mbit\/s” is available to .* but “alle Technologien/,
    );
  });

  it('is refused as a whole when a spreadsheet took the zeros off the keys', async () => {
    const found = await problem(changed((line) => line.replace(/^"0(\d{7})"/, '$1')));
    expect(found.code).toBe('key-leading-zero');
    expect(found.place).toMatchObject({ row: 2, column: 'AGS' });
  });

  it('rejects a single row that lost its zero, is there twice, or holds an impossible value', async () => {
    const parsed = await read(
      changed((line, index) => {
        if (index === 50) return line.replace('"0', '"');
        if (index === 60) return lines[61] ?? '';
        if (index === 70) return line.replace(/,[^,]*$/, ',100.61');
        if (index === 80) return line.replace(/,[^,]*$/, ',n/a');
        if (index === 90) return line.replace(/,[^,]*$/, ',');
        return line;
      }),
    );
    expect(parsed.rejections.map(({ row, field, code }) => [row, field, code])).toEqual([
      [51, 'AGS', 'key-leading-zero'],
      [62, 'AGS', 'duplicate-key'],
      [71, 'FTTH/B ≥ 1000 Mbit/s', 'value-range'],
      [81, 'FTTH/B ≥ 1000 Mbit/s', 'value-format'],
    ]);
    expect(parsed.rows.find(({ row }) => row === 91)?.values.at(-1)).toBeNull();
    expect(parsed.rows.length + parsed.rejections.length).toBe(11_388);
  });

  it('is refused when decimal commas tear its rows apart', async () => {
    const found = await problem(changed((line) => line.replaceAll(/(\d)\.(\d)/g, '$1,$2')));
    expect(found.code).toBe('value-format');
    expect(found.message).toMatch(/^\d+ of 11388 rows cannot be read; .* of 54 columns/);
  });

  it('is a truncated file without its last line break, or its last value', async () => {
    expect((await problem(bytes.subarray(0, -1))).code).toBe('truncated-file');
    expect((await problem(bytes.subarray(0, -2), '2021-06')).code).toBe('truncated-file');
    expect((await read(bytes.subarray(0, -1), '2021-06')).rows).toHaveLength(11_388);
  });

  it('is damaged when a block of it was lost on a disk', async () => {
    const damaged = bytes.slice();
    damaged.fill(0, 1_000_000, 1_020_000);
    expect((await problem(damaged, '2021-06')).code).toBe('encoding');
  });

  it('is refused when it holds shares of 1, only zeros or no value at all', async () => {
    const valuesAs = (write: (value: number) => string) =>
      columnsChanged((cells) =>
        cells.map((cell) => (/^\d+(\.\d+)?$/.test(cell) ? write(Number(cell)) : cell)),
      );
    for (const write of [(value: number) => (value / 100).toFixed(4), () => '0', () => '']) {
      expect((await problem(valuesAs(write), '2022-01')).code).toBe('value-range');
    }
  });

  it('is an empty file with nothing in it, or with nothing but its header', async () => {
    for (const nothing of ['\ufeff', '\n\n', '  \n']) {
      expect((await problem(utf8(nothing))).code).toBe('empty-file');
    }
    expect((await problem(new Uint8Array())).code).toBe('empty-file');
    expect((await problem(gzipSync(new Uint8Array()))).code).toBe('empty-file');
    expect((await problem(utf8(`${lines[0]}\n`))).code).toBe('empty-file');
  });
});

describeWithSamples('another publisher’s file instead of one of the Breitbandatlas', () => {
  it.each([
    ['destatis-gv/31122023_Auszug_GV.xlsx', 'sheet-missing', 'Privathaushalte'],
    ['destatis-gv/31122019_Auszug_GV__excel_save_as_csv.csv.gz', 'column-missing', 'AGS'],
    ['open-data-portale/portals.de.csv', 'column-missing', 'AGS'],
    ['inkar/INKAR_kreise_latin1_tab.csv', 'encoding', 'UTF-8'],
    ['dcat-ap-de/dcat_ap_de-RefImp_TTL_ADVANCED_V2.0.ttl', 'wrong-file', ''],
  ])('%s is refused with %s', async (sample, code, words) => {
    const found = await problem(readSample(sample));
    expect(found.code).toBe(code);
    expect(found.message).toContain(words);
    expect(found.place.file).toBe('handed-in.csv');
  });
});
