import { sourceId } from '@kluftatlas/data/domain/ids.ts';
import { period } from '@kluftatlas/data/domain/period.ts';
import type { SourceAdapter, SourceFile } from '@kluftatlas/data/domain/source.ts';
import { adapters } from '@kluftatlas/data/sources/index.ts';

/*
 * A country of 60 municipalities in two states on a grid of squares: small enough to be ingested and released
 * many times, read by the real adapters.
 */
const side = 0.05;
const speeds = [1, 2, 6, 8, 10, 16, 30, 50, 100, 200, 400, 1000];
const technologies: readonly [string, readonly number[]][] = [
  ['alle Technologien', speeds],
  ['leitungsg. Technologien', speeds],
  ['mobile Technologien', [1, 2, 6]],
  ['DSL', speeds.slice(0, 10)],
  ['CATV', speeds],
  ['FTTH/B', [100, 200, 400, 1000]],
];

const encoded = (name: string, text: string): SourceFile => ({ name, bytes: new TextEncoder().encode(text) });

const municipality = (index: number) => {
  const district = `0${1 + Math.floor(index / 30)}05${1 + Math.floor((index % 30) / 10)}`;
  return {
    ags: `${district}${String(1 + (index % 10)).padStart(3, '0')}`,
    district,
    column: index % 10,
    row: Math.floor(index / 10),
  };
};
const municipalities = Array.from({ length: 60 }, (_, index) => municipality(index));

const feature = (key: string, rs: string, name: string, coordinates: number[][][]) => ({
  type: 'Feature',
  properties: { AGS: key, RS: rs, GEN: name, BEZ: 'Gemeinde', IBZ: 64, GF: 4, WSK: '2009/01/01' },
  geometry: { type: 'Polygon', coordinates },
});

function square(column: number, row: number): number[][][] {
  const [west, south] = [9 + column * side, 50 + row * side];
  return [
    [
      [west, south],
      [west, south + side],
      [west + side, south + side],
      [west + side, south],
      [west, south],
    ],
  ];
}

const boundaries: SourceFile = {
  ...encoded(
    'municipalities.geo.json',
    JSON.stringify(
      municipalities.map(({ ags, district, column, row }) =>
        feature(ags, `${district}0001${ags.slice(5)}`, `Ort ${ags}`, square(column, row)),
      ),
    ),
  ),
  companions: [
    encoded(
      'districts.geo.json',
      JSON.stringify(
        [...new Set(municipalities.map(({ district }) => district))].map((district) =>
          feature(district, `${district}0000000`, `Kreis ${district}`, square(0, 0)),
        ),
      ),
    ),
  ],
};

/** Availability that falls with speed and grows with `edition`; one line a municipality. */
export function households(edition: number): SourceFile {
  const head = technologies.flatMap(([name, steps]) => steps.map((speed) => `"${name} ≥ ${speed} Mbit/s"`));
  const lines = municipalities.map(({ ags }, index) => {
    const values = technologies.flatMap(([, steps]) =>
      steps.map((_, step) => Math.max(0, 100 - step * 7 - ((index * 13 + edition * 5) % 17))),
    );
    return [`"${ags}"`, ...values].join(',');
  });
  const text = [`"AGS",${head.join(',')}`, ...lines, ''].join('\n');
  return { ...encoded(`households-${edition}.csv`, text), period: period('2021-06') };
}

/** Tab-separated GeoNames places; every municipality has one. */
const places = municipalities
  .map(({ ags, column, row }, index) => {
    const [longitude, latitude] = [9 + (column + 0.5) * side, 50 + (row + 0.5) * side];
    const name = `Ort ${ags}`;
    const inhabitants = 300 * 1.13 ** index;
    return [
      index + 1,
      name,
      name,
      '',
      latitude,
      longitude,
      'P',
      'PPL',
      'DE',
      '',
      ags.slice(0, 2),
      '00',
      ags.slice(0, 5),
      ags,
      Math.round(inhabitants),
      '',
      10,
      'Europe/Berlin',
      '2023-01-01',
    ].join('\t');
  })
  .join('\n');

const adapterOf = (id: string): SourceAdapter => {
  const adapter = adapters.find(({ source }) => source.id === sourceId(id));
  if (adapter === undefined) throw new Error(`No adapter ${id}`);
  return adapter;
};

export interface Ingestion {
  readonly adapter: SourceAdapter;
  readonly file: SourceFile;
}

/** What a first ingest reads. */
export const firstIngest: readonly Ingestion[] = [
  { adapter: adapterOf('bkg-areas'), file: boundaries },
  {
    adapter: adapterOf('geonames'),
    file: {
      ...encoded('places.txt', places),
      companions: [{ name: boundaries.name, bytes: boundaries.bytes }],
    },
  },
  { adapter: adapterOf('breitbandatlas'), file: households(1) },
];

/** A corrected file for the same period. */
export const reIngest: readonly Ingestion[] = [{ adapter: adapterOf('breitbandatlas'), file: households(2) }];
