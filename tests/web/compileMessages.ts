import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/** The sentences under test are compiled from the message files; a clean checkout has them not. */
export default function compileMessages(): void {
  execFileSync('npm', ['run', 'paraglide', '--workspace', 'web'], {
    cwd: fileURLToPath(new URL('../..', import.meta.url)),
    stdio: 'pipe',
  });
}
