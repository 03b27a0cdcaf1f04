import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../../../', import.meta.url));

export interface CommandResult {
  readonly code: number | null;
  readonly output: string;
  readonly errors: string;
}

/** Runs a command of the local CLI on a folder of its own, as npm would. */
export function command(
  home: string,
  name: 'start' | 'fetch' | 'ingest' | 'release' | 'measures' | 'survey',
  ...args: string[]
): Promise<CommandResult> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [`functions/cli/${name}.ts`, ...args], {
      cwd: root,
      env: { ...process.env, KLUFT_HOME: home },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let output = '';
    let errors = '';
    child.stdout.on('data', (text: Buffer) => (output += text.toString()));
    child.stderr.on('data', (text: Buffer) => (errors += text.toString()));
    child.once('error', reject);
    child.once('exit', (code) => resolve({ code, output, errors }));
  });
}
