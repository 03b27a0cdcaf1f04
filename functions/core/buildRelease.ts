import type { ReleaseId } from '@kluftatlas/data/domain/ids.ts';
import { Problem } from '@kluftatlas/data/domain/problem.ts';
import {
  releasePaths,
  type AggregatedIndicator,
  type FindingsFile,
  type LatestFile,
  type ReleaseIndicator,
} from '@kluftatlas/data/domain/release.ts';
import type { Ports } from './ports.ts';
import { loadAggregated } from './release/aggregated.ts';
import { areasFile } from './release/areas.ts';
import { aggregateFiles, commonDownloads, measureFiles } from './release/downloads.ts';
import { frameFile } from './release/frame.ts';
import { writeIndicators } from './release/indicatorFiles.ts';
import { loadInputs, releaseIdOf, type Input } from './release/inputs.ts';
import { manifestHead, releaseInputs, surveyInput } from './release/manifest.ts';
import { loadLookUps, lookUpReports, releaseLookUps } from './release/lookUps.ts';
import { loadMapping, polygonOwners, successorsFile } from './release/mapping.ts';
import { loadFigures, loadModelProjects, loadRegisterTotals } from './release/published.ts';
import { jsonFile, type ReleaseFile } from './release/releaseFile.ts';
import { ReleaseWriter } from './release/releaseWriter.ts';
import { requiredObject } from './release/requiredObject.ts';
import { schemesOf } from './release/schemes.ts';
import { seriesGroups } from './release/seriesGroups.ts';
import { writeSurveys } from './release/surveys.ts';
import { loadSurveyInputs, type SurveyInput } from './release/surveys/surveyInputs.ts';
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
  const surveys = await loadSurveyInputs(ports);
  const id = releaseIdOf(inputs, surveys);
  const current = await store.readCurrentRelease();
  if (current === id && (await objects.has(`releases/${id}/${releasePaths.manifest}`))) {
    await writeLatest(ports, id);
    return { id, result: 'unchanged', files: 0, bytes: 0 };
  }
  const writer = new ReleaseWriter(objects, id);
  await writeFiles(ports, inputs, surveys, id, writer);
  await store.moveCurrentRelease(id, current);
  await writeLatest(ports, id);
  return { id, result: 'built', files: writer.files.length, bytes: writer.bytes };
}

async function writeFiles(
  ports: Ports,
  inputs: readonly Input[],
  surveys: readonly SurveyInput[],
  id: ReleaseId,
  writer: ReleaseWriter,
): Promise<void> {
  const { store, progress } = ports;
  const territory = await loadTerritory(store, inputs);
  const modelProjects = await loadModelProjects(store, inputs);
  const mapping = await loadMapping(store, inputs, territory);
  const owners = polygonOwners(mapping, territory);
  const lookUps = await loadLookUps(store, inputs, mapping);
  const schemes = schemesOf(territory, lookUps);
  const areas = areasFile(territory, schemes, modelProjects, owners);
  const frame = frameFile(territory, schemes, await loadRegisterTotals(store, inputs));
  const figures = await loadFigures(store, inputs);

  const groups = seriesGroups(inputs);
  progress.start('release', groups.flatMap(({ indicators }) => indicators).length + 1);
  const written = await writeIndicators(
    ports,
    { inputs, groups, territory, mapping, schemes, areas },
    writer,
  );
  const { released, findings } = written;
  const reports = new Map([...written.reports, ...lookUpReports(lookUps)]);
  const aggregated = await writeAggregated(ports, inputs, released, writer);
  await writeSurveys(ports, surveys, writer);
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
    ...commonDownloads(areas, frame, figures, !territory.population.approximate),
    ...(await topologies(ports, territory.geometry.objects)),
  ]);
  const described = [
    ...(await releaseInputs(store, inputs, territory, reports)),
    ...surveys.map(surveyInput),
  ];
  const head = manifestHead(id, territory, owners, inputs, described, {
    released,
    aggregated,
    lookUps: releaseLookUps(lookUps, frame),
  });
  await writer.finish(head);
  progress.advance(1);
  progress.finish();
}

/** What came with the project and is not computed here. */
async function writeAggregated(
  ports: Ports,
  inputs: readonly Input[],
  released: readonly ReleaseIndicator[],
  writer: ReleaseWriter,
): Promise<readonly AggregatedIndicator[]> {
  const computed = new Set(released.map((indicator) => indicator.id));
  const aggregated = await loadAggregated(ports, inputs, computed);
  for (const { indicator, classes, regions, measures } of aggregated) {
    await writer.write([
      ...aggregateFiles(indicator, classes, regions),
      ...(measures === null ? [] : measureFiles({ file: measures, ofStates: [] })),
    ]);
  }
  return aggregated.map(({ indicator }) => indicator);
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
