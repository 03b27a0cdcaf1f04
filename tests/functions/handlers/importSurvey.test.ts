import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { datasetId } from '@kluftatlas/data/domain/ids.ts';
import { importCodebook } from '../../data/surveys/support/world.ts';
import { seedRegister } from '../core/survey/seededRegister.ts';
import { startLocalCloud, type LocalCloud } from './localCloud.ts';

let cloud: LocalCloud;
let handler: (event: unknown) => Promise<unknown>;

beforeAll(async () => {
  cloud = await startLocalCloud();
  await seedRegister(cloud.ports.store);
  vi.resetModules();
  ({ handler } = await import('@kluftatlas/functions/handlers/importSurvey.lambda.ts'));
});
afterAll(() => cloud.stop());
beforeEach(() => void cloud.takeLog());
afterEach(async () => {
  for (const key of await cloud.inbox.list('')) await cloud.inbox.delete(key);
});

const folder = 'probe/2026-05';
const answers = 'email,ags,dms,share\nx@example.org,01001000,d1,40\n';
const put = (name: string, text: string) =>
  cloud.inbox.put(`${folder}/${name}`, Buffer.from(text), 'application/octet-stream');
const message = (key: string, more: object = {}) => ({
  Records: [{ body: JSON.stringify({ detail: { object: { key, size: 100 }, ...more } }) }],
});
const arrival = (name: string, more: object = {}) => message(`${folder}/${name}`, more);
const metric = () => cloud.takeLog().find((line) => 'ImportSurveyFailed' in line)?.['ImportSurveyFailed'];
const waves = () => cloud.ports.store.listCurrent(datasetId('survey/probe'));

describe('answers that arrived', () => {
  it('are imported with the codebook beside them, and deleted', async () => {
    await put('codebook.json', JSON.stringify(importCodebook));
    expect(await handler(arrival('codebook.json'))).toBeNull();
    await put('answers.csv', answers);
    const outcomes = { read: 1, taken: 1, incomplete: 0, replaced: 0, unmatched: 0, rejected: 0 };
    expect(await handler(arrival('answers.csv'))).toEqual({
      ...{ dataset: 'survey/probe', wave: '2026-05', result: 'stored', outcomes },
    });
    expect(metric()).toBe(0);
    expect(await waves()).toHaveLength(1);
    expect(await cloud.inbox.list('')).toEqual([`${folder}/codebook.json`]);
    expect(await cloud.ports.objects.list('raw/')).toEqual([]);
  });

  it('are done with when the message comes a second time', async () => {
    expect(await handler(arrival('answers.csv'))).toBeNull();
    expect(metric()).toBe(0);
  });

  it('may have a mapping of their columns beside them', async () => {
    await put('codebook.json', JSON.stringify(importCodebook));
    await put('columns.json', JSON.stringify({ 'Frage 1': 'dms', Ort: '@ags' }));
    await put('other.csv', 'Ort,Frage 1\n01051001,d2\n');
    expect(await handler(arrival('other.csv'))).toMatchObject({ result: 'stored', outcomes: { taken: 1 } });
  });

  it('stay where they are when they cannot be imported, and go in when a person says why', async () => {
    await put('codebook.json', JSON.stringify(importCodebook));
    await put('lost.csv', `${answers}x@example.org,1001000,d1,40\n`);
    await expect(handler(arrival('lost.csv'))).rejects.toMatchObject({ code: 'gate-blocked' });
    expect(JSON.stringify(cloud.takeLog())).not.toContain('example.org');
    expect(await cloud.inbox.has(`${folder}/lost.csv`)).toBe(true);
    const more = { acceptBecause: 'the sender is known', from: '2026-03-01', to: '2026-05-20' };
    expect(await handler(arrival('lost.csv', more))).toMatchObject({ result: 'stored' });
    expect(await cloud.inbox.has(`${folder}/lost.csv`)).toBe(false);
    const [{ snapshot } = { snapshot: '' as never }] = await waves();
    expect(await cloud.ports.store.readSnapshot(snapshot)).toMatchObject({
      ...{ acceptedBecause: 'the sender is known', dataDate: '2026-05-20' },
    });
  });
});

describe('answers are refused', () => {
  it('that are made up', async () => {
    await put('codebook.json', JSON.stringify(importCodebook));
    await put('simuliert-answers.csv', answers);
    await expect(handler(arrival('simuliert-answers.csv'))).rejects.toMatchObject({
      code: 'usage',
      advice: expect.stringContaining('--simulated'),
    });
    await put('renamed.csv', 'email,ags,dms,share,synthetic\nx@example.org,01001000,d1,40,true\n');
    await expect(handler(arrival('renamed.csv'))).rejects.toMatchObject({
      code: 'usage',
      place: { file: 'renamed.csv', row: 2, column: 'synthetic' },
    });
    expect(await cloud.inbox.has(`${folder}/renamed.csv`)).toBe(true);
  });

  it('of a survey without a codebook, or with another one’s', async () => {
    await put('answers.csv', answers);
    await expect(handler(arrival('answers.csv'))).rejects.toMatchObject({
      code: 'usage',
      advice: expect.stringContaining('probe/2026-05/codebook.json'),
    });
    await put('codebook.json', JSON.stringify({ ...importCodebook, id: 'another' }));
    await expect(handler(arrival('answers.csv'))).rejects.toMatchObject({ code: 'usage' });
  });

  it('with a codebook or a mapping beside them that cannot be read, and the file is named', async () => {
    await put('answers.csv', answers);
    await put('codebook.json', '{');
    await expect(handler(arrival('answers.csv'))).rejects.toMatchObject({
      ...{ code: 'codebook-invalid', place: { file: 'codebook.json' } },
    });
    await put('codebook.json', JSON.stringify(importCodebook));
    await put('columns.json', '[]');
    await expect(handler(arrival('answers.csv'))).rejects.toMatchObject({
      ...{ code: 'usage', place: { file: 'columns.json' } },
    });
  });

  it('that are too much for the function', async () => {
    await expect(
      handler({
        Records: [
          { body: JSON.stringify({ detail: { object: { key: `${folder}/a.csv`, size: 2 ** 30 } } }) },
        ],
      }),
    ).rejects.toMatchObject({ code: 'file-too-large' });
  });

  it.each([
    ['without a record', {}],
    ['that is not JSON', { Records: [{ body: 'probe/2026-05/x.csv' }] }],
    ['without a wave', message('probe/answers.csv')],
    ['with a month that is none', message('probe/2026-13/answers.csv')],
    ['with an empty reason', arrival('answers.csv', { acceptBecause: ' ' })],
    ['with a day that is none', arrival('answers.csv', { from: 'May' })],
  ])('%s', async (_, event) => {
    await expect(handler(event)).rejects.toMatchObject({
      code: 'usage',
      advice: expect.stringContaining('<survey>/<YYYY-MM>/<name>'),
    });
    expect(metric()).toBe(1);
  });

  it('that a person names and that are not there', async () => {
    await put('codebook.json', JSON.stringify(importCodebook));
    await expect(handler(arrival('gone.csv', { acceptBecause: 'really' }))).rejects.toMatchObject({
      code: 'file-missing',
    });
  });
});
