import { indicatorById } from '@kluftatlas/data/catalogue/indicators.ts';
import type { IndicatorId, ReleaseId, SnapshotId } from '@kluftatlas/data/domain/ids.ts';
import type { Indicator } from '@kluftatlas/data/domain/indicator.ts';
import { Problem } from '@kluftatlas/data/domain/problem.ts';
import {
  releasePaths,
  type Finding,
  type FindingsFile,
  type LatestFile,
  type ReleaseIndicator,
  type TerritoryReportFile,
} from '@kluftatlas/data/domain/release.ts';
import { changeBetween } from '@kluftatlas/data/measures/change.ts';
import type { Ports } from './ports.ts';
import { loadAggregated } from './release/aggregated.ts';
import { areasFile } from './release/areas.ts';
import { aggregateFiles, commonDownloads, measureFiles, valueDownloads } from './release/downloads.ts';
import { findingsBesideTotals, findingsBetween, loadTotals } from './release/findings.ts';
import { evaluator } from './release/evaluate.ts';
import { frameFile } from './release/frame.ts';
import { hashOf, loadInputs, releaseIdOf, type Input } from './release/inputs.ts';
import { loadMapping, polygonOwners, successorsFile } from './release/mapping.ts';
import { manifestHead, releaseIndicator, releaseInputs } from './release/manifest.ts';
import { loadFigures, loadModelProjects, loadRegisterTotals } from './release/published.ts';
import { jsonFile, type ReleaseFile } from './release/releaseFile.ts';
import { ReleaseWriter } from './release/releaseWriter.ts';
import { loadSeries, sourceRowsFile, territoryReports, valuesFile } from './release/series.ts';
import { requiredObject } from './release/requiredObject.ts';
import { seriesGroups } from './release/seriesGroups.ts';
import { registryOfTerritory } from './release/registryOfTerritory.ts';
import { loadTerritory } from './release/territory.ts';

export interface ReleaseReport {
  readonly id: ReleaseId;
  /** `unchanged`: the release of these inputs counted already and nothing was written. */
  readonly result: 'built' | 'unchanged';
  readonly files: number;
  readonly bytes: number;
}

/**
 * Everything that counts, as immutable files under `releases/<id>/`; the manifest is written last, then the
 * pointer moves, then `latest.json` follows it. The same inputs give the same bytes.
 * @throws Problem `release-missing` while there is nothing to release
 */
export async function buildRelease(ports: Ports): Promise<ReleaseReport> {
  const { store, objects } = ports;
  const inputs = await loadInputs(store);
  if (inputs.length === 0) {
    throw new Problem(
      'release-missing',
      'The store holds no data',
      'Run npm start once, or ingest a file first.',
    );
  }
  const id = releaseIdOf(inputs);
  const current = await store.readCurrentRelease();
  if (current === id && (await objects.has(`releases/${id}/${releasePaths.manifest}`))) {
    await writeLatest(ports, id);
    return { id, result: 'unchanged', files: 0, bytes: 0 };
  }
  const writer = new ReleaseWriter(objects, id);
  await writeFiles(ports, inputs, id, writer);
  await store.moveCurrentRelease(id, current);
  await writeLatest(ports, id);
  return { id, result: 'built', files: writer.files.length, bytes: writer.bytes };
}

async function writeFiles(
  ports: Ports,
  inputs: readonly Input[],
  id: ReleaseId,
  writer: ReleaseWriter,
): Promise<void> {
  const { store, progress } = ports;
  const territory = await loadTerritory(store, inputs);
  const showPopulation = !territory.population.approximate;
  const modelProjects = await loadModelProjects(store, inputs);
  const mapping = await loadMapping(store, inputs, territory);
  const owners = polygonOwners(mapping, territory);
  const areas = areasFile(territory, modelProjects, owners);
  const frame = frameFile(territory, await loadRegisterTotals(store, inputs));
  const figures = await loadFigures(store, inputs);

  const reports = new Map<SnapshotId, TerritoryReportFile>();
  const groups = seriesGroups(inputs);
  const evaluate = evaluator(territory, ports.changes ?? (async (request) => changeBetween(request)));
  const registry = registryOfTerritory(territory);
  const totals = await loadTotals(store, inputs);
  const findings: Finding[] = [];
  const released: ReleaseIndicator[] = [];
  progress.start('release', groups.flatMap(({ indicators }) => indicators).length + 1);
  for (const group of groups) {
    const series = await loadSeries(store, group.inputs, mapping);
    for (const [snapshot, report] of territoryReports(series, mapping)) reports.set(snapshot, report);
    await writer.write(
      series.map((one) =>
        jsonFile(releasePaths.rows(one.input.dataset, one.input.period), sourceRowsFile(one, territory)),
      ),
    );
    for (const indicatorId of group.indicators) {
      const indicator = catalogued(indicatorId);
      const columns = series
        .filter(({ input }) => input.indicators.includes(indicatorId))
        .map((one) => valuesFile(one, indicator, territory));
      const inputsHash = hashOf(group.inputs, indicatorId, inputs, territory);
      const { classes, regions, measures } = await evaluate(indicator, columns, inputsHash);
      released.push(releaseIndicator(indicator, columns, territory));
      findings.push(
        ...findingsBetween(columns, territory, registry),
        ...findingsBesideTotals(indicator, columns, territory, totals),
      );
      await writer.write([
        ...columns.map((column) => jsonFile(releasePaths.values(indicatorId, column.period), column)),
        ...valueDownloads(indicator, columns, areas, showPopulation),
        ...aggregateFiles(indicator, classes, regions),
        ...measureFiles(measures),
      ]);
      progress.advance(1);
    }
  }
  const aggregated = await loadAggregated(ports, inputs, new Set(released.map((indicator) => indicator.id)));
  for (const { indicator, classes, regions, measures } of aggregated) {
    await writer.write([
      ...aggregateFiles(indicator, classes, regions),
      ...(measures === null ? [] : measureFiles({ file: measures, ofStates: [] })),
    ]);
  }
  await writer.write([
    jsonFile(releasePaths.areas, areas),
    jsonFile(releasePaths.frame, frame),
    jsonFile(releasePaths.figures, figures),
    jsonFile(releasePaths.modelProjects, modelProjects),
    jsonFile(releasePaths.findings, { findings } satisfies FindingsFile),
    jsonFile(releasePaths.successors, successorsFile(mapping)),
    ...[...reports.values()].map((report) =>
      jsonFile(releasePaths.territory(report.dataset, report.period), report),
    ),
    ...commonDownloads(areas, frame, figures, showPopulation),
    ...(await topologies(ports, territory.geometry.objects)),
  ]);
  const described = await releaseInputs(store, inputs, territory, reports);
  const indicators = { released, aggregated: aggregated.map(({ indicator }) => indicator) };
  const head = manifestHead(id, territory, owners, inputs, described, indicators);
  await writer.finish(head);
  progress.advance(1);
  progress.finish();
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

const topologies = ({ objects }: Ports, keys: readonly string[]): Promise<ReleaseFile[]> =>
  Promise.all(
    keys.map(async (key) => ({
      path: `geo/${key.slice(key.lastIndexOf('/') + 1)}`,
      bytes: await requiredObject(objects, key),
      contentType: 'application/json',
    })),
  );

/** The store's pointer is the truth; `latest.json` is written from it, and only where it differs. */
async function writeLatest({ objects }: Ports, release: ReleaseId): Promise<void> {
  const latest: LatestFile = { release };
  const { bytes } = jsonFile('latest.json', latest);
  const before = await objects.get('latest.json');
  if (before !== null && Buffer.from(before).equals(bytes)) return;
  await objects.put('latest.json', bytes, 'application/json');
}
