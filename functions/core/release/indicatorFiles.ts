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
} from '@kluftatlas/data/domain/release.ts';
import type { Ports } from '../ports.ts';
import { computeHere } from './changes.ts';
import { aggregateFiles, measureFiles, valueDownloads } from './downloads.ts';
import { evaluator } from './evaluate.ts';
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

/** Writes values, aggregates and measures of one indicator after the other; rows are held for one group at a time. */
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

  const writeIndicator = async (id: IndicatorId, group: SeriesGroup, series: readonly Series[]) => {
    const indicator = catalogued(id);
    const columns = series
      .filter(({ input }) => input.indicators.includes(id))
      .map((one) => valuesFile(one, indicator, territory));
    const inputsHash = hashOf(group.inputs, id, inputs, territory);
    const { classes, regions, measures } = await evaluate(indicator, columns, inputsHash);
    released.push(releaseIndicator(indicator, columns, territory));
    findings.push(
      ...findingsBetween(columns, territory, registry),
      ...findingsBesideTotals(indicator, columns, territory, totals),
    );
    await writer.write([
      ...columns.map((column) => jsonFile(releasePaths.values(id, column.period), column)),
      ...valueDownloads(indicator, columns, areas, !territory.population.approximate),
      ...aggregateFiles(indicator, classes, regions),
      ...measureFiles(measures),
    ]);
    progress.advance(1);
  };

  for (const group of groups) {
    const series = await loadSeries(store, group.inputs, mapping);
    for (const [snapshot, report] of territoryReports(series, mapping)) reports.set(snapshot, report);
    await writer.write(
      series.map((one) =>
        jsonFile(releasePaths.rows(one.input.dataset, one.input.period), sourceRowsFile(one, territory)),
      ),
    );
    for (const id of group.indicators) await writeIndicator(id, group, series);
  }
  return { released, findings, reports };
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
