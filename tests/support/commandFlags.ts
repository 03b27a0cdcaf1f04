import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../../', import.meta.url));

/** What `npm run <command>` runs: the flags of Node that it has there, and its script. */
export async function commandFlags(
  command: string,
): Promise<{ readonly flags: readonly string[]; readonly script: string }> {
  const { scripts } = JSON.parse(await readFile(join(root, 'package.json'), 'utf8')) as {
    scripts: Readonly<Record<string, string>>;
  };
  const [, ...words] = (scripts[command] ?? '').split(' ');
  const script = words.at(-1);
  if (script === undefined) throw new Error(`package.json has no command ${command}`);
  return { flags: words.slice(0, -1), script: join(root, script) };
}
