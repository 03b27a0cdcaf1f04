import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { ClassesFile, RegionsFile, ReleaseManifest } from '@kluftatlas/data/domain/release.ts';
import { adapter as aggregates } from '@kluftatlas/data/sources/aggregates/index.ts';
import { adapter as breitbandatlas } from '@kluftatlas/data/sources/breitbandatlas/index.ts';
import { buildRelease } from '@kluftatlas/functions/core/buildRelease.ts';
import { ingestFile } from '@kluftatlas/functions/core/ingestFile.ts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { temporaryFolder } from '../../../temporaryFolder.ts';
import { openCounted } from '../openSmallWorld.ts';
import { firstIngest, households } from '../smallWorld.ts';

const encoded = (name: string, lines: readonly string[]) => ({
  name,
  bytes: new TextEncoder().encode(`${lines.join('\n')}\n`),
});
const hash = (digit: string) => digit.repeat(64);

/** Two indicators at mid-2021: one that the small world can compute itself, and one that it never has. */
const tables = {
  ...encoded('classes.csv', [
    'indicator,period,region,scheme,size_class,n,frame,population_coverage,mean,weighted_mean,standard_deviation,p05,p10,p25,p50,p75,p90,p95,share_at_minimum,share_at_maximum',
    'broadband-all-50,2021-06,DE,twenty,0-20000,3,4,0.8,50,60,5,1,2,3,4,5,6,7,0,0.25',
    'broadband-all-50,2021-06,DE,twenty,20001+,1,1,1,90,90,,90,90,90,90,90,90,90,0,0',
    'open-data-publisher,2021-06,DE,twenty,0-20000,0,4,0,,,,,,,,,,,,',
  ]),
  companions: [
    encoded('regions.csv', [
      'indicator,period,region,n,frame,population_coverage,mean,weighted_mean,standard_deviation',
      'broadband-all-50,2021-06,01051,2,2,1,70,71,1.5',
      'open-data-publisher,2021-06,DE,1,5,0.5,1,1,',
    ]),
    encoded('indicators.csv', [
      'indicator,period,municipalities_with_value,inhabitants_with_value,municipalities_without_value,inhabitants_without_value,source,dataset,data_date,sha256,parser_version,register,register_period,register_date,register_sha256,register_parser_version',
      `broadband-all-50,2021-06,4,900,1,100,breitbandatlas,breitbandatlas/households,2021-06-30,${hash('a')},2,destatis-gv/municipalities,2021-12,2021-12-31,${hash('b')},3`,
      `open-data-publisher,2021-06,1,500,4,500,open-data-publishers,open-data-publishers/portals,2021-06-30,${hash('c')},1,destatis-gv/municipalities,2021-12,2021-12-31,${hash('b')},3`,
    ]),
    encoded('measures.jsonl', [
      '{"indicator":"broadband-all-50","inputsHash":"x","divides":[],"curves":[],"lags":[],"changes":[],"changesOfStates":[]}',
    ]),
  ],
};

interface Released {
  readonly manifest: ReleaseManifest;
  file<Content>(path: string): Promise<Content>;
}
let folder: Awaited<ReturnType<typeof temporaryFolder>>;
let without: Released;
let withHouseholds: Released;

beforeAll(async () => {
  folder = await temporaryFolder();
  const ports = await openCounted(folder.path);
  const released = async (): Promise<Released> => {
    const { id } = await buildRelease(ports);
    const file = async <Content>(path: string): Promise<Content> =>
      JSON.parse(await readFile(join(folder.path, 'objects', 'releases', id, path), 'utf8'));
    return { manifest: await file<ReleaseManifest>('manifest.json'), file };
  };
  const [boundaries] = firstIngest;
  if (boundaries === undefined) throw new Error('the small world has boundaries');
  await ingestFile(ports, boundaries);
  await ingestFile(ports, { adapter: aggregates, file: tables });
  without = await released();
  await ingestFile(ports, { adapter: breitbandatlas, file: households(1) });
  withHouseholds = await released();
  await ports.close();
}, 120_000);

afterAll(() => folder.remove());

describe('aggregates that came with the project, in a release', () => {
  it('stand in it with their files where it has no values of their indicators', async () => {
    const { manifest, file } = without;
    expect(manifest.indicators).toEqual([]);
    expect(manifest.aggregated.map(({ id }) => id)).toEqual(['broadband-all-50', 'open-data-publisher']);
    const { aggregates: classes, classifiedBy } = await file<ClassesFile>('classes/broadband-all-50.json');
    expect(classifiedBy).toEqual({ dataset: 'destatis-gv/municipalities', date: '2021-12-31' });
    expect(classes[0]).toEqual({
      period: '2021-06',
      region: 'DE',
      scheme: 'twenty',
      sizeClass: '0-20000',
      n: 3,
      frame: 4,
      coverage: 0.75,
      populationCoverage: 0.8,
      mean: 50,
      weightedMean: 60,
      standardDeviation: 5,
      quantiles: { p05: 1, p10: 2, p25: 3, p50: 4, p75: 5, p90: 6, p95: 7 },
      shareAtMinimum: 0,
      shareAtMaximum: 0.25,
    });
    const regions = await file<RegionsFile>('regions/broadband-all-50.json');
    expect(regions.aggregates).toMatchObject([{ region: '01051', n: 2, coverage: 1, weightedMean: 71 }]);
  });

  it('say of how many municipalities they are and what they were computed from', () => {
    expect(without.manifest.aggregated[0]).toMatchObject({
      periods: [
        {
          period: '2021-06',
          source: 'breitbandatlas',
          withValue: { municipalities: 4, inhabitants: 900 },
          withoutValue: { municipalities: 1, inhabitants: 100 },
        },
      ],
      computedFrom: [
        { dataset: 'breitbandatlas/households', period: '2021-06', sha256: hash('a'), parserVersion: '2' },
        { dataset: 'destatis-gv/municipalities', period: '2021-12', sha256: hash('b'), parserVersion: '3' },
      ],
    });
  });

  it('keep a class without a value empty, not zero', async () => {
    const { aggregates: classes } = await without.file<ClassesFile>('classes/open-data-publisher.json');
    expect(classes[0]).toMatchObject({ n: 0, frame: 4, mean: null, weightedMean: null, quantiles: null });
  });

  it('have their measures where they were brought along', async () => {
    const paths = without.manifest.files.map(({ path }) => path);
    expect(paths.filter((path) => path.startsWith('measures/'))).toEqual(['measures/broadband-all-50.json']);
    expect(paths).toContain('downloads/broadband-all-50.measures.csv');
    expect(await without.file('measures/broadband-all-50.json')).toMatchObject({ inputsHash: 'x' });
    expect(await withHouseholds.file('measures/broadband-all-50.json')).not.toMatchObject({
      inputsHash: 'x',
    });
  });

  it('give way as a whole to what the release computes itself', async () => {
    const { manifest, file } = withHouseholds;
    expect(manifest.indicators.map(({ id }) => id)).toContain('broadband-all-50');
    expect(manifest.aggregated.map(({ id }) => id)).toEqual(['open-data-publisher']);
    const { aggregates: classes } = await file<ClassesFile>('classes/broadband-all-50.json');
    expect(classes.map(({ mean }) => mean)).not.toContain(50);
    expect(manifest.files.filter(({ path }) => path === 'classes/broadband-all-50.json')).toHaveLength(1);
  });
});
