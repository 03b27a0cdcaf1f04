import { indicatorById } from '@kluftatlas/data/catalogue/indicators.ts';
import type { GroupDescription, RegionAggregate } from '@kluftatlas/data/domain/classAggregate.ts';
import { isoDate, type IndicatorId, type Sha256 } from '@kluftatlas/data/domain/ids.ts';
import type { AggregateRow } from '@kluftatlas/data/domain/observation.ts';
import type {
  AggregatedIndicator,
  ClassAggregate,
  ClassesFile,
  Extent,
  Quantiles,
  RegionsFile,
} from '@kluftatlas/data/domain/release.ts';
import type { Period } from '@kluftatlas/data/domain/period.ts';
import type { MeasuresFile } from '@kluftatlas/data/domain/measuresFile.ts';
import { quantileNames } from '@kluftatlas/data/sources/aggregates/index.ts';
import type { ObjectStore } from '../../ports/objectStore.ts';
import type { Ports } from '../ports.ts';
import { requiredObject } from './requiredObject.ts';
import type { Input } from './inputs.ts';
import { aggregatesOf } from './published.ts';

/** An indicator that came as aggregates only, with its files. */
export interface Aggregated {
  readonly indicator: AggregatedIndicator;
  readonly classes: ClassesFile;
  readonly regions: RegionsFile;
  /** `null` where they were not brought along. */
  readonly measures: MeasuresFile | null;
}

/**
 * The aggregates that came with the project, of those indicators that this release cannot compute itself: what is
 * computed from files that are in takes the place of all that came along, so that one indicator has one origin.
 */
export async function loadAggregated(
  { store, objects }: Pick<Ports, 'store' | 'objects'>,
  inputs: readonly Input[],
  computed: ReadonlySet<IndicatorId>,
): Promise<readonly Aggregated[]> {
  const rowsOf = async (role: Input['role']): Promise<Map<string, AggregateRow[]>> =>
    Map.groupBy(await aggregatesOf(store, inputs, role), ({ indicator }) => indicator);
  const periods = await rowsOf('aggregatedIndicators');
  const classes = await rowsOf('classAggregates');
  const regions = await rowsOf('regionAggregates');
  const measures = await loadMeasures(objects, inputs);
  return [...periods].flatMap(([id, described]) => {
    const indicator = indicatorById(id);
    const [first] = described;
    if (indicator === undefined || first === undefined || computed.has(indicator.id)) return [];
    return [
      {
        indicator: {
          ...indicator,
          periods: described.map(periodOf),
          classifiedBy: classifierOf(first),
          computedFrom: described.map(fileOf('')).concat(fileOf('register_')(first)),
        },
        classes: {
          indicator: indicator.id,
          classifiedBy: classifierOf(first),
          aggregates: (classes.get(id) ?? []).map(classAggregate),
        },
        regions: { indicator: indicator.id, aggregates: (regions.get(id) ?? []).map(regionAggregate) },
        measures: measures.find((file) => file.indicator === id) ?? null,
      },
    ];
  });
}

async function loadMeasures(
  objects: ObjectStore,
  inputs: readonly Input[],
): Promise<readonly MeasuresFile[]> {
  const keys = inputs.filter(({ role }) => role === 'aggregatedMeasures').flatMap((input) => input.objects);
  const texts = await Promise.all(keys.map((key) => requiredObject(objects, key)));
  return texts.map((bytes) => JSON.parse(new TextDecoder().decode(bytes)) as MeasuresFile);
}

const textOf = ({ attributes }: AggregateRow, name: string): string => attributes?.[name] ?? '';
const numberOf = ({ numbers }: AggregateRow, name: string): number | null => numbers?.[name] ?? null;

const periodNamed = (row: AggregateRow): Period => textOf(row, 'period') as Period;

const classifierOf = (row: AggregateRow): ClassesFile['classifiedBy'] => ({
  dataset: textOf(row, 'register'),
  date: isoDate(textOf(row, 'register_date')),
});

const fileOf =
  (prefix: '' | 'register_') =>
  (row: AggregateRow): AggregatedIndicator['computedFrom'][number] => ({
    dataset: textOf(row, prefix === '' ? 'dataset' : 'register'),
    period: textOf(row, prefix === '' ? 'period' : 'register_period') as Period,
    sha256: textOf(row, `${prefix}sha256`) as Sha256,
    parserVersion: textOf(row, `${prefix}parser_version`),
  });

function periodOf(row: AggregateRow): AggregatedIndicator['periods'][number] {
  const extent = (which: 'with' | 'without'): Extent => ({
    municipalities: numberOf(row, `municipalities_${which}_value`) ?? 0,
    inhabitants: numberOf(row, `inhabitants_${which}_value`),
  });
  return {
    period: periodNamed(row),
    dataDate: isoDate(textOf(row, 'data_date')),
    source: textOf(row, 'source'),
    withValue: extent('with'),
    withoutValue: extent('without'),
  };
}

function describedBy(row: AggregateRow): GroupDescription {
  const n = numberOf(row, 'n') ?? 0;
  const frame = numberOf(row, 'frame') ?? 0;
  return {
    n,
    frame,
    coverage: frame === 0 ? null : n / frame,
    populationCoverage: numberOf(row, 'population_coverage'),
    mean: numberOf(row, 'mean'),
    weightedMean: numberOf(row, 'weighted_mean'),
    standardDeviation: numberOf(row, 'standard_deviation'),
  };
}

const regionAggregate = (row: AggregateRow): RegionAggregate => ({
  period: periodNamed(row),
  region: row.region,
  ...describedBy(row),
});

function classAggregate(row: AggregateRow): ClassAggregate {
  return {
    period: periodNamed(row),
    region: row.region as ClassAggregate['region'],
    scheme: row.scheme as ClassAggregate['scheme'],
    sizeClass: row.sizeClass,
    ...describedBy(row),
    quantiles: quantilesOf(row),
    shareAtMinimum: numberOf(row, 'share_at_minimum'),
    shareAtMaximum: numberOf(row, 'share_at_maximum'),
  };
}

function quantilesOf(row: AggregateRow): Quantiles | null {
  const known = quantileNames.flatMap((name) => {
    const value = numberOf(row, name);
    return value === null ? [] : [[name, value] as const];
  });
  return known.length < quantileNames.length
    ? null
    : (Object.fromEntries(known) as Record<keyof Quantiles, number>);
}
