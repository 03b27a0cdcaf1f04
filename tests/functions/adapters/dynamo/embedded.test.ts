import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { openLocal } from '@kluftatlas/functions/composition/local.ts';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { anySnapshot, municipalityRows } from '../../../contracts/testData.ts';
import { temporaryFolder } from '../../../temporaryFolder.ts';
import { startStoreProcess } from './childStore.ts';
import { writtenSnapshot } from './writtenSnapshot.ts';

describe('the embedded store', () => {
  let home: string;
  let remove: () => Promise<void>;
  const children: ReturnType<typeof startStoreProcess>[] = [];
  const start = () => {
    const child = startStoreProcess(home);
    children.push(child);
    return child;
  };

  beforeEach(async () => {
    const folder = await temporaryFolder();
    home = folder.path;
    remove = folder.remove;
  });
  afterEach(async () => {
    await Promise.all(children.splice(0).map((child) => child.kill()));
    await remove();
  });

  it('keeps what was written when it is closed and opened again', async () => {
    const meta = anySnapshot();
    const first = await openLocal(home);
    await first.store.writeSnapshot(meta);
    await first.store.writeObservations(meta.id, municipalityRows(25));
    await first.close();
    const second = await openLocal(home);
    expect(await second.store.listSnapshots(meta.source)).toEqual([meta]);
    expect(await Array.fromAsync(second.store.readObservations(meta.id))).toHaveLength(25);
    await second.close();
  });

  it('keeps every row it had confirmed when its process is killed, and is free at once', async () => {
    const child = start();
    expect(await child.says()).toBe('open');
    let confirmed = 0;
    while (confirmed < 500) confirmed = Number((await child.says()).replace('written ', ''));
    await child.kill();

    const { store, close } = await openLocal(home);
    const rows = await Array.fromAsync(store.readObservations(writtenSnapshot));
    await close();
    const read = new Set(rows.map(({ row }) => row));
    const missing = municipalityRows(confirmed).filter(({ row }) => !read.has(row));
    expect(missing).toEqual([]);
    expect(rows.every(({ values }) => JSON.stringify(values) === '[1,null,0]')).toBe(true);
  });

  it('is refused to a second process, which names the first', async () => {
    const child = start();
    expect(await child.says()).toBe('open');
    await expect(openLocal(home)).rejects.toMatchObject({
      code: 'store-locked',
      message: expect.stringContaining(`process ${child.pid} `),
      advice: expect.stringContaining(`process ${child.pid} `),
    });
    expect(await child.says()).toMatch(/^written/);
  });

  it('is refused to a second opening by the same process, until the first is closed', async () => {
    const first = await openLocal(home);
    await expect(openLocal(home)).rejects.toMatchObject({
      code: 'store-locked',
      message: expect.stringContaining(`process ${process.pid} `),
    });
    await first.close();
    await (await openLocal(home)).close();
  });

  it('goes to exactly one of several processes that start at the same time, and the others name it', async () => {
    const rivals = [start(), start(), start()];
    const words = await Promise.all(rivals.map((rival) => rival.says()));
    const winner = rivals[words.indexOf('open')];
    const losers = words.filter((word) => word !== 'open');
    expect(losers).toHaveLength(2);
    for (const word of losers) {
      expect(word).toMatch(/^failed store-locked /);
      expect(word).toContain(`process ${winner?.pid} `);
    }
  });

  it('does not take the name that a killed process left for the holder', async () => {
    const dead = start();
    expect(await dead.says()).toBe('open');
    const holderFile = join(home, 'dynamo', 'holder.json');
    const left = await readFile(holderFile, 'utf8');
    await dead.kill();
    const { close } = await openLocal(home);
    // As if the new holder had not come to write its name yet.
    await writeFile(holderFile, left);
    await expect(openLocal(home)).rejects.toMatchObject({
      code: 'store-locked',
      message: expect.stringContaining('another process'),
    });
    await close();
  });
});
