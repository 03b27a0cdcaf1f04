import { createHash, type Hash } from 'node:crypto';
import type { Codebook } from '@kluftatlas/data/domain/codebook.ts';
import { isoDate, sourceOfDataset, type Sha256 } from '@kluftatlas/data/domain/ids.ts';
import type { Period } from '@kluftatlas/data/domain/period.ts';
import { Problem } from '@kluftatlas/data/domain/problem.ts';
import { refuseFuture } from '@kluftatlas/data/domain/qualityGate.ts';
import type { SurveyWave } from '@kluftatlas/data/domain/survey.ts';
import { answerCollector, type AnswerCollector } from '@kluftatlas/data/surveys/cleaning/answerCollector.ts';
import type { ImportReport } from '@kluftatlas/data/surveys/cleaning/importReport.ts';
import type { ColumnMapping } from '@kluftatlas/data/surveys/matching/columnMapping.ts';
import { unitIndex, type UnitIndex } from '@kluftatlas/data/surveys/matching/unitIndex.ts';
import { mayPublishSingle } from '@kluftatlas/data/surveys/results/mayPublishSingle.ts';
import { readExport } from '@kluftatlas/data/surveys/reading/readExport.ts';
import { surveyDataset, type StoredWave } from '@kluftatlas/data/surveys/storedSurvey.ts';
import type { Progress } from '../../ports/progress.ts';
import type { SnapshotMeta } from '../../ports/snapshotStore.ts';
import { sha256 } from '../fileIdentity.ts';
import type { Ports } from '../ports.ts';
import { recordRun } from '../recordRun.ts';
import { putRunReport } from '../runReport.ts';
import { loadRegister } from './loadRegister.ts';
import { keyOfCodebook, storeWave } from './storeWave.ts';
import type { SurveyFile } from './surveyFile.ts';
import { refuseMadeUpNames, withoutMadeUp } from './refuseMadeUp.ts';
import { refuseTooClose } from './refuseTooClose.ts';
import { surveyReportText, type SurveyReport } from './surveyReport.ts';
import { passWaveGate } from './waveGate.ts';

/** Raised when the same export would give other answers. */
const parserVersion = '5';

const adviceOnWave = 'Give --wave as the month in which asking ended; check the clock of this machine.';

export interface SurveyImport {
  readonly files: readonly SurveyFile[];
  readonly codebook: Codebook;
  readonly wave: Period;
  readonly fieldPeriod: SurveyWave['fieldPeriod'];
  /** Made up: kept in a dataset of its own. Files that say so of themselves are refused otherwise. */
  readonly synthetic: boolean;
  readonly mapping?: ColumnMapping;
  readonly acceptBecause?: string;
  /** Why nobody can hold the release that has the wave as it was; lifts `refuseTooClose`. */
  readonly unpublishedBecause?: string;
}

type SurveyPorts = Pick<Ports, 'store' | 'objects' | 'clock' | 'progress'>;

/**
 * The exports of one wave on their way into the store: read, hold against codebook and register, gate, write, and only then
 * move the pointer. All files go in together or none. What was handed in is kept nowhere; the ledger holds its hash.
 * @throws Problem where a file cannot be used, no register is in the store, the gate stops the wave, or it is too close to one that
 * was released
 */
export async function importSurvey(ports: SurveyPorts, order: SurveyImport): Promise<SurveyReport> {
  const started = ports.clock.now();
  const dataset = surveyDataset(order.codebook.id, order.synthetic);
  const report = (more: Pick<SurveyReport, 'result'> & Partial<SurveyReport>): SurveyReport => ({
    source: sourceOfDataset(dataset),
    startedAt: started.toISOString(),
    seconds: (ports.clock.now().getTime() - started.getTime()) / 1000,
    dataset,
    wave: order.wave,
    files: order.files.map(({ name }) => name),
    takesThePlace: false,
    acceptedBecause: null,
    unpublishedBecause: null,
    toldTooLate: order.codebook.publishMicrodata !== null && !mayPublishSingle(order.codebook, order),
    answers: null,
    problem: null,
    ...more,
  });
  let answers: ImportReport | null = null;
  try {
    if (!order.synthetic) refuseMadeUpNames(order.files);
    refuseFuture({ period: order.wave }, isoDate(started.toISOString().slice(0, 10)), adviceOnWave);
    const register = await loadRegister(ports.store);
    const units = unitIndex(register.units);
    const collector = answerCollector(order.codebook, units, order.mapping);
    const hash = await readAll(ports, order, collector);
    answers = collector.report();
    const acceptedBecause = passWaveGate(answers, order.acceptBecause ?? null);
    const unpublishedBecause = await holdAgainstReleased(ports, order, units, collector);
    const before = (await ports.store.listCurrent(dataset)).find(({ period }) => period === order.wave);
    const codebook = { value: order.codebook, sha256: sha256(JSON.stringify(order.codebook)) };
    const wave: StoredWave = {
      survey: order.codebook.id,
      wave: order.wave,
      fieldPeriod: order.fieldPeriod,
      synthetic: order.synthetic,
      codebook: keyOfCodebook(codebook),
      codebookVersion: order.codebook.version,
      register: { dataset: register.head.dataset, period: register.head.period },
      import: answers.outcomes,
      sha256: order.synthetic ? null : hash,
    };
    const { snapshot, result } = await storeWave(ports, {
      wave,
      codebook,
      hash,
      readingOf: readingOf(order, codebook.sha256, register.head),
      parserVersion,
      territoryDate: register.head.territoryDate,
      rows: () => collector.rows(),
      acceptedBecause,
    });
    const takesThePlace = before !== undefined && before.snapshot !== snapshot;
    const done = report({ result, takesThePlace, acceptedBecause, unpublishedBecause, answers });
    if (result !== 'unchanged') await record(ports, done, snapshot);
    return done;
  } catch (error) {
    if (error instanceof Problem) {
      await record(ports, report({ result: 'blocked', answers, problem: error.summary() }), null);
    }
    throw error;
  }
}

/** Made-up answers are nobody's. */
async function holdAgainstReleased(
  { store }: SurveyPorts,
  { codebook, synthetic, wave, unpublishedBecause }: SurveyImport,
  { byAgs, byAssociation }: UnitIndex,
  collector: AnswerCollector,
): Promise<string | null> {
  if (synthetic) return null;
  const administrationOf = (sender: string): string =>
    (byAgs.get(sender) ?? byAssociation.get(sender))?.administration ?? sender;
  const dataset = surveyDataset(codebook.id, synthetic);
  return refuseTooClose(store, {
    dataset,
    wave,
    rows: collector.rows(),
    administrationOf,
    unpublishedBecause: unpublishedBecause ?? null,
  });
}

/** Hash of the content of all files together; names and order of files do not enter. */
async function readAll(
  { progress }: SurveyPorts,
  { files, synthetic }: SurveyImport,
  collector: AnswerCollector,
): Promise<Sha256> {
  const hashes: string[] = [];
  for (const file of files) {
    const hash = createHash('sha256');
    const pieces = watched(file, hash, progress);
    progress.start(`read ${file.name}`, file.size);
    try {
      const table = await readExport(pieces);
      await collector.add(file.name, synthetic ? table : withoutMadeUp(table));
      // A format may end before its file does; the hash is of the whole file.
      while ((await pieces.next()).done !== true);
    } catch (error) {
      throw error instanceof Problem ? error.at({ file: file.name }) : error;
    } finally {
      await pieces.return(undefined);
    }
    progress.finish();
    hashes.push(hash.digest('hex'));
  }
  const [only = ''] = hashes;
  return hashes.length === 1 ? (only as Sha256) : sha256(hashes.sort().join('\n'));
}

async function* watched(file: SurveyFile, hash: Hash, progress: Progress): AsyncGenerator<Uint8Array> {
  for await (const piece of file.open()) {
    hash.update(piece);
    progress.advance(piece.length);
    yield piece;
  }
}

/** Everything that the same bytes could be read otherwise by. */
const readingOf = (order: SurveyImport, codebook: Sha256, register: SnapshotMeta): string =>
  sha256(JSON.stringify([codebook, register.id, order.fieldPeriod, [...(order.mapping ?? [])]])).slice(0, 12);

async function record(
  ports: SurveyPorts,
  report: SurveyReport,
  snapshot: SnapshotMeta['id'] | null,
): Promise<void> {
  const { dataset, wave, answers, source, startedAt, files } = report;
  const { taken = 0, incomplete = 0, replaced = 0, unmatched = 0, rejected = 0 } = answers?.outcomes ?? {};
  await recordRun(
    ports,
    { dataset, period: wave, rejections: answers?.rejectedRows ?? [] },
    {
      snapshot,
      result: report.result === 'blocked' ? 'blocked' : 'stored',
      outcomes: { stored: taken, setAside: incomplete + replaced, unmapped: unmatched, rejected },
    },
  );
  await putRunReport(
    ports,
    report,
    `${startedAt} ${source} ${files.join(', ')}\n\n${surveyReportText(report)}`,
  );
}
