import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { existsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import type { LatestFile } from '@kluftatlas/data/domain/release.ts';
import { serveSite } from '@kluftatlas/functions/cli/serveSite.ts';
import { command } from '../functions/cli/command.ts';
import { samplePath } from '../samples.ts';
import { temporaryFolder } from '../temporaryFolder.ts';
import { writeRealSurvey } from './support/realSurvey.ts';

/** The built site that all browser tests look at. */
export interface TestedSite {
  /** Without a final slash. */
  readonly url: string;
  /** Folder of the release that the site shows. */
  readonly release: string;
  /** The official register, the types of towns and three periods of the broadband atlas are in. */
  readonly official: boolean;
}

declare module 'vitest' {
  export interface ProvidedContext {
    site: TestedSite;
  }
}

const officialFiles = [
  ['destatis-gv', 'destatis-gv/31122021_Auszug_GV.xlsx'],
  ['bbsr-umsteiger', 'bbsr-umsteiger/Referenz Gemeinden Kreise NUTS_ 31.12.2019.xlsx'],
  ['breitbandatlas', 'breitbandatlas/gemeinde_privat_2019_mitte.csv'],
  ['breitbandatlas', 'breitbandatlas/gemeinde_bezirke_privat_2020_ende.csv.gz'],
  ['breitbandatlas', 'breitbandatlas/gemeinde_bezirke_privat_2021_mitte.csv'],
] as const;

async function succeed(
  home: string,
  ...args: Parameters<typeof command> extends [string, ...infer Rest] ? Rest : never
) {
  const { code, output, errors } = await command(home, ...args);
  if (code !== 0) throw new Error(`${args.join(' ')} ended with ${code}\n${output}\n${errors}`);
}

/** A survey that is not made up, beside the made-up one that comes with the site. */
async function importRealSurvey(home: string) {
  const { path, remove } = await temporaryFolder();
  try {
    await succeed(home, 'survey', ...(await writeRealSurvey(home, path)));
  } finally {
    await remove();
  }
}

/**
 * Builds the site once, with the official files where they are, and serves it on loopback. `KLUFT_TEST_HOME`
 * names a folder to keep it in, so that the next run finds it built.
 */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const kept = process.env['KLUFT_TEST_HOME'];
  const home = kept ?? (await mkdtemp(join(tmpdir(), 'kluftatlas-site-')));
  const official = officialFiles.every(([, path]) => samplePath(path) !== null);
  if (!official && process.env['KLUFT_SAMPLES_REQUIRED'] === '1') throw new Error('The samples are required');
  if (official && !existsSync(join(home, 'site'))) {
    for (const [source, path] of officialFiles) await succeed(home, 'ingest', source, samplePath(path) ?? '');
    await importRealSurvey(home);
  }
  await succeed(home, 'start', '--no-serve');

  const [built] = (await readdir(join(home, 'site'))).filter((name) => !name.startsWith('next-'));
  const { server, port } = await serveSite(join(home, 'site', built ?? ''), 0);
  const objects = join(home, 'objects');
  const { release } = JSON.parse(await readFile(join(objects, 'latest.json'), 'utf8')) as LatestFile;
  project.provide('site', {
    url: `http://127.0.0.1:${port}`,
    release: join(objects, 'releases', release),
    official,
  });
  return async () => {
    server.closeAllConnections();
    server.close();
    if (kept === undefined) await rm(home, { recursive: true, force: true });
  };
}
