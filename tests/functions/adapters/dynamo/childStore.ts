import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

const program = fileURLToPath(new URL('storeProcess.ts', import.meta.url));

/** Starts `storeProcess.ts` on a folder. */
export function startStoreProcess(home: string) {
  const child = spawn(process.execPath, [program, home], { stdio: ['ignore', 'pipe', 'inherit'] });
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  const end = once(child, 'exit');
  return {
    pid: child.pid,
    /** The next thing it says; empty once it has ended. */
    async says(): Promise<string> {
      const line = await lines.next();
      return line.done === true ? '' : line.value;
    },
    async kill(): Promise<void> {
      child.kill('SIGKILL');
      await end;
    },
  };
}
