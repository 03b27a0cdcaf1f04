import { randomUUID } from 'node:crypto';
import { mkdir, open, readFile, readdir, rename, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { checkObjectKey } from '../../ports/objectKey.ts';
import type { ObjectStore } from '../../ports/objectStore.ts';

/** Where files are until they are whole. No key can reach it: keys do not start with a dot. */
const unfinished = '.unfinished';

/**
 * Objects as files below `root`. A file appears under its key when it is whole and on disk: it is written
 * beside the objects first and then renamed. What a broken-off process left is swept here, so at most one
 * process at a time may write to a root (the lock of the embedded DynamoDB sees to that).
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
    async put(key, bytes) {
      const path = pathOf(key);
      const draft = join(workshop, randomUUID());
      await writeToDisk(draft, bytes);
      await mkdir(dirname(path), { recursive: true });
      await rename(draft, path);
    },
    async get(key) {
      try {
        return new Uint8Array(await readFile(pathOf(key)));
      } catch (error) {
        return absent(error, null);
      }
    },
    async has(key) {
      try {
        return (await stat(pathOf(key))).isFile();
      } catch (error) {
        return absent(error, false);
      }
    },
    async list(prefix) {
      const folder = prefix.slice(0, prefix.lastIndexOf('/') + 1);
      if (folder !== '') checkObjectKey(folder.slice(0, -1));
      const keys = await filesBelow(root, folder);
      return keys.filter((key) => key.startsWith(prefix)).sort();
    },
    async delete(key) {
      await rm(pathOf(key), { force: true });
    },
  };
}

async function writeToDisk(path: string, bytes: Uint8Array): Promise<void> {
  const file = await open(path, 'wx');
  try {
    await file.writeFile(bytes);
    await file.sync();
  } finally {
    await file.close();
  }
}

/** Keys of all files in the folder (empty, or ending in `/`) and the folders in it. */
async function filesBelow(root: string, folder: string): Promise<string[]> {
  const entries = await readdir(join(root, folder), { withFileTypes: true }).catch((error: unknown) =>
    absent(error, []),
  );
  const keys = entries
    .filter(({ name }) => !name.startsWith('.'))
    .map((entry) =>
      entry.isDirectory() ? filesBelow(root, `${folder}${entry.name}/`) : [`${folder}${entry.name}`],
    );
  return (await Promise.all(keys)).flat();
}

/** What to answer where there is no such file; every other error goes on. */
function absent<Answer>(error: unknown, answer: Answer): Answer {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  if (code === 'ENOENT' || code === 'ENOTDIR' || code === 'EISDIR') return answer;
  throw error;
}
