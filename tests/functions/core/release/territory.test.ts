import { datasetId, isoDate, sourceId } from '@kluftatlas/data/domain/ids.ts';
import type { ObservationRow } from '@kluftatlas/data/domain/observation.ts';
import { periodOfDate } from '@kluftatlas/data/domain/period.ts';
import type { DatasetRole } from '@kluftatlas/data/domain/source.ts';
import type { Input } from '@kluftatlas/functions/core/release/inputs.ts';
import { loadCountedTerritory, loadTerritory } from '@kluftatlas/functions/core/release/territory.ts';
import { describe, expect, it } from 'vitest';
import { anySnapshot } from '../../../contracts/testData.ts';

interface Stored {
  readonly input: Input;
  readonly rows: readonly ObservationRow[];
}

function stored(
  source: string,
  day: string,
  role: DatasetRole,
  values: Record<string, number | null>,
): Stored {
  const attributes = { kind: 'municipality', legalStatus: 'districtMember' };
  const input: Input = {
    ...anySnapshot({
      source: sourceId(source),
      dataset: datasetId(`${source}/${role}`),
      period: periodOfDate(isoDate(day)),
    }),
    dataDate: isoDate(day),
    territoryDate: isoDate(day),
    objects: [`${source}-${day}`],
    role,
  };
  const rows = Object.entries(values).map(([code, value], at): ObservationRow => ({
    row: at + 1,
    area: { level: 'municipality', code },
    values: role === 'geometry' ? [] : [value],
    attributes: {
      ...attributes,
      name: `${code} of ${day}`,
      ...(role === 'register' && { ars: `${code}0000` }),
    },
  }));
  return { input, rows };
}

const loadBy =
  <Territory>(loader: (store: Parameters<typeof loadTerritory>[0], inputs: readonly Input[]) => Territory) =>
  (...all: readonly Stored[]): Territory =>
    loader(
      {
        async *readObservations(id) {
          yield* all.find(({ input }) => input.id === id)?.rows ?? [];
        },
      },
      all.map(({ input }) => input),
    );
const load = loadBy(loadTerritory);
const loadCounted = loadBy(loadCountedTerritory);

const of2016 = stored('bkg-areas', '2016-01-01', 'geometry', { '01001001': null, '01001002': null });
const of2021 = stored('bkg-vg250', '2021-01-01', 'geometry', { '01001003': null });
const geonames = stored('geonames', '2024-05-01', 'populationApproximation', {
  '01001001': 5,
  '01001003': 7,
});
const withBoundaries = stored('bkg-vg250', '2021-01-01', 'populationApproximation', { '01001003': 9 });

describe('the display territory', () => {
  it('is drawn with the boundaries nearest to the register’s day', async () => {
    const old = stored('destatis-gv', '2016-12-31', 'register', { '01001001': 10 });
    expect((await load(of2016, of2021, old)).geometry.objects).toEqual(['bkg-areas-2016-01-01']);
    const young = stored('destatis-gv', '2021-12-31', 'register', { '01001003': 10 });
    const territory = await load(of2016, of2021, old, young);
    expect(territory.geometry.objects).toEqual(['bkg-vg250-2021-01-01']);
    expect([territory.date, territory.geometry.date]).toEqual(['2021-12-31', '2021-01-01']);
  });

  it('is that of the newest boundaries where there is no register', async () => {
    const territory = await load(of2016, of2021, geonames);
    expect(territory.municipalities.map(({ ags, population }) => [ags, population])).toEqual([
      ['01001003', 7],
    ]);
  });

  it('takes inhabitants that come with the boundaries before any others', async () => {
    const territory = await load(of2016, of2021, geonames, withBoundaries);
    expect(territory.population).toMatchObject({
      dataset: 'bkg-vg250/populationApproximation',
      approximate: true,
    });
    expect(territory.municipalities[0]?.population).toBe(9);
    expect((await load(of2016, geonames, withBoundaries)).population.dataset).toBe(
      'geonames/populationApproximation',
    );
  });

  it('needs no boundaries to count on, where there is a register', async () => {
    const register = stored('destatis-gv', '2021-12-31', 'register', { '01001003': 10 });
    const counted = await loadCounted(register);
    expect(counted.municipalities.map(({ ags, population }) => [ags, population])).toEqual([
      ['01001003', 10],
    ]);
    expect(counted).toMatchObject({ date: '2021-12-31', population: { approximate: false } });
    expect((await loadCounted(of2016, geonames)).municipalities).toHaveLength(2);
    for (const loader of [load, loadCounted]) {
      await expect(loader(geonames)).rejects.toMatchObject({ code: 'release-missing' });
    }
    await expect(load(register)).rejects.toMatchObject({ code: 'release-missing' });
  });
});
