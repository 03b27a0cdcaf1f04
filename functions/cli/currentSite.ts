import { readdir, readlink, rename, rm, symlink } from 'node:fs/promises';
import { join } from 'node:path';
import { unlessAbsent } from '../adapters/directory/files.ts';

/**
 * Makes `<sites>/current` stand for the built site of that name, in one step, and removes all others. Returns
 * the folder to serve: a server that runs already follows it from one site to the next.
 */
export async function serveFromNowOn(sites: string, name: string): Promise<string> {
  const current = join(sites, 'current');
  if ((await unlessAbsent(null, () => readlink(current))) === name) return current;
  const next = join(sites, 'next-current');
  await rm(next, { force: true });
  await symlink(name, next);
  await rename(next, current);
  for (const old of await readdir(sites)) {
    if (old !== name && old !== 'current') await rm(join(sites, old), { recursive: true, force: true });
  }
  return current;
}
