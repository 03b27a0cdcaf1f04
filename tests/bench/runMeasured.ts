import { spawn } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { seconds } from './yardstick.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
const measured = fileURLToPath(new URL('measured.ts', import.meta.url));

export interface Run {
  readonly seconds: number;
  /** Of processor time, over all threads: the same however busy the machine is with other things. */
  readonly computing: number;
  /** At the peak, as the system counted it. */
  readonly megabytes: number;
}

/** Runs the script at a path in a process of its own. */
export async function runScript(
  script: string,
  args: readonly string[],
  { flags = [], env = {} }: { readonly flags?: readonly string[]; readonly env?: NodeJS.ProcessEnv } = {},
): Promise<Run> {
  let output = '';
  const elapsed = await seconds(
    () =>
      new Promise<void>((resolve, reject) => {
        const child = spawn(process.execPath, [...flags, measured, script, ...args], {
          cwd: root,
          env: { ...process.env, ...env },
          stdio: ['ignore', 'ignore', 'pipe'],
        });
        child.stderr.on('data', (text: Buffer) => (output += text.toString()));
        child.once('exit', (code) => (code === 0 ? resolve() : reject(new Error(output))));
      }),
  );
  const [, megabytes, computing] = (/peak (\d+) MB, computing ([\d.]+) s/.exec(output) ?? []).map(Number);
  return { seconds: elapsed, computing: computing ?? Number.NaN, megabytes: megabytes ?? Number.NaN };
}

/** Runs a command as `npm run <command>` does, with the flags that it has there. */
export async function runCommandOf(home: string, command: string, ...args: string[]): Promise<Run> {
  const { scripts } = JSON.parse(await readFile(join(root, 'package.json'), 'utf8')) as {
    scripts: Readonly<Record<string, string>>;
  };
  const [, ...words] = (scripts[command] ?? '').split(' ');
  const script = words.at(-1);
  if (script === undefined) throw new Error(`package.json has no command ${command}`);
  return runScript(join(root, script), args, { flags: words.slice(0, -1), env: { KLUFT_HOME: home } });
}
