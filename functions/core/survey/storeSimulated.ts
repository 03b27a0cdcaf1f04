import type { Codebook } from '@kluftatlas/data/domain/codebook.ts';
import { sourceId, type Sha256 } from '@kluftatlas/data/domain/ids.ts';
import type { SourceFile } from '@kluftatlas/data/domain/source.ts';
import { readFrameTable } from '@kluftatlas/data/surveys/frame/frameTable.ts';
import { codebooks } from '@kluftatlas/data/surveys/index.ts';
import { ratesOf } from '@kluftatlas/data/surveys/simulation/ratesOf.ts';
import { simulatedWaves, type SimulatedWave } from '@kluftatlas/data/surveys/simulation/simulatedWaves.ts';
import { surveyDataset } from '@kluftatlas/data/surveys/storedSurvey.ts';
import { sha256 } from '../fileIdentity.ts';
import type { DatasetReport, IngestReport } from '../ingestReport.ts';
import type { Ports } from '../ports.ts';
import type { StoredSnapshot } from '../storeSnapshot.ts';
import { keyOfCodebook, storeWave } from './storeWave.ts';

/** Raised when the same frame, codebook and rates are drawn differently. */
const drawnBy = '1';
const source = sourceId('simulated');

type SurveyPorts = Pick<Ports, 'store' | 'objects' | 'clock' | 'progress'>;

/**
 * Puts the made-up waves of all codebooks of the project into the store, drawn from the counted frame. What was drawn before of
 * the same frame, codebooks and rates is not drawn again. Never called for the cloud: made-up answers are for this machine.
 */
export async function storeSimulated(ports: SurveyPorts, frame: SourceFile): Promise<IngestReport> {
  const started = ports.clock.now();
  const identity = identityOf(sha256(frame.bytes));
  const state = await ports.store.readSourceState(source);
  const datasets =
    state?.lastHash === identity ? await unchanged(ports) : await storeAll(ports, frame, identity);
  return {
    source,
    file: frame.name,
    seconds: (ports.clock.now().getTime() - started.getTime()) / 1000,
    datasets,
  };
}

/** Everything that the answers depend on. */
const identityOf = (frame: Sha256): Sha256 =>
  sha256(JSON.stringify([drawnBy, frame, codebooks, codebooks.map(({ id }) => ratesOf(id))]));

async function storeAll(
  ports: SurveyPorts,
  frame: SourceFile,
  identity: Sha256,
): Promise<readonly DatasetReport[]> {
  const cells = readFrameTable(frame.bytes);
  const reports: DatasetReport[] = [];
  for (const codebook of codebooks) {
    for (const simulated of simulatedWaves(codebook, cells)) {
      reports.push(reportOf(simulated, await storeDrawn(ports, codebook, simulated, identity)));
    }
  }
  await ports.store.writeSourceState({ source, lastHash: identity, failures: 0 });
  return reports;
}

function storeDrawn(
  ports: SurveyPorts,
  value: Codebook,
  { wave, rows }: SimulatedWave,
  identity: Sha256,
): Promise<StoredSnapshot> {
  const codebook = { value, sha256: sha256(JSON.stringify(value)) };
  return storeWave(ports, {
    wave: { ...wave, codebook: keyOfCodebook(codebook), codebookVersion: value.version },
    codebook,
    hash: identity,
    readingOf: sha256(JSON.stringify([value.id, wave.wave])).slice(0, 12),
    parserVersion: drawnBy,
    territoryDate: null,
    rows: () => rows,
    acceptedBecause: null,
  });
}

const reportOf = ({ dataset, wave, rows }: SimulatedWave, { result }: StoredSnapshot): DatasetReport => ({
  ...emptyReport,
  dataset,
  period: wave.wave,
  result,
  rowsRead: rows.length,
  outcomes: { ...emptyReport.outcomes, stored: result === 'stored' ? rows.length : 0 },
  unchanged: result === 'stored' ? 0 : rows.length,
});

/** Of waves that are in already. */
async function unchanged({ store }: SurveyPorts): Promise<readonly DatasetReport[]> {
  const reports: DatasetReport[] = [];
  for (const { id } of codebooks) {
    for (const { dataset, period, snapshot } of await store.listCurrent(surveyDataset(id, true))) {
      const kept = (await store.readSnapshot(snapshot))?.rowsKept ?? 0;
      reports.push({ ...emptyReport, dataset, period, rowsRead: kept, unchanged: kept });
    }
  }
  return reports;
}

const emptyReport: Omit<DatasetReport, 'dataset' | 'period'> = {
  result: 'unchanged',
  rowsRead: 0,
  indicators: 0,
  outcomes: { stored: 0, setAside: 0, unmapped: 0, rejected: 0 },
  unchanged: 0,
  coverage: null,
  firstRejections: [],
  firstUnmapped: [],
  notes: ['Made up with invented rates, to try the way of a survey'],
  findings: [],
  register: null,
};
