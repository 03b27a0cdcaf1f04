import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Problem } from '@kluftatlas/data/domain/problem.ts';
import { releasePaths, type LatestFile, type ReleaseManifest } from '@kluftatlas/data/domain/release.ts';
import { home } from './home.ts';

export interface NewestRelease {
  readonly manifest: ReleaseManifest;
  /** @throws Problem `release-missing` */
  read<File>(path: string): Promise<File>;
}

async function readJson<File>(path: string): Promise<File> {
  try {
    return JSON.parse(await readFile(join(home, 'objects', path), 'utf8')) as File;
  } catch (cause) {
    throw new Problem(
      'release-missing',
      `${path} cannot be read: ${cause instanceof Error ? cause.message : String(cause)}`,
      'Run npm run release first.',
    );
  }
}

/**
 * The newest release of the local store.
 * @throws Problem `release-missing`
 */
export async function newestRelease(): Promise<NewestRelease> {
  const { release } = await readJson<LatestFile>('latest.json');
  const read = <File>(path: string) => readJson<File>(`releases/${release}/${path}`);
  return { manifest: await read<ReleaseManifest>(releasePaths.manifest), read };
}
