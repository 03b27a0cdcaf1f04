import { sizeClassSchemes } from '@kluftatlas/data/catalogue/sizeClasses.ts';
import type { Region } from '@kluftatlas/data/domain/area.ts';
import type { PeriodChange } from '@kluftatlas/data/domain/change.ts';
import type { Indicator } from '@kluftatlas/data/domain/indicator.ts';
import type { Divide } from '@kluftatlas/data/domain/divide.ts';
import type { MeasuresFile, RegionLags } from '@kluftatlas/data/domain/measuresFile.ts';
import { Problem } from '@kluftatlas/data/domain/problem.ts';
import type { ClassAggregate, ClassesFile, ValuesFile } from '@kluftatlas/data/domain/release.ts';
import { isBounded, type SizeClassSchemeId } from '@kluftatlas/data/domain/sizeClass.ts';
import type { DivideRegion } from '@kluftatlas/data/measures/divide.ts';
import { generator } from '@kluftatlas/data/measures/random.ts';
import { changeTable } from '@kluftatlas/data/territory/changes.ts';
import type { ChangeComputing } from '../ports/changeComputing.ts';
import type { NamedPair, PeriodPair } from './namedPair.ts';
import type { Ports } from './ports.ts';
import { computeHere, isFollowed, pairsOf, periodChange, type Pair } from './release/changes.ts';
import { classesFile, classMembers } from './release/classes.ts';
import { hashOf, loadInputs } from './release/inputs.ts';
import { lagsOf } from './release/lags.ts';
import { loadLookUps, type LookUp } from './release/lookUps.ts';
import { loadMapping } from './release/mapping.ts';
import { dividedRegions, type UnitColumn } from './release/dividedRegions.ts';
import { curvesAt, dividesAt } from './release/measures.ts';
import { schemesOf, type TerritorySchemes } from './release/schemes.ts';
import { loadSeries, valuesFile } from './release/series.ts';
import { seriesGroups } from './release/seriesGroups.ts';
import { loadCountedTerritory, type Territory } from './release/territory.ts';
import { unitsOf, type Units } from './release/units.ts';
import { valueCounts, type ValueCounts } from './valueCounts.ts';
import { wantedIndicators, type WantedIndicator } from './wantedIndicators.ts';

export interface MeasureQuery {
  /** `null`: all that the store has. */
  readonly indicator: string | null;
  readonly region: Region;
  /** `null`: all schemes, and changes by `standard` and `twenty`. */
  readonly scheme: SizeClassSchemeId | null;
  /** `null`: the pairs that a release has. */
  readonly pair: NamedPair | null;
  /** `direct`: only values whose key the register has, nothing put onto its territory. */
  readonly join: 'mapped' | 'direct';
}

/** Everything about one indicator in one region; numbers are not rounded. Their fields are explained where each type is. */
export interface MeasureReport {
  readonly indicator: string;
  readonly title: string;
  readonly region: Region;
  readonly join: MeasureQuery['join'];
  readonly classifiedBy: ClassesFile['classifiedBy'];
  readonly inputsHash: string;
  /** Name of the generator of the draws. */
  readonly generator: string;
  /** What the values of each period are, in all of Germany. */
  readonly values: readonly ValueCounts[];
  readonly classes: readonly ClassAggregate[];
  readonly divides: readonly Divide[];
  readonly curves: MeasuresFile['curves'];
  readonly lags: readonly RegionLags[];
  readonly changes: readonly PeriodChange[];
}

/**
 * The measures as a release would have them, straight from the store, one indicator after the other. Where a pair of
 * periods is named and no indicator, those that do not have it have no changes.
 * @throws Problem `unknown-key` for an indicator or period that the store does not have, `method-break` for a pair with
 * a break between, `release-missing` without data; always before the first report
 */
export async function* measureReports(ports: Ports, query: MeasureQuery): AsyncGenerator<MeasureReport> {
  const { store } = ports;
  const inputs = await loadInputs(store);
  const groups = seriesGroups(inputs);
  const wanted = wantedIndicators(query, groups);
  const territory = await loadCountedTerritory(store, inputs);
  const mapping = await loadMapping(store, inputs, territory);
  const joined = query.join === 'direct' ? { ...mapping, table: changeTable([]) } : mapping;
  checkRegion(query, territory);
  const lookUps = await loadLookUps(store, inputs, joined);
  checkScheme(query, lookUps);
  const report = reporter(territory, schemesOf(territory, lookUps), query, ports.changes ?? computeHere);
  for (const group of groups) {
    const ofGroup = wanted.filter(({ indicator: { id } }) => group.indicators.includes(id));
    const series = ofGroup.length === 0 ? [] : await loadSeries(store, group.inputs, joined);
    for (const { indicator, pair } of ofGroup) {
      const columns = series
        .filter(({ input }) => input.indicators.includes(indicator.id))
        .map((one) => valuesFile(one, indicator, territory));
      yield report(indicator, pair, columns, hashOf(group.inputs, indicator.id, inputs, territory));
    }
  }
}

function checkRegion({ region }: MeasureQuery, { dataset, date, municipalities }: Territory): void {
  if (region === 'DE' || municipalities.some(({ state }) => state === region)) return;
  const known = [...new Set(municipalities.map(({ state }) => state))];
  throw new Problem(
    'unknown-key',
    `No municipality of ${dataset} of ${date} lies in the state ${region}`,
    `It has municipalities of ${known.join(', ')}.`,
  );
}

function checkScheme({ scheme }: MeasureQuery, lookUps: readonly LookUp[]): void {
  const isKnown = scheme === null || isBounded(sizeClassSchemes[scheme]);
  if (isKnown || lookUps.some((lookUp) => lookUp.scheme.id === scheme)) return;
  throw new Problem(
    'unknown-key',
    `The store has no types for the scheme ${scheme}`,
    'Ingest the workbook with them first (npm run ingest -- bbsr-umsteiger <file>).',
  );
}

function reporter(
  territory: Territory,
  schemes: TerritorySchemes,
  query: MeasureQuery,
  compute: ChangeComputing,
): (
  indicator: Indicator,
  pair: WantedIndicator['pair'],
  columns: readonly ValuesFile[],
  inputsHash: string,
) => Promise<MeasureReport> {
  const { region } = query;
  const isAsked = ({ scheme }: Pick<Divide, 'scheme'>): boolean =>
    query.scheme === null || scheme === query.scheme;
  const ready = (units: Units) => ({
    units,
    members: classMembers(units).filter((members) => members.region === region && isAsked(members)),
    divided: dividedRegion(units, region),
  });
  const units = unitsOf(territory, schemes);
  const byUnit = { municipality: ready(units.municipality), administration: ready(units.administration) };
  return async (indicator, pair, columns, inputsHash) => {
    const of = byUnit[indicator.unit];
    const series = columns.map((column) => ({ period: column.period, values: of.units.valuesOf(column) }));
    const classes = classesFile(indicator, columns, of.units, of.members, territory);
    const pairs = pair === 'asReleased' ? pairsOf(indicator, series) : columnsOf(pair, series);
    const followed = of.divided.schemes.filter(query.scheme === null ? isFollowed : isAsked);
    const scope = { region, divided: of.divided, inputsHash, compute };
    const changes = pairs.flatMap((each) =>
      followed.map((scheme) => periodChange(indicator, each, { ...scope, scheme })),
    );
    return {
      indicator: indicator.id,
      title: indicator.title.en,
      region,
      join: query.join,
      classifiedBy: classes.classifiedBy,
      inputsHash,
      generator,
      values: columns.map(valueCounts),
      classes: classes.aggregates,
      divides: series.flatMap((column) => dividesAt(column, new Map([[region, of.divided]]))).filter(isAsked),
      curves: series.flatMap((column) => curvesAt(column, of.divided)),
      lags: lagsOf(indicator, classes),
      changes: await Promise.all(changes),
    };
  };
}

/** One without units, town halls without a register say, has results too: the reasons why there are none. */
function dividedRegion(units: Units, region: Region): DivideRegion {
  const regions = dividedRegions(units);
  const germany = regions.get('DE') as DivideRegion;
  return regions.get(region) ?? { ...germany, positions: [], ordered: [] };
}

function columnsOf(pair: PeriodPair | null, series: readonly UnitColumn[]): readonly Pair[] {
  const from = series.find(({ period }) => period === pair?.from);
  const to = series.find(({ period }) => period === pair?.to);
  return from === undefined || to === undefined ? [] : [{ from, to }];
}
