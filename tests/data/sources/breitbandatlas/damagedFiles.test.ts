import { Problem } from '@kluftatlas/data/domain/problem.ts';
import type { ParsedDataset } from '@kluftatlas/data/domain/observation.ts';
import { adapter } from '@kluftatlas/data/sources/breitbandatlas/index.ts';
import fc from 'fast-check';
import { gunzipSync } from 'node:zlib';
import { beforeAll, describe, expect, it } from 'vitest';
import { describeWithSamples } from '../../../samples.ts';
import { workbook, type WrittenCell } from '../shared/workbook.ts';
import { amongOthers, blocksOf2025, households } from './builtWorkbook.ts';
import { bytesOf, files, type RealFile } from './realFiles.ts';

const parse = (bytes: Uint8Array) => adapter.parse({ name: 'damaged', bytes });
/** The text of a file and where each of its values is found again. */
const observations = (datasets: readonly ParsedDataset[]): ReadonlyMap<string, number | null> =>
  new Map(
    datasets.flatMap(({ dataset, period, indicators, rows }) =>
      rows.flatMap(({ area, values }) =>
        values.map((value, at) => [`${dataset} ${period} ${area.code} ${indicators[at]}`, value] as const),
      ),
    ),
  );

/** A Problem, or nothing but values that the undamaged file has too; anything else fails the test. */
async function isSafe(bytes: Uint8Array, original: ReadonlyMap<string, number | null>): Promise<boolean> {
  try {
    return [...observations(await parse(bytes))].every(([key, value]) => original.get(key) === value);
  } catch (error) {
    if (error instanceof Problem) return true;
    throw error;
  }
}

const texts = (['business', 'districts', 'states', 'country', 'mobile'] as const).map((file) => ({ file }));
/** The largest of them takes longest. */
const runsOf = (file: RealFile, runs: number) => (file === 'business' ? Math.ceil(runs / 4) : runs);
/** All of seven classes. */
const evenBlocks = blocksOf2025.filter(({ classes }) => classes.length === 7);
const utf8 = (text: string) => new TextEncoder().encode(text);

describeWithSamples('a text file of the Breitbandatlas that was damaged on its way', () => {
  const known = new Map<RealFile, { text: string; original: ReadonlyMap<string, number | null> }>();
  beforeAll(async () => {
    for (const { file } of texts) {
      const bytes = bytesOf(file);
      const plain = files[file].endsWith('.gz') ? gunzipSync(bytes) : bytes;
      known.set(file, {
        text: new TextDecoder().decode(plain),
        original: observations(await parse(bytes)),
      });
    }
  });
  const of = (file: RealFile) => {
    const found = known.get(file);
    if (found === undefined) throw new Error(`${file} was not read`);
    return found;
  };
  const always = (
    file: RealFile,
    damage: fc.Arbitrary<(text: string) => string | Uint8Array>,
    runs: number,
  ) =>
    fc.assert(
      fc.asyncProperty(damage, async (change) => {
        const { text, original } = of(file);
        const changed = change(text);
        return isSafe(typeof changed === 'string' ? utf8(changed) : changed, original);
      }),
      { numRuns: runsOf(file, runs), seed: 2021 },
    );
  const lines = (text: string) => text.trimEnd().split('\n');

  it.each(texts)('$file, cut anywhere', async ({ file }) => {
    await always(
      file,
      fc
        .double({ min: 0, max: 0.9999, noNaN: true })
        .map((share) => (text) => text.slice(0, text.length * share)),
      12,
    );
  });

  it.each(texts)('$file, with another delimiter', async ({ file }) => {
    const [delimiter = ''] = /[;,]/.exec(of(file).text.split('\n')[0] ?? '') ?? [];
    await always(
      file,
      fc.constantFrom(';', ',', '\t', '|', ' ').map((other) => (text) => text.replaceAll(delimiter, other)),
      5,
    );
  });

  it.each(texts)('$file, in another encoding', async ({ file }) => {
    const encodings = ['latin1', 'utf16le'] as const;
    await always(
      file,
      fc.constantFrom(...encodings).map((encoding) => (text) => new Uint8Array(Buffer.from(text, encoding))),
      4,
    );
  });

  it.each(texts)('$file, with two columns in each other’s place', async ({ file }) => {
    await always(
      file,
      fc.tuple(fc.nat(), fc.nat()).map(([first, second]) => (text) => {
        const [delimiter = ''] = /[;,]/.exec(text.split('\n')[0] ?? '') ?? [];
        return `${lines(text)
          .map((line) => {
            const cells = line.match(new RegExp(`(?:"[^"]*"|[^${delimiter}])+`, 'g')) ?? [];
            const [a, b] = [first % cells.length, second % cells.length];
            return cells
              .map((cell, at) => (at === a ? cells[b] : at === b ? cells[a] : cell))
              .join(delimiter);
          })
          .join('\n')}\n`;
      }),
      8,
    );
  });

  it.each(texts)('$file, with the zeros of its keys lost', async ({ file }) => {
    await always(
      file,
      fc.constant((text: string) => text.replaceAll(/^("?)0(\d+"?[;,])/gm, '$1$2')),
      1,
    );
  });

  it.each(texts)('$file, with lines lost or doubled', async ({ file }) => {
    await always(
      file,
      fc.tuple(fc.nat(), fc.boolean()).map(([which, double]) => (text) => {
        const all = lines(text);
        const at = which % all.length;
        return `${all.toSpliced(at, 1, ...(double ? [all[at] ?? '', all[at] ?? ''] : [])).join('\n')}\n`;
      }),
      6,
    );
  });
});

describeWithSamples('an old binary workbook that was damaged on its way', () => {
  it('is a Problem when cut anywhere', async () => {
    const bytes = bytesOf('rounded');
    await fc.assert(
      fc.asyncProperty(fc.nat(bytes.length - 1), async (length) => {
        await expect(parse(bytes.subarray(0, length))).rejects.toBeInstanceOf(Problem);
      }),
      { numRuns: 30, seed: 2021 },
    );
  });

  it('ends with a Problem or with datasets when bytes of it changed, and never with a crash', async () => {
    const bytes = bytesOf('rounded');
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(fc.nat(bytes.length - 1), fc.nat(255)), { minLength: 1, maxLength: 40 }),
        async (changes) => {
          const damaged = bytes.slice();
          for (const [at, byte] of changes) damaged[at] = byte;
          const outcome = await parse(damaged).catch((error: unknown) => error);
          return Array.isArray(outcome) || outcome instanceof Problem;
        },
      ),
      { numRuns: 60, seed: 2021 },
    );
  });
});

describe('a workbook since 2022 that was damaged on its way', () => {
  const rows = households({ blocks: evenBlocks });

  it('gives a Problem when cut anywhere', async () => {
    const bytes = workbook(amongOthers(rows));
    await fc.assert(
      fc.asyncProperty(fc.nat(bytes.length - 1), async (length) => {
        await expect(parse(bytes.subarray(0, length))).rejects.toBeInstanceOf(Problem);
      }),
      { numRuns: 30, seed: 2021 },
    );
  });

  const width = rows[3]?.length ?? 0;
  const filled = rows.map((cells) => Array.from({ length: width }, (_, at) => cells[at] ?? null));
  const block = 7;
  const firstBlock = 6;

  it.each([
    ['a column is lost', fc.nat(width - 1).map((lost) => (cells: WrittenCell[]) => cells.toSpliced(lost, 1))],
    [
      'two columns of a block are in each other’s place',
      fc
        .tuple(fc.nat(evenBlocks.length - 1), fc.nat(block - 1), fc.nat(block - 1))
        .map(([which, first, second]) => {
          const [a, b] = [firstBlock + which * block + first, firstBlock + which * block + second];
          return (cells: WrittenCell[]) =>
            cells.map((_, at) => cells[at === a ? b : at === b ? a : at] ?? null);
        }),
    ],
    [
      'columns that name the area are in another order',
      fc
        .shuffledSubarray([0, 1, 2, 3, 4, 5], { minLength: 6 })
        .map((order) => (cells: WrittenCell[]) => cells.map((_, at) => cells[order[at] ?? at] ?? null)),
    ],
  ])('gives a Problem or the same values when %s', async (_, damage) => {
    const original = observations(await parse(workbook(amongOthers(rows))));
    await fc.assert(
      fc.asyncProperty(damage, (change) => isSafe(workbook(amongOthers(filled.map(change))), original)),
      { numRuns: 60, seed: 2021 },
    );
  });
});
