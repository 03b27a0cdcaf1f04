import { readFile } from 'node:fs/promises';
import { parse } from 'csv-parse/sync';
import { beforeAll, describe, expect, inject, it } from 'vitest';
import { sizeClassSchemes } from '@kluftatlas/data/catalogue/sizeClasses.ts';
import { useBrowser } from './support/browser.ts';
import {
  gigabit,
  readAreas,
  readClasses,
  readManifest,
  readReleaseText,
  readValues,
} from './support/release.ts';

const { keepOpen } = useBrowser();
const { official } = inject('site');
const areas = readAreas();
const { municipalities } = areas;

type Dialect = 'csv' | 'excel';
type Record = Readonly<{ [column: string]: string }>;

const open = keepOpen('/daten/');

/** Clicks the link of a file, as people do, and gives what arrives. */
async function download(name: string, dialect: Dialect): Promise<{ fileName: string; text: string }> {
  const page = open();
  const ending = `/${name}${dialect === 'csv' ? '' : '.excel'}.csv`;
  const link = page.locator(`a[href$="${ending}"]`);
  const folded = page.locator('details:not([open])', { has: link });
  if ((await folded.count()) > 0) await folded.locator('summary').click();
  const [arrived] = await Promise.all([page.waitForEvent('download'), link.click()]);
  return { fileName: arrived.suggestedFilename(), text: await readFile(await arrived.path(), 'utf8') };
}

const recordsOf = (text: string, dialect: Dialect): Record[] =>
  parse(text, { columns: true, bom: true, delimiter: dialect === 'csv' ? ',' : ';' }) as Record[];

/** A spreadsheet shows `="01001000"` as text with its zero. */
const keyOf = (cell: string | undefined): string => (cell ?? '').replace(/^="(.*)"$/, '$1');
/** Empty is missing, never zero. */
const numberOf = (cell: string | undefined): number | null =>
  cell === undefined || cell === '' ? null : Number(cell.replace(',', '.'));

describe.each<{ dialect: Dialect; ags: string; name: string; population: string }>([
  { dialect: 'csv', ags: 'ags', name: 'name', population: 'population' },
  { dialect: 'excel', ags: 'AGS', name: 'Gemeinde', population: 'Einwohner' },
])('the municipalities downloaded as $dialect', ({ dialect, ags, name, population }) => {
  let file: { fileName: string; text: string };
  let rows: Record[];
  beforeAll(async () => {
    file = await download('areas', dialect);
    rows = recordsOf(file.text, dialect);
  });

  it('are the municipalities of the release, with all digits of their keys', () => {
    expect(rows.map((row) => keyOf(row[ags]))).toEqual(municipalities.ags);
    expect(rows.map((row) => row[name])).toEqual(municipalities.name);
    expect(rows.filter((row) => keyOf(row[ags]).startsWith('0')).length).toBeGreaterThan(5000);
    expect(rows.filter((row) => keyOf(row[ags]).length !== 8)).toEqual([]);
  });

  it.runIf(official)('have the inhabitants of the release', () => {
    expect(rows.map((row) => numberOf(row[population]))).toEqual(municipalities.population);
  });

  it.runIf(!official)('have no inhabitants, which are only an approximation', () => {
    expect(Object.keys(rows[0] ?? {})).not.toContain(population);
  });

  it('arrive unchanged, under the name of the file in the release', () => {
    const path = `downloads/areas${dialect === 'csv' ? '' : '.excel'}.csv`;
    expect(`downloads/${file.fileName}`).toBe(path);
    expect(file.text).toBe(readReleaseText(path));
  });

  it(`${dialect === 'excel' ? 'begin' : 'do not begin'} with a byte order mark`, () => {
    expect(file.text.startsWith('\uFEFF')).toBe(dialect === 'excel');
  });
});

describe.runIf(official)('gigabit availability by municipality', () => {
  const periods = official
    ? readManifest()
        .indicators.find(({ id }) => id === gigabit)
        ?.periods.map(({ period }) => period)
    : [];

  it.each<[Dialect, string]>([
    ['csv', 'value_'],
    ['excel', 'Wert '],
  ])('has the values of the release in every period (%s)', async (dialect, heading) => {
    const { text } = await download(gigabit, dialect);
    const rows = recordsOf(text, dialect);
    expect(periods).toEqual(['2019-06', '2020-12', '2021-06']);
    for (const period of periods ?? []) {
      const { values } = readValues(gigabit, period);
      expect(rows.map((row) => numberOf(row[`${heading}${period}`]))).toEqual(values);
    }
  });

  it('has decimal points for machines and decimal commas for German spreadsheets', async () => {
    const machine = recordsOf((await download(gigabit, 'csv')).text, 'csv');
    const german = recordsOf((await download(gigabit, 'excel')).text, 'excel');
    const fractions = machine.map((row) => row['value_2021-06'] ?? '').filter((cell) => cell.includes('.'));
    expect(fractions.length).toBeGreaterThan(1000);
    expect(german.map((row) => row['Wert 2021-06'] ?? '').filter((cell) => cell.includes(','))).toEqual(
      fractions.map((cell) => cell.replace('.', ',')),
    );
    expect(machine.filter((row) => (row['value_2021-06'] ?? '').includes(','))).toEqual([]);
  });
});

describe.runIf(official)('gigabit availability by size class, downloaded', () => {
  const headings = {
    csv: ['region', 'scheme', 'period', 'size_class', 'weighted_mean', 'mean', 'n'],
    excel: [
      'Region',
      'Einteilung',
      'Zeit',
      'Größenklasse',
      'durchschnittlicher Einwohner',
      'durchschnittliche Gemeinde',
      'n',
    ],
  } as const;

  const readClassRows = async (dialect: Dialect) => {
    const [region, scheme, period, sizeClass, weightedMean, mean, n] = headings[dialect];
    return recordsOf((await download(`${gigabit}.classes`, dialect)).text, dialect).map((row) => ({
      region: keyOf(row[region]),
      scheme: row[scheme],
      period: row[period],
      sizeClass: row[sizeClass],
      weightedMean: numberOf(row[weightedMean]),
      mean: numberOf(row[mean]),
      n: numberOf(row[n]),
    }));
  };

  it.each<Dialect>(['csv', 'excel'])('is that of the release (%s)', async (dialect) => {
    const expected = readClasses(gigabit).aggregates.map(
      ({ region, scheme, period, sizeClass, weightedMean, mean, n }) => ({
        region,
        scheme,
        period,
        sizeClass,
        weightedMean,
        mean,
        n,
      }),
    );
    expect(await readClassRows(dialect)).toEqual(expected);
  });

  it.each([
    [0, 23.6, 22.4],
    [7, 90.1, 86.9],
  ])(
    'in mid-2021, class %i: average inhabitant %f, average municipality %f percent',
    async (at, inhabitant, municipality) => {
      const id = sizeClassSchemes.standard.classes[at]?.id;
      const row = (await readClassRows('csv')).find(
        ({ region, scheme, period, sizeClass }) =>
          region === 'DE' && scheme === 'standard' && period === '2021-06' && sizeClass === id,
      );
      expect(Number(row?.weightedMean?.toFixed(1))).toBe(inhabitant);
      expect(Number(row?.mean?.toFixed(1))).toBe(municipality);
    },
  );
});
