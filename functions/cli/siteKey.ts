import { createHash } from 'node:crypto';
import { glob, readFile } from 'node:fs/promises';
import { root } from './home.ts';

const sources = [
  'web/{src,messages,project.inlang,static}/**/*.*',
  'web/*.*',
  'data/{domain,catalogue,measures}/**/*.ts',
  'package-lock.json',
];
const generated = /[\\/](paraglide|cache|node_modules)[\\/]/;

/** Identity of a built site: the release it shows and everything that shapes its pages. */
export async function siteKey(release: string): Promise<string> {
  const paths = (await Array.fromAsync(glob(sources, { cwd: root })))
    .filter((path) => !generated.test(path))
    .sort();
  const hash = createHash('sha256').update(release);
  for (const path of paths) hash.update(path).update(await readFile(`${root}${path}`));
  return hash.digest('hex').slice(0, 16);
}
