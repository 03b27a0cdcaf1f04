import { indicatorById } from '@kluftatlas/data/catalogue/indicators.ts';
import type { Finding } from '@kluftatlas/data/domain/finding.ts';
import type { IndicatorId, SnapshotId } from '@kluftatlas/data/domain/ids.ts';
import type { Indicator } from '@kluftatlas/data/domain/indicator.ts';
import { Problem } from '@kluftatlas/data/domain/problem.ts';
import {
  releasePaths,
  type AreasFile,
  type ReleaseIndicator,
  type TerritoryReportFile,
  type ValuesFile,
} from '@kluftatlas/data/domain/release.ts';
import type { Ports } from '../ports.ts';
import { computeHere } from './changes.ts';
import { aggregateFiles, measureFiles, valueDownloads } from './downloads.ts';
import { evaluator, type Evaluation } from './evaluate.ts';
import { findingsBesideTotals, findingsBetween, loadTotals } from './findings.ts';
import { hashOf, type Input } from './inputs.ts';
import { releaseIndicator } from './manifest.ts';
import type { Mapping } from './mapping.ts';
import { registryOfTerritory } from './registryOfTerritory.ts';
import { jsonFile } from './releaseFile.ts';
import type { ReleaseWriter } from './releaseWriter.ts';
import { loadSeries, sourceRowsFile, territoryReports, valuesFile, type Series } from './series.ts';
import type { SeriesGroup } from './seriesGroups.ts';
import type { TerritorySchemes } from './schemes.ts';
import type { Territory } from './territory.ts';

/** What the indicators of a release are made from. */
export interface IndicatorWorld {
  readonly inputs: readonly Input[];
  readonly groups: readonly SeriesGroup[];
  readonly territory: Territory;
  readonly mapping: Mapping;
  readonly schemes: TerritorySchemes;
  readonly areas: AreasFile;
}

/** What the other files say of them. */
export interface WrittenIndicators {
  readonly released: readonly ReleaseIndicator[];
  readonly findings: readonly Finding[];
  readonly reports: ReadonlyMap<SnapshotId, TerritoryReportFile>;
}

/**
 * Writes values, aggregates and measures of one indicator after the other; rows are held for one group at a time. Each
 * is begun before the one before is written, so that threads have changes to compute meanwhile; never are more than two
 * under way.
 */
export async function writeIndicators(
  { store, progress, changes }: Ports,
  { inputs, groups, territory, mapping, schemes, areas }: IndicatorWorld,
  writer: ReleaseWriter,
): Promise<WrittenIndicators> {
  const evaluate = evaluator(territory, schemes, changes ?? computeHere);
  const registry = registryOfTerritory(territory);
  const totals = await loadTotals(store, inputs);
  const released: ReleaseIndicator[] = [];
  const findings: Finding[] = [];
  const reports = new Map<SnapshotId, TerritoryReportFile>();

  const begin = (id: IndicatorId, group: SeriesGroup, series: readonly Series[]): Begun => {
    const indicator = catalogued(id);
    const columns = series
      .filter(({ input }) => input.indicators.includes(id))
      .map((one) => valuesFile(one, indicator, territory));
    const inputsHash = hashOf(group.inputs, id, inputs, territory);
    // Settled: should it fail while the one before is written, it waits to be asked.
    return { indicator, columns, evaluating: Promise.allSettled([evaluate(indicator, columns, inputsHash)]) };
  };

  const finish = async ({ indicator, columns, evaluating }: Begun): Promise<void> => {
    const [evaluated] = await evaluating;
    if (evaluated.status === 'rejected') throw evaluated.reason;
    const { classes, regions, measures } = evaluated.value;
    released.push(releaseIndicator(indicator, columns, territory));
    findings.push(
      ...findingsBetween(columns, territory, registry),
      ...findingsBesideTotals(indicator, columns, territory, totals),
    );
    await writer.write([
      ...columns.map((column) => jsonFile(releasePaths.values(indicator.id, column.period), column)),
      ...valueDownloads(indicator, columns, areas, !territory.population.approximate),
      ...aggregateFiles(indicator, classes, regions),
      ...measureFiles(measures),
    ]);
    progress.advance(1);
  };

  let before: Begun | null = null;
  for (const group of groups) {
    const series = await loadSeries(store, group.inputs, mapping);
    for (const [snapshot, report] of territoryReports(series, mapping)) reports.set(snapshot, report);
    await writer.write(
      series.map((one) =>
        jsonFile(releasePaths.rows(one.input.dataset, one.input.period), sourceRowsFile(one, territory)),
      ),
    );
    for (const id of group.indicators) {
      const begun = begin(id, group, series);
      if (before !== null) await finish(before);
      before = begun;
    }
  }
  if (before !== null) await finish(before);
  return { released, findings, reports };
}

/** An indicator whose changes threads are computing. */
interface Begun {
  readonly indicator: Indicator;
  readonly columns: readonly ValuesFile[];
  readonly evaluating: Promise<readonly [PromiseSettledResult<Evaluation>]>;
}

function catalogued(id: IndicatorId): Indicator {
  const indicator = indicatorById(id);
  if (indicator !== undefined) return indicator;
  throw new Problem(
    'unknown-key',
    `The catalogue has no indicator ${id}`,
    'Add it to data/catalogue/indicators.ts.',
  );
}
