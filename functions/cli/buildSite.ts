import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { access, cp, link, mkdir, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { ReleaseId } from '@kluftatlas/data/domain/ids.ts';
import { Problem } from '@kluftatlas/data/domain/problem.ts';
import type { LatestFile } from '@kluftatlas/data/domain/release.ts';
import { lockFolder } from '../adapters/dynamo/folderLock.ts';
import { serveFromNowOn } from './currentSite.ts';
import { home, root } from './home.ts';
import { siteKey } from './siteKey.ts';

const sites = join(home, 'site');
/**
 * The site while it is built. Vite's working folder has its name, so another home's is another, and what a
 * broken-off build left is written over by the next.
 */
const unfinished = `next-${createHash('sha256').update(home).digest('hex').slice(0, 8)}`;

/**
 * Builds the static site of a release unless it stands already, and returns its folder. It is built beside
 * the old one and takes its place by one rename, so that a broken build changes nothing. One process at a time.
 * @throws Problem `store-locked` while another process builds, `site-build-failed`
 */
export async function buildSite(release: ReleaseId): Promise<{ folder: string; built: boolean }> {
  const unlock = await lockFolder(join(home, 'building'));
  try {
    const name = await siteKey(release);
    const built = !(await exists(join(sites, name)));
    if (built) await build(release, name);
    return { folder: await serveFromNowOn(sites, name), built };
  } finally {
    await unlock();
  }
}

async function build(release: ReleaseId, name: string): Promise<void> {
  const next = join(sites, unfinished);
  await rm(next, { recursive: true, force: true });
  await runBuild(release, next);
  await addRelease(release, join(next, 'data'));
  await rename(next, join(sites, name));
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
    // Whoever calls: a site with checks for developers is a quarter heavier.
    NODE_ENV: 'production',
  };
  const child = spawn(process.execPath, ['../node_modules/vite/bin/vite.js', 'build', '--logLevel', 'warn'], {
    cwd: join(root, 'web'),
    env,
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  const end = () => child.kill();
  process.once('exit', end);
  const code = await new Promise<number | null>((resolve, reject) =>
    child.once('exit', resolve).once('error', reject),
  );
  process.off('exit', end);
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
  // Not copied: another process may have made a newer release meanwhile, whose files are not here.
  const latest: LatestFile = { release };
  await writeFile(join(data, 'latest.json'), `${JSON.stringify(latest)}\n`);
}
