import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { MeasureReport } from '@kluftatlas/functions/core/measureReports.ts';
import { describeWithSamples, samplesFolder } from '../../samples.ts';
import { temporaryFolder } from '../../temporaryFolder.ts';
import { openCounted } from '../core/openSmallWorld.ts';
import { firstIngest, households } from '../core/smallWorld.ts';
import { adapter as breitbandatlas } from '@kluftatlas/data/sources/breitbandatlas/index.ts';
import { ingestFile } from '@kluftatlas/functions/core/ingestFile.ts';
import { period } from '@kluftatlas/data/domain/period.ts';
import { command } from './command.ts';

let home = '';
let remove = async () => {};
beforeAll(async () => {
  const folder = await temporaryFolder();
  home = folder.path;
  remove = () => folder.remove();
});
afterAll(() => remove());

const measures = (...args: string[]) => command(home, 'measures', ...args);

describe('npm run measures on a small country', () => {
  beforeAll(async () => {
    const ports = await openCounted(home);
    for (const file of firstIngest) await ingestFile(ports, file);
    await ingestFile(ports, {
      adapter: breitbandatlas,
      file: { ...households(2), period: period('2020-12') },
    });
    await ports.close();
  }, 120_000);

  test('prints a table for people', async () => {
    const { code, output } = await measures('broadband-all-1000', '--scheme', 'twenty');
    expect(code).toBe(0);
    expect(output).toMatch(/^Households with .* \(broadband-all-1000\), DE, on one territory, classed by/);
    expect(output).toMatch(/\nslopeIndex +-?[\d.]+ /);
    expect(output).toMatch(/2020-12 → 2021-06, twenty, \d+ of 60, β/);
    expect(output).not.toContain('standard,');
  });

  test('prints the same as one JSON document, for all indicators where none is named', async () => {
    const { output } = await measures('--json', '--state', '01');
    const reports = JSON.parse(output) as readonly MeasureReport[];
    expect(reports.length).toBeGreaterThan(40);
    expect(new Set(reports.flatMap(({ divides }) => divides.map(({ region }) => region)))).toEqual(
      new Set(['01']),
    );
    const [fast] = JSON.parse(
      (await measures('broadband-all-1000', '--json')).output,
    ) as readonly MeasureReport[];
    expect(fast?.changes.map(({ from, to, scheme }) => `${from} ${to} ${scheme}`)).toEqual([
      '2020-12 2021-06 standard',
      '2020-12 2021-06 twenty',
    ]);
  }, 120_000);

  test('takes a year for its last period, and any scheme on demand', async () => {
    const { output } = await measures(
      ...['broadband-all-1000', '--from', '2020', '--to', '2021', '--scheme', 'four', '--json'],
    );
    const [report] = JSON.parse(output) as readonly MeasureReport[];
    expect(report?.changes).toMatchObject([{ from: '2020-12', to: '2021-06', scheme: 'four', draws: 2000 }]);
  });

  test('compares a named pair for all indicators, but for those with a break of method between', async () => {
    const { code, output } = await measures('--json', '--from', '2020', '--to', '2021', '--scheme', 'twenty');
    expect(code).toBe(0);
    const reports = JSON.parse(output) as readonly MeasureReport[];
    const without = reports.filter(({ changes }) => changes.length === 0).map(({ indicator }) => indicator);
    expect(without).toEqual(['broadband-all-8', 'broadband-all-10']);
  }, 120_000);

  test('asks whether a similar indicator is meant', async () => {
    const { errors } = await measures('Broadband-all-1000');
    expect(errors).toContain('Do you mean broadband-all-1000 or ');
  });

  test.each([
    [['no-such-indicator'], 'unknown-key'],
    [['broadband-all-1000', '--state', '17'], 'usage'],
    [['broadband-all-1000', '--scheme', 'five'], 'usage'],
    [['broadband-all-1000', '--scheme', 'bbsr'], 'unknown-key'],
    [['broadband-all-1000', '--from', '2020'], 'usage'],
    [['broadband-all-1000', '--from', '2021', '--to', '2020'], 'usage'],
    [['broadband-all-1000', '--from', '2010', '--to', '2021'], 'unknown-key'],
    [['broadband-all-1000', '--join', 'fuzzy'], 'usage'],
    [['broadband-all-1000', 'broadband-all-50'], 'usage'],
    [['broadband-all-1000', '--from', '', '--to', '2021'], 'usage'],
    [['broadband-all-1000', '--from', '2021', '--to', '2021'], 'usage'],
    [['broadband-all-8', '--from', '2020', '--to', '2021'], 'method-break'],
    [['--json', '--from', '2010', '--to', '2021'], 'unknown-key'],
    [['broadband-all-1000', '--state', '16'], 'unknown-key'],
  ])('%j ends with %s', async (args, problem) => {
    const { code, output, errors } = await measures(...args);
    expect(code).toBe(1);
    expect(output).toBe('');
    expect(errors).toContain(`Problem ${problem}`);
    expect(errors).toContain('What to do: ');
  });
});

describeWithSamples('npm run measures on the official files, joined by key', () => {
  let officialHome = '';
  let removeOfficial = async () => {};
  beforeAll(async () => {
    const folder = await temporaryFolder();
    officialHome = folder.path;
    removeOfficial = () => folder.remove();
    const ingest = (source: string, file: string) =>
      command(officialHome, 'ingest', source, join(samplesFolder, source, file));
    expect((await ingest('destatis-gv', '31122021_Auszug_GV.xlsx')).code).toBe(0);
    expect((await ingest('breitbandatlas', 'gemeinde_privat_2019_mitte.csv')).code).toBe(0);
    expect((await ingest('breitbandatlas', 'gemeinde_bezirke_privat_2021_mitte.csv')).code).toBe(0);
  }, 300_000);
  afterAll(() => removeOfficial());

  test('gives the known numbers of mid-2021, and of the way there from mid-2019', async () => {
    const { output } = await command(
      officialHome,
      ...(['measures', 'broadband-all-1000', '--join', 'direct', '--json'] as const),
    );
    const [report] = JSON.parse(output) as readonly MeasureReport[];
    const at = (scheme: string, weighting: string) =>
      report?.divides.find(
        (divide) => divide.period === '2021-06' && divide.scheme === scheme && divide.weighting === weighting,
      );
    const [average, inhabitant] = [at('standard', 'municipalities'), at('standard', 'inhabitants')];
    expect(inhabitant?.n).toBe(10_696);
    expect(report?.values.map(({ statuses, mapped }) => [statuses, mapped])).toEqual([
      [{ asPublished: 10_696, missing: 91 }, {}],
      [{ asPublished: 10_696, missing: 91 }, {}],
    ]);
    expect(inhabitant?.slopeIndex).toBeCloseTo(70.568, 3);
    expect(inhabitant?.relativeIndex).toBeCloseTo(1.1625, 4);
    expect(inhabitant?.concentration).toBeCloseTo(0.19373, 5);
    expect(average?.etaSquared).toBeCloseTo(0.1208, 4);
    expect(inhabitant?.etaSquared).toBeCloseTo(0.3921, 4);
    expect(average?.gini).toBeCloseTo(0.6091, 4);
    expect([average?.gap, inhabitant?.gap].map((gap) => gap?.toFixed(3))).toEqual(['64.542', '66.398']);
    const twenty = [at('twenty', 'municipalities'), at('twenty', 'inhabitants')];
    expect(twenty.map((divide) => divide?.gap?.toFixed(3))).toEqual(['34.589', '34.793']);
    const change = (scheme: string) => report?.changes.find((one) => one.scheme === scheme)?.weightings;
    expect(change('twenty')?.inhabitants.measures.gap.change?.value).toBeCloseTo(9.3, 1);
    expect(change('twenty')?.inhabitants.measures.gap.verdict.direction).toBe('widens');
    expect(change('standard')?.inhabitants.measures.gap.verdict.direction).toBe('unclear');
    const { standardDeviation, variation } = change('standard')?.municipalities.measures ?? {};
    expect([standardDeviation?.verdict.direction, variation?.verdict.direction]).toEqual([
      'widens',
      'narrows',
    ]);
  }, 120_000);
});
