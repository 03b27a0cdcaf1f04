import { mkdir, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { openDirectoryObjects } from '@kluftatlas/functions/adapters/directory/objectStore.ts';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { objectStoreContract } from '../../../contracts/objectStore.contract.ts';
import { temporaryFolder } from '../../../temporaryFolder.ts';

objectStoreContract('directory', async () => {
  const folder = await temporaryFolder();
  return { objects: await openDirectoryObjects(join(folder.path, 'objects')), close: folder.remove };
});

describe('objects in a directory', () => {
  let folder: Awaited<ReturnType<typeof temporaryFolder>>;
  beforeEach(async () => {
    folder = await temporaryFolder();
  });
  afterEach(() => folder.remove());

  it('never lists what a broken-off process left, and sweeps it at the next start', async () => {
    const objects = await openDirectoryObjects(folder.path);
    const unfinished = join(folder.path, '.unfinished');
    await writeFile(join(unfinished, 'half'), 'half of a fi');
    await objects.put('raw/whole', new Uint8Array([1]), 'application/octet-stream');
    expect(await objects.list('')).toEqual(['raw/whole']);
    const again = await openDirectoryObjects(folder.path);
    expect(await readdir(unfinished)).toEqual([]);
    expect(await again.list('')).toEqual(['raw/whole']);
  });

  it('leaves no draft behind after a put', async () => {
    const objects = await openDirectoryObjects(folder.path);
    await objects.put('a/b', new Uint8Array([1]), 'application/octet-stream');
    expect(await readdir(join(folder.path, '.unfinished'))).toEqual([]);
  });

  it('keeps the old version of an object whose new one cannot be written', async () => {
    const objects = await openDirectoryObjects(folder.path);
    await mkdir(join(folder.path, 'taken', 'by-a-folder'), { recursive: true });
    await expect(objects.put('taken', new Uint8Array([1]), 'text/plain')).rejects.toMatchObject({
      code: 'store-failed',
      message: expect.stringContaining('taken'),
    });
    expect(await objects.has('taken')).toBe(false);
  });
});
