import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { commandFlags } from '../support/commandFlags.ts';
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
  const { script, flags } = await commandFlags(command);
  return runScript(script, args, { flags, env: { KLUFT_HOME: home } });
}
