import { doubtsOf } from '@kluftatlas/data/domain/source.ts';
import { adapter } from '@kluftatlas/data/sources/genesis/index.ts';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { describeWithSamples, readSample } from '../../../samples.ts';
import { damageDone, structuralDamage, valuesOf } from '../shared/damage.ts';
import { problemOf } from '../shared/problemOf.ts';
import { handIn, unpacked, utf8 } from './helpers.ts';

/** The first rows of a state with joint municipalities and of one with 10-digit keys, out of a real table. */
function someMunicipalities(): Uint8Array {
  const lines = new TextDecoder().decode(readSample('genesis-tables/71231-01-02-5_00.csv')).split('\n');
  const isTaken = (line: string) =>
    !/^\d{2,}/.test(line) || /^(?:2015|0[37];|0315[1-4]|0713[12]|01051)/.test(line);
  return utf8(lines.filter(isTaken).join('\n'));
}

const files = {
  'a table of municipalities': someMunicipalities,
  'a table in Latin-1': () => readSample('genesis-tables/12411-01-01-4.csv'),
  'a table with the date in a column': () => readSample('genesis-tables/71327-01-05-4_00.csv'),
  'a flat file': () => unpacked(readSample('genesis-ffcsv/73111-01-01-4_de_flat.zip')),
  'a flat file with a breakdown': () => unpacked(readSample('genesis-ffcsv/12411-01-01-4_de_flat.zip')),
} as const;

const textOf = (bytes: Uint8Array, name: string): string =>
  new TextDecoder(name.includes('Latin-1') ? 'windows-1252' : 'utf-8').decode(bytes);

describeWithSamples('files of the Regionalstatistik, damaged on their way', () => {
  it.each(Object.entries(files))(
    '%s gives a Problem or the same values whatever happens to its structure',
    async (name, bytes) => {
      const text = textOf(bytes(), name);
      const original = valuesOf(await handIn(utf8(text)));
      await fc.assert(
        fc.asyncProperty(structuralDamage(text, ';'), async (damage) => {
          const done = await damageDone(original, () => handIn(utf8(damage.text())));
          expect(done === 'problem' ? [] : done.changed).toEqual([]);
        }),
        { numRuns: 40, seed: 7 },
      );
    },
    60_000,
  );

  it.each(Object.entries(files))('%s says the same in every encoding it can have', async (name, bytes) => {
    const text = textOf(bytes(), name);
    const original = valuesOf(await handIn(bytes()));
    const latin1 = new Uint8Array(Buffer.from(text, 'latin1'));
    for (const same of [utf8(text), utf8(`\ufeff${text}`), latin1, utf8(text.replaceAll('\n', '\r\n'))]) {
      expect(valuesOf(await handIn(same))).toEqual(original);
    }
    const utf16 = new Uint8Array(Buffer.from(`\ufeff${text}`, 'utf16le'));
    expect((await problemOf(() => handIn(utf16))).code).toBe('encoding');
    const doubled = utf8(Buffer.from(text, 'utf8').toString('latin1'));
    expect((await problemOf(() => handIn(doubled))).code).toBe('encoding');
  });

  it('a table whose columns have changed places without their headings is refused', async () => {
    const text = textOf(files['a table in Latin-1'](), 'Latin-1');
    const swapped = text.replaceAll(/^([^;\n]*;[^;\n]*);(\d+);(\d+);/gm, '$1;$3;$2;');
    expect((await problemOf(() => handIn(utf8(swapped)))).code).toBe('value-range');
  });

  it('a table with another digit in its population is noticed in that row', async () => {
    const text = textOf(files['a table in Latin-1'](), 'Latin-1');
    const [parsed] = await handIn(utf8(text.replace(';85942;', ';85943;')));
    expect(parsed?.rejections.map(({ row, code }) => [row, code])).toEqual([[11, 'value-range']]);
  });

  it('lines of a flat file say the same in any order', async () => {
    const [header, ...lines] = textOf(files['a flat file'](), '').trimEnd().split('\n');
    const turned = `${[header, ...lines.reverse()].join('\n')}\n`;
    expect(valuesOf(await handIn(utf8(turned)))).toEqual(valuesOf(await handIn(files['a flat file']())));
  });

  it.each(['a flat file', 'a flat file with a breakdown'] as const)(
    '%s that was cut between two lines is a Problem, or doubted where all lines of the last area are there',
    async (name) => {
      const lines = textOf(files[name](), '').trimEnd().split('\n');
      const whole = await handIn(utf8(`${lines.join('\n')}\n`));
      expect(whole.flatMap((parsed) => doubtsOf(adapter, parsed))).toEqual([]);
      for (const kept of [100, 101, 102, 700, 701, 702, 1_100, 1_101, 1_102]) {
        const cut = await handIn(utf8(`${lines.slice(0, kept).join('\n')}\n`)).catch(
          (error: unknown) => error,
        );
        if (Array.isArray(cut)) expect(cut.flatMap((parsed) => doubtsOf(adapter, parsed))).toHaveLength(1);
        else expect(cut).toMatchObject({ name: 'Problem', code: 'truncated-file' });
      }
    },
  );

  it('a ZIP file is a Problem with any of its bytes lost', async () => {
    const zip = readSample('genesis-ffcsv/73111-01-01-4_de_flat.zip');
    const original = valuesOf(await handIn(zip));
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 0, max: zip.length - 1 }), async (end) => {
        expect(await damageDone(original, () => handIn(zip.slice(0, end)))).toBe('problem');
      }),
      { numRuns: 40, seed: 7 },
    );
  });
});
