import { mkdir, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { forgetLocal, openLocal } from '@kluftatlas/functions/composition/local.ts';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { anySnapshot } from '../../contracts/testData.ts';
import { temporaryFolder } from '../../temporaryFolder.ts';

describe('the store of this machine', () => {
  let home: string;
  let remove: () => Promise<void>;
  beforeEach(async () => {
    const folder = await temporaryFolder();
    home = folder.path;
    remove = folder.remove;
  });
  afterEach(() => remove());

  const damage = async () => {
    await (await openLocal(home)).close();
    await writeFile(join(home, 'dynamo/data/CURRENT'), 'no manifest\n');
  };

  test('is a Problem where its folder cannot be made', async () => {
    await writeFile(join(home, 'file'), '');
    for (const use of [openLocal, forgetLocal]) {
      await expect(use(join(home, 'file'))).rejects.toMatchObject({
        code: 'store-failed',
        message: expect.stringContaining('ENOTDIR'),
      });
    }
  });

  test('is a Problem where its database is damaged, with what the database says', async () => {
    await damage();
    await expect(openLocal(home)).rejects.toMatchObject({
      code: 'store-failed',
      message: expect.stringContaining('no manifest'),
      advice: expect.stringContaining('--fresh'),
    });
  });

  test('opens although a power failure damaged what its lock is kept in', async () => {
    await (await openLocal(home)).close();
    await writeFile(join(home, 'dynamo/lock/CURRENT'), '');
    const { close } = await openLocal(home);
    await expect(openLocal(home)).rejects.toMatchObject({ code: 'store-locked' });
    await close();
  });

  test('can be forgotten although it is damaged, and is empty then', async () => {
    await damage();
    for (const folder of ['objects/releases', 'site/first', 'mine']) {
      await mkdir(join(home, folder), { recursive: true });
    }
    await forgetLocal(home);
    expect((await readdir(home)).sort()).toEqual(['dynamo', 'mine']);
    const { store, close } = await openLocal(home);
    expect(await store.readCurrentRelease()).toBeNull();
    await close();
  });

  test('is not forgotten while somebody has it open', async () => {
    const { store, close } = await openLocal(home);
    const meta = anySnapshot();
    await store.writeSnapshot(meta);
    await expect(forgetLocal(home)).rejects.toMatchObject({ code: 'store-locked' });
    await close();
    const again = await openLocal(home);
    expect(await again.store.listSnapshots(meta.source)).toEqual([meta]);
    await again.close();
  });
});
