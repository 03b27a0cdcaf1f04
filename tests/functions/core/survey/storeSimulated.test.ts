import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sourceId } from '@kluftatlas/data/domain/ids.ts';
import { codebooks } from '@kluftatlas/data/surveys/index.ts';
import { checkedCodebook } from '@kluftatlas/data/surveys/readCodebook.ts';
import { drawnUnitOf } from '@kluftatlas/data/surveys/frame/drawnUnit.ts';
import { surveyDataset, type StoredWave } from '@kluftatlas/data/surveys/storedSurvey.ts';
import { embeddedFile } from '@kluftatlas/functions/adapters/packages/embeddedFiles.ts';
import { openLocal, type LocalPorts } from '@kluftatlas/functions/composition/local.ts';
import type { IngestReport } from '@kluftatlas/functions/core/ingestReport.ts';
import { storeSimulated } from '@kluftatlas/functions/core/survey/storeSimulated.ts';
import { silentProgress } from '@kluftatlas/functions/ports/progress.ts';
import { countWrites } from '../../../contracts/countingStores.ts';
import { temporaryFolder } from '../../../temporaryFolder.ts';

let folder: { readonly path: string; remove(): Promise<void> };
let local: LocalPorts;
let first: IngestReport;
const frame = await embeddedFile(sourceId('simulated'));
const [codebook] = codebooks;

beforeAll(async () => {
  folder = await temporaryFolder();
  local = await openLocal(folder.path);
  first = await storeSimulated({ ...local, progress: silentProgress }, frame);
});
afterAll(async () => {
  await local.close();
  await folder.remove();
});

const jsonAt = async (key: string | undefined): Promise<unknown> =>
  JSON.parse(new TextDecoder().decode((await local.objects.get(key ?? '')) ?? undefined));

describe('made-up waves in the store', () => {
  const heads = async () => {
    const current = await local.store.listCurrent(surveyDataset(codebook?.id ?? ('' as never), true));
    return Promise.all(current.map(({ snapshot }) => local.store.readSnapshot(snapshot)));
  };

  it('are two snapshots of their own source and dataset, and none of a real survey', async () => {
    expect((await heads()).map((head) => [head?.source, head?.dataset, head?.period, head?.state])).toEqual([
      ['simulated', 'simulated/digitalisierung-der-verwaltungen', '2025-05', 'complete'],
      ['simulated', 'simulated/digitalisierung-der-verwaltungen', '2026-05', 'complete'],
    ]);
    expect(await local.store.listSnapshots(sourceId('survey'))).toEqual([]);
  });

  it('have the codebook and the wave beside them, marked as made up', async () => {
    for (const head of await heads()) {
      const wave = (await jsonAt(head?.objects.find((key) => key.endsWith('wave.json')))) as StoredWave;
      expect(wave).toMatchObject({ synthetic: true, sha256: null, codebookVersion: codebook?.version });
      expect(checkedCodebook(await jsonAt(wave.codebook))).toEqual(codebook);
      expect(wave.import.taken).toBe(head?.rowsKept);
    }
  });

  it('have rows with a cell and without a key', async () => {
    for (const head of await heads()) {
      if (head === null) throw new Error('no head');
      const rows = await Array.fromAsync(local.store.readObservations(head.id));
      expect(rows).toHaveLength(head.rowsKept);
      expect(rows.filter(({ attributes = {} }) => drawnUnitOf(attributes) === null)).toEqual([]);
      expect(rows.filter(({ area }) => /^\d+$/.test(area.code))).toEqual([]);
    }
  });

  it('leave no file that was handed in', async () => {
    expect(await local.objects.list('raw/')).toEqual([]);
  });

  it('are reported as stored, and as unchanged the second time, with nothing written', async () => {
    expect(first.datasets.map(({ result }) => result)).toEqual(['stored', 'stored']);
    const { ports, total } = countWrites({ store: local.store, objects: local.objects });
    const again = await storeSimulated({ ...local, ...ports, progress: silentProgress }, frame);
    expect(again.datasets.map(({ result, unchanged }) => [result, unchanged])).toEqual(
      first.datasets.map(({ rowsRead }) => ['unchanged', rowsRead]),
    );
    expect(total()).toBe(0);
  });
});
