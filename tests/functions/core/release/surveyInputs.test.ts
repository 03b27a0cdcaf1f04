import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sourceId } from '@kluftatlas/data/domain/ids.ts';
import type { ReleaseManifest } from '@kluftatlas/data/domain/release.ts';
import { embeddedFile } from '@kluftatlas/functions/adapters/packages/embeddedFiles.ts';
import { buildRelease } from '@kluftatlas/functions/core/buildRelease.ts';
import { ingestFile } from '@kluftatlas/functions/core/ingestFile.ts';
import { loadSurveyInputs } from '@kluftatlas/functions/core/release/surveys/surveyInputs.ts';
import { storeSimulated } from '@kluftatlas/functions/core/survey/storeSimulated.ts';
import { temporaryFolder } from '../../../temporaryFolder.ts';
import { openCounted } from '../openSmallWorld.ts';
import { firstIngest } from '../smallWorld.ts';

const folder = await temporaryFolder();
let ports: Awaited<ReturnType<typeof openCounted>>;
let ids: readonly string[];
let manifest: ReleaseManifest;

const manifestOf = async (id: string | undefined): Promise<ReleaseManifest> =>
  JSON.parse(
    new TextDecoder().decode((await ports.objects.get(`releases/${id ?? ''}/manifest.json`)) ?? undefined),
  ) as ReleaseManifest;

beforeAll(async () => {
  ports = await openCounted(folder.path);
  for (const ingestion of firstIngest) await ingestFile(ports, ingestion);
  const without = await buildRelease(ports);
  await storeSimulated(ports, await embeddedFile(sourceId('simulated')));
  const withWaves = await buildRelease(ports);
  const again = await buildRelease(ports);
  ids = [without.id, withWaves.id, again.id];
  manifest = await manifestOf(withWaves.id);
}, 120_000);
afterAll(async () => {
  await ports.close();
  await folder.remove();
});

describe('the inputs in a manifest', () => {
  const waves = () => manifest.inputs.filter(({ source }) => source === 'simulated');

  it('name every wave with the hash of its answers', async () => {
    const stored = await loadSurveyInputs(ports);
    expect(stored.length).toBe(2);
    expect(waves().map(({ dataset, period, sha256 }) => [dataset, period, sha256])).toEqual(
      stored.map(({ dataset, period, sha256 }) => [dataset, period, sha256]),
    );
  });

  it('do not tell how many answered', () => {
    expect(waves().map(({ rowsRead, outcomes }) => [rowsRead, outcomes])).toEqual([
      [null, null],
      [null, null],
    ]);
  });

  it('are sorted by dataset and period', () => {
    const names = manifest.inputs.map(({ dataset, period }) => `${dataset} ${period}`);
    expect(names).toEqual(names.toSorted());
  });

  it('make another release with waves than without, and the same again', async () => {
    expect(ids[1]).not.toBe(ids[0]);
    expect(ids[2]).toBe(ids[1]);
    expect((await manifestOf(ids[0])).inputs).toEqual(
      manifest.inputs.filter(({ source }) => source !== 'simulated'),
    );
  });
});
