import type { Codebook } from '@kluftatlas/data/domain/codebook.ts';
import type { IsoDate, Sha256 } from '@kluftatlas/data/domain/ids.ts';
import { sourceOfDataset } from '@kluftatlas/data/domain/ids.ts';
import type { ObservationRow } from '@kluftatlas/data/domain/observation.ts';
import { snapshotId } from '@kluftatlas/data/domain/snapshotId.ts';
import {
  codebookKey,
  surveyDataset,
  waveDocument,
  type StoredWave,
} from '@kluftatlas/data/surveys/storedSurvey.ts';
import type { SnapshotMeta } from '../../ports/snapshotStore.ts';
import type { Ports } from '../ports.ts';
import { storeOnce, type StoredSnapshot } from '../storeSnapshot.ts';
import { writeAllObservations } from '../writeRows.ts';

export interface WaveInput {
  readonly wave: StoredWave;
  readonly codebook: { readonly value: Codebook; readonly sha256: Sha256 };
  /** Of the files' content. */
  readonly hash: Sha256;
  /** What the reading depended on besides the files, as 12 hexadecimal digits: part of the snapshot's identity. */
  readonly readingOf: string;
  readonly parserVersion: string;
  readonly territoryDate: IsoDate | null;
  readonly rows: () => Iterable<ObservationRow>;
  readonly acceptedBecause: string | null;
}

/** Rows that are made and written at a time: a wave is never in memory as rows all at once. */
const lot = 500;

/**
 * Stores a wave as an immutable snapshot in the order that survives being broken off: codebook and wave, head as `writing`,
 * rows, head as `complete`, pointer. What was handed in is nowhere among it.
 */
export function storeWave(
  ports: Pick<Ports, 'store' | 'objects' | 'progress'>,
  input: WaveInput,
): Promise<StoredSnapshot> {
  const { wave, hash, acceptedBecause } = input;
  const dataset = surveyDataset(wave.survey, wave.synthetic);
  const period = wave.wave;
  const parserVersion = `${input.parserVersion}.${input.readingOf}`;
  const id = snapshotId({ sha256: hash, parserVersion, dataset, period });
  return storeOnce(ports.store, { id, dataset, period, acceptedBecause }, () =>
    writeWave(ports, input, {
      id,
      source: sourceOfDataset(dataset),
      dataset,
      period,
      dataDate: wave.fieldPeriod.to,
      territoryDate: input.territoryDate,
      sha256: hash,
      parserVersion,
      indicators: [],
      rowsRead: wave.import.read,
      rowsKept: wave.import.taken,
      rejected: wave.import.rejected,
      acceptedBecause,
      objects: [wave.codebook, `documents/${hash}/${input.readingOf}-${waveDocument}`],
      state: 'writing',
    }),
  );
}

async function writeWave(
  { store, objects, progress }: Pick<Ports, 'store' | 'objects' | 'progress'>,
  { wave, codebook, rows }: WaveInput,
  head: SnapshotMeta,
): Promise<void> {
  const json = (value: unknown) => new TextEncoder().encode(`${JSON.stringify(value, null, 1)}\n`);
  const [codebookObject = '', waveObject = ''] = head.objects;
  await objects.put(codebookObject, json(codebook.value), 'application/json');
  await objects.put(waveObject, json(wave), 'application/json');
  await store.writeSnapshot(head);
  progress.start(`${head.dataset} ${head.period}`, head.rowsKept);
  const onProgress = (count: number) => progress.advance(count);
  let waiting: ObservationRow[] = [];
  for (const row of rows()) {
    waiting.push(row);
    if (waiting.length < lot) continue;
    await writeAllObservations(store, head.id, waiting, { onProgress });
    waiting = [];
  }
  await writeAllObservations(store, head.id, waiting, { onProgress });
  progress.finish();
  await store.writeSnapshot({ ...head, state: 'complete' });
}

/** Key of the object that a codebook becomes. */
export const keyOfCodebook = ({ value, sha256 }: WaveInput['codebook']): string =>
  codebookKey(value.id, sha256);
