import { sizeClassSchemes } from '@kluftatlas/data/catalogue/sizeClasses.ts';
import { indicatorById } from '@kluftatlas/data/catalogue/indicators.ts';
import {
  isoDate,
  type DatasetId,
  type ReleaseId,
  type Sha256,
  type SourceId,
} from '@kluftatlas/data/domain/ids.ts';
import { period } from '@kluftatlas/data/domain/period.ts';
import type {
  ClassAggregate,
  ClassesFile,
  FrameFile,
  FrameRow,
  ReleaseIndicator,
  ReleaseInput,
  ReleaseManifest,
} from '@kluftatlas/data/domain/release.ts';
import type { SizeClassSchemeId } from '@kluftatlas/data/domain/sizeClass.ts';
import type { DatasetRole, Source } from '@kluftatlas/data/domain/source.ts';
import { aggregateOf } from '../gap/aggregates.ts';

const both = (text: string) => ({ de: text, en: text });

const sourceOf = (id: string, role: DatasetRole = 'indicators'): Source => ({
  id: id as SourceId,
  title: both(`Titel ${id}`),
  publisher: `Amt ${id}`,
  homepage: 'https://example.org/',
  licence: { name: 'frei', url: null },
  attribution: `© ${id}`,
  cadence: both('jährlich'),
  caveats: both('keine'),
  embedded: false,
  datasets: [{ id: `${id}/table` as DatasetId, role, title: both('Tabelle') }],
});

export const inputOf = (source: string, changes: Partial<ReleaseInput> = {}): ReleaseInput => ({
  source,
  dataset: `${source}/table`,
  period: period('2021-06'),
  dataDate: isoDate('2021-06-30'),
  sha256: 'a'.repeat(64) as Sha256,
  parserVersion: '1',
  rowsRead: 11_388,
  outcomes: { stored: 10_696, setAside: 264, mapped: 387, unmapped: 41, rejected: 0 },
  territoryReport: null,
  acceptedBecause: null,
  ...changes,
});

const sourceIds = [
  'bkg-areas',
  'geonames',
  'register-totals',
  'figures',
  'model-projects',
  'destatis-gv',
  'breitbandatlas',
];

/** A release of the embedded default: approximate population, no register, no indicator. */
export const manifestOf = (changes: Partial<ReleaseManifest> = {}): ReleaseManifest => ({
  format: 'kluftatlas-release/1',
  id: '2025-12-31-0123456789ab' as ReleaseId,
  dataDate: isoDate('2025-12-31'),
  territory: { date: isoDate('2016-01-01'), dataset: 'bkg-areas/municipalities' },
  population: { dataset: 'geonames/population', date: null, approximate: true, known: 9733, unknown: 1351 },
  totals: {
    municipalities: 11_084,
    inhabitants: null,
    atMost20000: 9051,
    unincorporatedAreas: 215,
    unincorporatedInhabitants: null,
    administrations: null,
  },
  geometry: {
    territoryDate: isoDate('2016-01-01'),
    withoutPolygon: { municipalities: 0, inhabitants: null },
    changedPolygons: 0,
  },
  indicators: [],
  aggregated: [],
  lookUps: [],
  inputs: sourceIds.slice(0, 5).map((id) => inputOf(id)),
  sources: sourceIds.map((id) => sourceOf(id)),
  files: [],
  ...changes,
});

/** The same with the register of the end of 2021. */
export const registerManifest = (changes: Partial<ReleaseManifest> = {}): ReleaseManifest =>
  manifestOf({
    population: {
      dataset: 'destatis-gv/municipalities',
      date: isoDate('2021-12-31'),
      approximate: false,
      known: 10_787,
      unknown: 0,
    },
    totals: {
      municipalities: 10_787,
      inhabitants: 83_232_283,
      atMost20000: 10_089,
      unincorporatedAreas: 210,
      unincorporatedInhabitants: 4841,
      administrations: { total: 5037, atMost20000: 4268, associations: 938, memberMunicipalities: 6688 },
    },
    ...changes,
  });

/** The same with the types of the BBSR. */
export const typedManifest = (changes: Partial<ReleaseManifest> = {}): ReleaseManifest =>
  registerManifest({
    lookUps: [
      {
        scheme: 'bbsr',
        source: 'bbsr-umsteiger',
        dataset: 'bbsr-umsteiger/table',
        date: isoDate('2019-12-31'),
        withoutClass: { municipalities: 5, administrations: 11 },
      },
    ],
    sources: [...sourceIds, 'bbsr-umsteiger'].map((id) => sourceOf(id)),
    ...changes,
  });

/** Counts of Germany for one unit and scheme, class by class. */
export const frameRows = (
  unit: FrameRow['unit'],
  scheme: SizeClassSchemeId,
  counts: readonly (readonly [count: number, inhabitants: number | null])[],
): FrameRow[] =>
  sizeClassSchemes[scheme].classes.map(({ id }, index) => ({
    unit,
    region: 'DE',
    scheme,
    sizeClass: id,
    count: counts[index]?.[0] ?? 0,
    inhabitants: counts[index]?.[1] ?? null,
  }));

export const frameOf = (changes: Partial<FrameFile> = {}): FrameFile => ({
  rows: [],
  unclassified: [],
  registerTotals: [],
  ...changes,
});

/** A catalogue indicator with values for the periods. */
export function releasedIndicator(id: string, periods: readonly string[]): ReleaseIndicator {
  const indicator = indicatorById(id);
  if (!indicator) throw new Error(`The catalogue has no indicator ${id}`);
  return {
    ...indicator,
    periods: periods.map((text) => ({
      period: period(text),
      dataDate: isoDate(`${text}-30`),
      source: 'breitbandatlas',
      withValue: { municipalities: 10_696, inhabitants: 82_548_570 },
      withoutValue: { municipalities: 91, inhabitants: 683_713 },
    })),
  };
}

/** Class means of Germany: `[weighted, unweighted]` for each class of a scheme at a period. */
export const aggregatesOf = (
  scheme: SizeClassSchemeId,
  at: string,
  means: readonly (readonly [weighted: number | null, unweighted: number | null])[],
): ClassAggregate[] =>
  sizeClassSchemes[scheme].classes.map(({ id }, index) =>
    aggregateOf({
      period: period(at),
      scheme,
      sizeClass: id,
      weightedMean: means[index]?.[0] ?? null,
      mean: means[index]?.[1] ?? null,
    }),
  );

export const classesFile = (aggregates: readonly ClassAggregate[]): ClassesFile => ({
  indicator: 'broadband-all-1000' as ClassesFile['indicator'],
  classifiedBy: { dataset: 'destatis-gv/municipalities', date: isoDate('2021-12-31') },
  aggregates,
});
