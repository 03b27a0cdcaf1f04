import { execFile } from 'node:child_process';
import { mkdtemp, readdir, readFile, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { repositoryPath } from '@kluftatlas/infra/paths.ts';
import { afterAll, beforeAll, expect, it } from 'vitest';

const run = promisify(execFile);
/** Prints what the handler of a module says when nothing is configured. */
const callHandler =
  'const { handler } = await import(process.argv[1]); await handler({}).catch(({ message }) => console.log(message));';

let outdir: string;
let bundles: string[];

beforeAll(async () => {
  outdir = await mkdtemp(join(tmpdir(), 'kluft-bundle-'));
  const env = { ...process.env, CDK_OUTDIR: outdir, AWS_ACCESS_KEY_ID: '', AWS_PROFILE: '' };
  await run(process.execPath, [repositoryPath('infra/app.ts')], { env, cwd: outdir });
  const assets = (await readdir(outdir)).filter((name) => name.startsWith('asset.'));
  bundles = assets.map((name) => join(outdir, name, 'index.mjs'));
}, 120_000);

afterAll(() => rm(outdir, { recursive: true }));

it('a synthesis without credentials bundles all handlers', async () => {
  expect(bundles).toHaveLength(4);
  for (const bundle of bundles) expect((await stat(bundle)).size).toBeLessThan(6_000_000);
});

it('a bundle holds neither the embedded database nor the geometry program', async () => {
  for (const bundle of bundles) {
    const packages = new Set(
      [...(await readFile(bundle, 'utf8')).matchAll(/^\/\/ node_modules\/((?:@[^/]+\/)?[^/\s]+)/gm)].map(
        ([, name]) => name,
      ),
    );
    expect(packages).toContain('@aws-sdk/client-dynamodb');
    for (const local of ['mapshaper', 'dynalite', 's3rver', 'cli-progress', 'sirv'])
      expect(packages).not.toContain(local);
  }
});

it('a bundle runs alone, away from the project', async () => {
  const said = await Promise.all(
    bundles.map(async (bundle) => {
      const args = ['--input-type=module', '--eval', callHandler, pathToFileURL(bundle).href];
      const { stdout } = await run(process.execPath, args, {
        cwd: outdir,
        env: { AWS_REGION: 'eu-central-1' },
      });
      return stdout;
    }),
  );
  expect(said.join('\n')).toMatch(/TABLE_NAME is not set/);
  expect(said.join('\n')).toMatch(/does not tell of a file that arrived/);
  expect(said.join('\n')).toMatch(/does not say what to fetch/);
  expect(said.join('\n')).toMatch(/does not tell of answers that arrived/);
});
