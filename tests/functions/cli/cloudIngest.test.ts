import { surveyDataset } from '@kluftatlas/data/surveys/storedSurvey.ts';
import { codebooks } from '@kluftatlas/data/surveys/index.ts';
import { publishedFigures } from '@kluftatlas/data/sources/figures/source.ts';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { startLocalCloud, type LocalCloud } from '../handlers/localCloud.ts';
import { temporaryFolder } from '../../temporaryFolder.ts';
import { command } from './command.ts';

let cloud: LocalCloud;
let folder: { readonly path: string; remove(): Promise<void> };
beforeAll(async () => {
  folder = await temporaryFolder();
  cloud = await startLocalCloud();
});
afterAll(async () => {
  await cloud.stop();
  await folder.remove();
});

it('what comes with the project goes into the cloud without the made-up answers', async () => {
  const { code, errors } = await command(folder.path, 'ingest', 'embedded');
  expect([code, errors]).toEqual([0, expect.stringContaining('Into the cloud: table')]);
  const { store } = cloud.ports;
  expect(await store.listCurrent(publishedFigures)).not.toEqual([]);
  for (const { id } of codebooks) expect(await store.listCurrent(surveyDataset(id, true))).toEqual([]);
});
