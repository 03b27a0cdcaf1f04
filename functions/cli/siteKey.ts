import { createHash } from 'node:crypto';
import { glob, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { root } from './home.ts';

const sources = [
  'web/{src,messages,project.inlang,static}/**',
  'web/*.*',
  'data/{domain,catalogue,measures}/**',
  'package-lock.json',
];
const generated = /[\\/](paraglide|cache|node_modules)([\\/]|$)/;

/** Identity of a built site: the release it shows and everything that shapes its pages. */
export async function siteKey(release: string): Promise<string> {
  const entries = await Array.fromAsync(glob(sources, { cwd: root, withFileTypes: true }));
  const paths = entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((path) => !generated.test(path))
    .sort();
  const hash = createHash('sha256').update(release);
  for (const path of paths) hash.update(path.slice(root.length)).update(await readFile(path));
  return hash.digest('hex').slice(0, 16);
}
