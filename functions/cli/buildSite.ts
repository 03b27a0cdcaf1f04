import { spawn } from 'node:child_process';
import { access, cp, link, mkdir, readdir, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { ReleaseId } from '@kluftatlas/data/domain/ids.ts';
import { Problem } from '@kluftatlas/data/domain/problem.ts';
import { home, root } from './home.ts';
import { siteKey } from './siteKey.ts';

const sites = join(home, 'site');

/**
 * Builds the static site of a release unless it stands already, and returns its folder. It is built beside
 * the old one and takes its place by one rename, so that a broken build changes nothing.
 */
export async function buildSite(release: ReleaseId): Promise<{ folder: string; built: boolean }> {
  const folder = join(sites, await siteKey(release));
  if (await exists(folder)) return { folder, built: false };
  const next = join(sites, `next-${process.pid}`);
  await rm(next, { recursive: true, force: true });
  await runBuild(release, next);
  await addRelease(release, join(next, 'data'));
  await rename(next, folder);
  for (const old of await readdir(sites)) {
    if (join(sites, old) !== folder) await rm(join(sites, old), { recursive: true, force: true });
  }
  return { folder, built: true };
}

const exists = (path: string): Promise<boolean> =>
  access(path).then(
    () => true,
    () => false,
  );

async function runBuild(release: ReleaseId, out: string): Promise<void> {
  const env = {
    ...process.env,
    KLUFT_RELEASE: join(home, 'objects', 'releases', release),
    KLUFT_SITE_OUT: out,
  };
  const child = spawn(process.execPath, ['../node_modules/vite/bin/vite.js', 'build', '--logLevel', 'warn'], {
    cwd: join(root, 'web'),
    env,
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  const code = await new Promise<number | null>((resolve, reject) =>
    child.once('exit', resolve).once('error', reject),
  );
  if (code === 0) return;
  throw new Problem(
    'site-build-failed',
    `The site build ended with code ${code}`,
    'Read its messages above; the last built site is untouched.',
  );
}

/** The release's files beside the pages, linked where the file system can, else copied. */
async function addRelease(release: ReleaseId, data: string): Promise<void> {
  const from = join(home, 'objects');
  const paths = await readdir(join(from, 'releases', release), { recursive: true, withFileTypes: true });
  for (const entry of paths.filter((path) => path.isFile())) {
    const source = join(entry.parentPath, entry.name);
    const target = join(data, source.slice(from.length));
    await mkdir(dirname(target), { recursive: true });
    await link(source, target).catch(() => cp(source, target));
  }
  await cp(join(from, 'latest.json'), join(data, 'latest.json'));
}
