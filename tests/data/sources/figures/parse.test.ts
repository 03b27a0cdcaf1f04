import { sourceId } from '@kluftatlas/data/domain/ids.ts';
import type { PublishedFigure } from '@kluftatlas/data/domain/release.ts';
import { adapter, publishedFigureOf } from '@kluftatlas/data/sources/figures/index.ts';
import { embeddedFile } from '@kluftatlas/functions/adapters/packages/embeddedFiles.ts';
import { describe, expect, it } from 'vitest';
import { latin1, textFile } from '../fixtures.ts';

const table = await embeddedFile(sourceId('figures'));
const text = (bytes: Uint8Array | undefined): string => new TextDecoder().decode(bytes);
const sources = text(table.companions?.[0]?.bytes);

async function parse(
  change: (rows: string) => string = (rows) => rows,
  changeSources: (rows: string) => string = (rows) => rows,
) {
  const [dataset] = await adapter.parse({
    ...textFile(table.name, change(text(table.bytes))),
    companions: [textFile('figureSources.csv', changeSources(sources))],
  });
  if (dataset === undefined) throw new Error('no dataset');
  return dataset;
}

const figures = ((await parse()).aggregates ?? []).map(publishedFigureOf);
const figure = (id: string): PublishedFigure => {
  const found = figures.find((candidate) => candidate.id === id);
  if (found === undefined) throw new Error(`no figure ${id}`);
  return found;
};

describe('the published figures', () => {
  it('are 293 of 42 sources, all readable', async () => {
    const { rejections, rowsRead, dataDate } = await parse();
    expect(rejections).toEqual([]);
    expect(rowsRead).toBe(293);
    expect(figures).toHaveLength(293);
    expect(new Set(figures.map((each) => each.sourceId)).size).toBe(42);
    expect(dataDate).toBe('2025-12-31');
  });

  it('come back whole from the row that is stored', () => {
    expect(figure('ZR2022-5')).toEqual({
      id: 'ZR2022-5',
      sourceId: 'ZR2022',
      publisher: 'DStGB, iit',
      sponsor: {
        de: 'Deutscher Städte- und Gemeindebund',
        en: 'German Association of Towns and Municipalities',
      },
      title: 'Zukunftsradar Digitale Kommune 2022',
      year: 2022,
      url: 'https://kommune21.de/k21-meldungen/baustelle-digitalisierung',
      respondents: 'municipalities',
      frame: { de: 'Städte und Gemeinden in Deutschland', en: 'towns and municipalities in Germany' },
      fieldPeriod: {
        de: 'bis 31. Januar 2022 (veröffentlicht Juni 2022)',
        en: 'until 31 January 2022 (published June 2022)',
      },
      n: '931',
      sizeClass: {
        label: {
          de: 'zwischen 10.000 und 100.000 Einwohner',
          en: 'between 10,000 and 100,000 inhabitants',
        },
        min: 10_000,
        max: 100_001,
      },
      nClass: '',
      region: 'Deutschland',
      topic: 'self_rating',
      indicator: {
        de: 'Stand der Digitalisierung, eigene Einschätzung',
        en: 'own rating of the state of digitalisation',
      },
      category: { de: 'schlecht oder sehr schlecht', en: 'bad or very bad' },
      value: 31,
      unit: { de: '%', en: '%' },
      confidence: 'B',
      note: {
        de: 'größere Gemeinden urteilen hier strenger über sich; ob die Grenzen eingeschlossen sind, steht nicht da',
        en: 'larger municipalities rate themselves more critically; whether the bounds are included is not stated',
      },
    });
  });

  it('without a printed number have no value; zero is one', () => {
    expect(figure('ZR2019-3').value).toBeNull();
    expect(figure('DI2021-7').value).toBe(0);
  });

  it('without printed bounds have none, even where the survey had a floor', () => {
    expect(figure('ZR2023-16').sizeClass).toMatchObject({ min: null, max: null });
    const small = figures.find(({ sizeClass }) => sizeClass.label.de === 'kleine Städte');
    expect(small?.sizeClass).toMatchObject({ min: null, max: null });
  });

  it('above a bound are open at the top', () => {
    expect(figure('ZR2024-8').sizeClass).toMatchObject({ min: 100_001, max: null });
  });

  it('have words in both languages wherever they have any', () => {
    const words = figures.flatMap(
      ({ sponsor, frame, fieldPeriod, sizeClass, indicator, category, unit, note }) => [
        sponsor,
        frame,
        fieldPeriod,
        sizeClass.label,
        indicator,
        category,
        unit,
        note,
      ],
    );
    expect(words.filter(({ de, en }) => (de === '') !== (en === ''))).toEqual([]);
  });

  it('speak of Gemeinden, not of Kommunen, except in what is printed', () => {
    const said = figures.flatMap(({ indicator, category, frame, note }) => [
      indicator,
      category,
      frame,
      note,
    ]);
    expect(said.filter(({ de }) => /\bKommunen?\b/.test(de))).toEqual([]);
  });

  it('lead to a page', () => {
    for (const { url } of figures) expect(url).toMatch(/^https?:\/\/\S+$/);
  });

  it('do not count document management systems by size of municipality anywhere', () => {
    const dms = figures.filter(({ topic }) => topic === 'dms_eakte');
    expect(new Set(dms.map(({ respondents }) => respondents))).toEqual(new Set(['districts']));
  });
});

describe('a bad row is rejected and the rest goes in', () => {
  it.each([
    ['an undescribed source', '\nZR2018-1,ZR2018,', '\nZR2018-1,ZR2017,', 'unknown-key', 'source_id'],
    ['a figure twice', '\nZR2018-2,', '\nZR2018-1,', 'duplicate-key', 'id'],
    ['an id of another source', '\nZR2018-1,', '\nZR2019-1,', 'key-format', 'id'],
    ['a share above 100 percent', ',91,%', ',191,%', 'value-range', 'value'],
    ['a share with a comma', ',91,%', ',"91,5",%', 'value-format', 'value'],
    ['a year of the future', ',ZR2018,2018,', ',ZR2018,2918,', 'value-range', 'year'],
    ['our own computing', ',91,%,%,A,', ',91,%,%,D,', 'value-format', 'confidence'],
    ['bounds upside down', 'inhabitants",0,9999,', 'inhabitants",9999,0,', 'value-range', 'size_max'],
    [
      'no German words',
      '"Mehrwert der Digitalisierung, eigene Einschätzung"',
      '',
      'value-format',
      'indicator_de',
    ],
  ])('%s', async (_, right, wrong, code, field) => {
    const { rejections, aggregates } = await parse((rows) => rows.replace(right, wrong));
    expect(rejections).toMatchObject([{ code, field }]);
    expect(aggregates).toHaveLength(292);
  });
});

describe('tables that cannot be used are a problem', () => {
  it.each([
    ['empty', () => '', 'empty-file'],
    ['cut off', (rows: string) => rows.slice(0, 3000), 'truncated-file'],
    ['another table', () => 'round,year,ags\n1,2019,05122000\n', 'column-missing'],
    ['without German', (rows: string) => rows.replace('indicator_de', 'indicator'), 'column-missing'],
  ])('%s', async (_, change, code) => {
    await expect(parse(change)).rejects.toMatchObject({ code });
  });

  it.each([
    ['sources that are empty', () => '', 'empty-file'],
    ['sources without their frame', (rows: string) => rows.replace('frame_de', 'frame'), 'column-missing'],
    ['unknown respondents', (rows: string) => rows.replace(',municipalities,', ',towns,'), 'value-format'],
    ['a source twice', (rows: string) => rows.replace('\nZR2019,', '\nZR2018,'), 'duplicate-key'],
  ])('%s, and it names the file', async (_, change, code) => {
    await expect(parse((rows) => rows, change)).rejects.toMatchObject({
      code,
      place: { file: 'figureSources.csv' },
    });
  });

  it('without the sources', async () => {
    const { name, bytes } = table;
    await expect(adapter.parse({ name, bytes })).rejects.toMatchObject({ code: 'file-missing' });
  });

  it('in another encoding', async () => {
    await expect(
      adapter.parse({ ...latin1(table), companions: table.companions ?? [] }),
    ).rejects.toMatchObject({ code: 'encoding' });
  });
});

it('a row that this source did not write is no figure', () => {
  expect(() =>
    publishedFigureOf({ row: 1, region: 'DE', scheme: 'x', sizeClass: '', indicator: 'x-1', value: 1 }),
  ).toThrow(/respondents/);
});
