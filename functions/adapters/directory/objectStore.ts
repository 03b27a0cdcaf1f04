import { randomUUID } from 'node:crypto';
import { mkdir, readdir, readFile, rename, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { checkObjectKey, folderOfPrefix } from '../../ports/objectKey.ts';
import type { ObjectStore } from '../../ports/objectStore.ts';
import { attempt } from '../storeFailed.ts';
import { unlessAbsent, writeToDisk } from './files.ts';

/** Where files are until they are whole. No key can reach it: keys do not start with a dot. */
const unfinished = '.unfinished';

/**
 * Objects as files below `root`. A file appears under its key when it is whole and on disk: it is written
 * aside first and then renamed. What a broken-off process left is swept here, so at most one process at a time
 * may write to a root (the lock of the embedded DynamoDB sees to that).
 */
export async function openDirectoryObjects(root: string): Promise<ObjectStore> {
  const workshop = join(root, unfinished);
  await rm(workshop, { recursive: true, force: true });
  await mkdir(workshop, { recursive: true });

  const pathOf = (key: string): string => {
    checkObjectKey(key);
    return join(root, ...key.split('/'));
  };

  return {
    put: (key, bytes) =>
      attempt(`Writing ${key}`, async () => {
        const path = pathOf(key);
        const draft = join(workshop, randomUUID());
        await writeToDisk(draft, bytes);
        await mkdir(dirname(path), { recursive: true });
        await rename(draft, path);
      }),
    get: (key) =>
      attempt(`Reading ${key}`, () =>
        unlessAbsent(null, async () => new Uint8Array(await readFile(pathOf(key)))),
      ),
    has: (key) =>
      attempt(`Looking for ${key}`, () =>
        unlessAbsent(false, async () => (await stat(pathOf(key))).isFile()),
      ),
    list: (prefix) =>
      attempt(`Listing ${prefix}`, async () => {
        const keys = await filesBelow(root, folderOfPrefix(prefix));
        return keys.filter((key) => key.startsWith(prefix)).sort();
      }),
    delete: (key) => attempt(`Deleting ${key}`, () => rm(pathOf(key), { force: true })),
  };
}

/** Keys of all files in the folder (empty, or ending in `/`) and the folders in it. */
async function filesBelow(root: string, folder: string): Promise<string[]> {
  const entries = await unlessAbsent([], () => readdir(join(root, folder), { withFileTypes: true }));
  const keys = entries
    .filter(({ name }) => !name.startsWith('.'))
    .map(async (entry) => {
      const key = `${folder}${entry.name}`;
      return entry.isDirectory() ? filesBelow(root, `${key}/`) : [key];
    });
  return (await Promise.all(keys)).flat();
}
