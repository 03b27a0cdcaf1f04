import { indicatorById } from '@kluftatlas/data/catalogue/indicators.ts';
import type { Region } from '@kluftatlas/data/domain/area.ts';
import type { PeriodChange } from '@kluftatlas/data/domain/change.ts';
import type { Indicator } from '@kluftatlas/data/domain/indicator.ts';
import type { Divide } from '@kluftatlas/data/domain/divide.ts';
import type { MeasuresFile, RegionLags } from '@kluftatlas/data/domain/measuresFile.ts';
import type { Period } from '@kluftatlas/data/domain/period.ts';
import { Problem } from '@kluftatlas/data/domain/problem.ts';
import type { ClassAggregate, ClassesFile, ValuesFile } from '@kluftatlas/data/domain/release.ts';
import type { SizeClassSchemeId } from '@kluftatlas/data/domain/sizeClass.ts';
import { changeTable } from '@kluftatlas/data/territory/changes.ts';
import type { ChangeComputing } from '../ports/changeComputing.ts';
import type { Ports } from './ports.ts';
import { computeHere, isFollowed, pairsOf, periodChange, type Pair } from './release/changes.ts';
import { classesFile, classMembers } from './release/classes.ts';
import { hashOf, loadInputs } from './release/inputs.ts';
import { lagsOf } from './release/lags.ts';
import { loadMapping } from './release/mapping.ts';
import { dividedRegions, type UnitColumn } from './release/dividedRegions.ts';
import { curvesAt, dividesAt } from './release/measures.ts';
import { loadSeries, valuesFile } from './release/series.ts';
import { seriesGroups, type SeriesGroup } from './release/seriesGroups.ts';
import { loadTerritory, type Territory } from './release/territory.ts';
import { unitsOf, type Units } from './release/units.ts';

export interface MeasureQuery {
  /** `null`: all that the store has. */
  readonly indicator: string | null;
  readonly region: Region;
  /** `null`: all schemes, and changes by `standard` and `twenty`. */
  readonly scheme: SizeClassSchemeId | null;
  /** Month or year; both or none. `null`: the pairs that a release has. */
  readonly pair: { readonly from: string; readonly to: string } | null;
  /** `direct`: only values whose key the register has, nothing put onto its territory. */
  readonly join: 'mapped' | 'direct';
}

/** Everything about one indicator in one region. */
export interface MeasureReport {
  readonly indicator: string;
  readonly title: string;
  readonly region: Region;
  readonly join: MeasureQuery['join'];
  readonly classifiedBy: ClassesFile['classifiedBy'];
  readonly inputsHash: string;
  readonly classes: readonly ClassAggregate[];
  readonly divides: readonly Divide[];
  readonly curves: MeasuresFile['curves'];
  readonly lags: readonly RegionLags[];
  readonly changes: readonly PeriodChange[];
}

/**
 * The measures as a release would have them, straight from the store, one indicator after the other.
 * @throws Problem `unknown-key` for an indicator or period that the store does not have, `release-missing` without data
 */
export async function* measureReports(ports: Ports, query: MeasureQuery): AsyncGenerator<MeasureReport> {
  const { store } = ports;
  const inputs = await loadInputs(store);
  const groups = seriesGroups(inputs);
  checkIndicator(query, groups);
  const territory = await loadTerritory(store, inputs);
  const mapping = await loadMapping(store, inputs, territory);
  const joined = query.join === 'direct' ? { ...mapping, table: changeTable([]) } : mapping;
  const report = reporter(territory, query, ports.changes ?? computeHere);
  for (const group of groups) {
    const wanted = group.indicators.filter((id) => query.indicator === null || query.indicator === id);
    const series = wanted.length === 0 ? [] : await loadSeries(store, group.inputs, joined);
    for (const indicator of wanted.flatMap((id) => indicatorById(id) ?? [])) {
      const columns = series
        .filter(({ input }) => input.indicators.includes(indicator.id))
        .map((one) => valuesFile(one, indicator, territory));
      yield report(indicator, columns, hashOf(group.inputs, indicator.id, inputs, territory));
    }
  }
}

function reporter(
  territory: Territory,
  query: MeasureQuery,
  compute: ChangeComputing,
): (indicator: Indicator, columns: readonly ValuesFile[], inputsHash: string) => Promise<MeasureReport> {
  const { region } = query;
  const ready = (units: Units) => ({ units, members: classMembers(units), regions: dividedRegions(units) });
  const units = unitsOf(territory);
  const byUnit = { municipality: ready(units.municipality), administration: ready(units.administration) };
  const isAsked = (row: Pick<Divide, 'region' | 'scheme'>): boolean =>
    row.region === region && (query.scheme === null || row.scheme === query.scheme);
  return async (indicator, columns, inputsHash) => {
    const of = byUnit[indicator.unit];
    const series = columns.map((column) => ({ period: column.period, values: of.units.valuesOf(column) }));
    const classes = classesFile(indicator, columns, of.units, of.members, territory);
    const divided = of.regions.get(region);
    const pairs = query.pair === null ? pairsOf(indicator, series) : [pairNamed(series, query.pair)];
    const changes =
      divided === undefined
        ? []
        : pairs.flatMap((pair) =>
            divided.schemes
              .filter((one) => (query.scheme === null ? isFollowed(one) : one.scheme === query.scheme))
              .map((scheme) =>
                periodChange(indicator, pair, { region, divided, scheme, inputsHash, compute }),
              ),
          );
    return {
      indicator: indicator.id,
      title: indicator.title.en,
      region,
      join: query.join,
      classifiedBy: classes.classifiedBy,
      inputsHash,
      classes: classes.aggregates.filter(isAsked),
      divides: series.flatMap((column) => dividesAt(column, of.regions)).filter(isAsked),
      curves: region === 'DE' ? series.flatMap((column) => curvesAt(column, of.regions)) : [],
      lags: lagsOf(indicator, classes).filter(isAsked),
      changes: await Promise.all(changes),
    };
  };
}

function checkIndicator({ indicator }: MeasureQuery, groups: readonly SeriesGroup[]): void {
  const known: readonly string[] = groups.flatMap(({ indicators }) => indicators);
  if (known.length === 0) {
    throw new Problem(
      'release-missing',
      'The store holds no values by municipality',
      'Ingest a file of values first (npm run ingest -- --help).',
    );
  }
  if (indicator === null || known.includes(indicator)) return;
  throw new Problem(
    'unknown-key',
    `The store has no values of “${indicator}”`,
    `It has those of ${known.join(', ')}.`,
  );
}

/** A year stands for its last period. */
function pairNamed(series: readonly UnitColumn[], { from, to }: { from: string; to: string }): Pair {
  const named = (text: string): UnitColumn => {
    const column = series.findLast(
      ({ period }) => period === (text as Period) || period.startsWith(`${text}-`),
    );
    if (column !== undefined) return column;
    const periods = series.map(({ period }) => period).join(', ');
    throw new Problem('unknown-key', `There are no values of ${text}`, `The periods are ${periods}.`);
  };
  const pair = { from: named(from), to: named(to) };
  if (pair.from.period < pair.to.period) return pair;
  throw new Problem('usage', `${from} is not before ${to}`, 'Give the earlier one with --from.');
}
