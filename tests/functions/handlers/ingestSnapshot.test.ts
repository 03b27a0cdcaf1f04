import { openLocal } from '@kluftatlas/functions/composition/local.ts';
import { ingestFile } from '@kluftatlas/functions/core/ingestFile.ts';
import { silentProgress } from '@kluftatlas/functions/ports/progress.ts';
import { adapter } from '@kluftatlas/data/sources/model-projects/index.ts';
import { singleMunicipalities } from '@kluftatlas/data/sources/model-projects/source.ts';
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { temporaryFolder } from '../../temporaryFolder.ts';
import { startLocalCloud, type LocalCloud } from './localCloud.ts';

type Handler = (event: unknown) => Promise<unknown>;

const header = 'round,year,ags,name,population2021';
const good = [header, '1,2019,05111000,Musterhausen,1000', '2,2020,09162000,Beispielstadt,2000'].join('\n');
const bad = [header, '1,2019,5111000,Musterhausen,1000', '2,2020,09162000,Beispielstadt,2000'].join('\n');

let cloud: LocalCloud;
let handler: Handler;

beforeAll(async () => {
  cloud = await startLocalCloud();
  vi.resetModules();
  ({ handler } = await import('@kluftatlas/functions/handlers/ingestSnapshot.lambda.ts'));
});
afterAll(() => cloud.stop());
beforeEach(() => void cloud.takeLog());

const message = (body: unknown) => ({ Records: [{ messageId: '1', body: JSON.stringify(body) }] });
const arrival = (key: string, more: object = {}) =>
  message({ source: 'aws.s3', detail: { object: { key, size: 1 }, ...more } });
const putFile = (key: string, text: string) =>
  cloud.ports.objects.put(key, Buffer.from(text), 'application/octet-stream');
const currentSnapshot = async () => (await cloud.ports.store.listCurrent(singleMunicipalities))[0]?.snapshot;
const metric = () => cloud.takeLog().find((line) => 'IngestFailed' in line)?.['IngestFailed'];

describe('a file that arrived', () => {
  const key = 'incoming/model-projects/projects.csv';

  it('is ingested, with the report that the command line gives', async () => {
    await putFile(key, good);
    const report = await handler(arrival(key));
    expect(metric()).toBe(0);

    const folder = await temporaryFolder();
    const { close, ...ports } = await openLocal(folder.path);
    const file = { name: 'projects.csv', bytes: Buffer.from(good) };
    const local = await ingestFile({ ...ports, progress: silentProgress, topology: null }, { adapter, file });
    const stored = await Array.fromAsync(ports.store.readObservations((await currentSnapshot()) as never));
    await close();
    await folder.remove();
    expect(report).toEqual({ ...local, seconds: expect.any(Number) });
    expect(local.datasets[0]).toMatchObject({ result: 'stored', rowsRead: 2 });
    expect(stored.map(({ area }) => area.code)).toEqual(['05111000', '09162000']);
  });

  it('changes nothing when the message comes a second time', async () => {
    const before = await currentSnapshot();
    expect(await handler(arrival(key))).toMatchObject({ datasets: [{ result: 'unchanged' }] });
    expect(await currentSnapshot()).toBe(before);
  });

  it('may say its period in its key', async () => {
    await putFile('incoming/model-projects/2021-12/projects.csv', good);
    const report = await handler(arrival('incoming/model-projects/2021-12/projects.csv'));
    expect(report).toMatchObject({ file: 'projects.csv', source: 'model-projects' });
  });
});

describe('a file that the gate stops', () => {
  const key = 'incoming/model-projects/lost-zero.csv';

  it('goes back to the queue, and what counted before stays', async () => {
    const before = await currentSnapshot();
    await putFile(key, bad);
    await expect(handler(arrival(key))).rejects.toMatchObject({ code: 'gate-blocked' });
    expect(await currentSnapshot()).toBe(before);
    const log = cloud.takeLog();
    expect(log.find(({ message: text }) => text === 'Ingest failed')).toMatchObject({
      level: 'ERROR',
      problem: { code: 'gate-blocked', place: { file: 'lost-zero.csv', row: 2 }, advice: expect.any(String) },
    });
    expect(log.find((line) => 'IngestFailed' in line)).toMatchObject({ IngestFailed: 1 });
  });

  it('goes in when a person sends it again with a reason', async () => {
    const report = await handler(arrival(key, { acceptBecause: 'the publisher confirmed the rest' }));
    expect(report).toMatchObject({ datasets: [{ result: 'stored', outcomes: { rejected: 1 } }] });
    const head = await cloud.ports.store.readSnapshot((await currentSnapshot()) as never);
    expect(head?.acceptedBecause).toBe('the publisher confirmed the rest');
  });
});

describe('a message', () => {
  it.each([
    ['without a record', {}],
    [
      'with two records',
      { Records: [...arrival('incoming/a/b').Records, ...arrival('incoming/a/c').Records] },
    ],
    ['that is not JSON', { Records: [{ body: 'incoming/model-projects/x.csv' }] }],
    ['without a key', message({ detail: { object: {} } })],
    ['of a file that lies elsewhere', arrival('raw/model-projects/0123')],
    ['of a file without a source', arrival('incoming/projects.csv')],
    ['with a month that is none', arrival('incoming/model-projects/2021-13/projects.csv')],
    ['with an empty reason', arrival('incoming/model-projects/x.csv', { acceptBecause: ' ' })],
  ])('%s is refused and says how to hand in a file', async (_, event) => {
    await expect(handler(event)).rejects.toMatchObject({
      code: 'usage',
      advice: expect.stringContaining('incoming/<source>/<name>'),
    });
    expect(metric()).toBe(1);
  });

  it('of a source that does not exist is refused with the sources there are', async () => {
    const advice = expect.stringContaining('model-projects');
    await expect(handler(arrival('incoming/telephone-book/a.csv'))).rejects.toMatchObject({
      code: 'unknown-source',
      advice,
    });
  });

  it('of a file that is gone is refused', async () => {
    await expect(handler(arrival('incoming/model-projects/gone.csv'))).rejects.toMatchObject({
      code: 'file-missing',
    });
  });
});
