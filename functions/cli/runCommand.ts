import { Problem } from '@kluftatlas/data/domain/problem.ts';

/**
 * Runs a command to its end. A `Problem` is told in full and gives exit code 1; anything else is a fault of
 * ours and keeps its stack. Ctrl-C ends at once: every step before it is either whole or repeated next time.
 */
export async function runCommand(command: () => Promise<void>): Promise<void> {
  process.once('SIGINT', () => {
    process.stderr.write('\nStopped. What was finished is kept; the next run goes on from there.\n');
    process.exit(130);
  });
  try {
    await command();
  } catch (error) {
    process.stderr.write(
      `${error instanceof Problem ? error.describe() : String((error as Error).stack ?? error)}\n`,
    );
    process.exitCode = 1;
  }
}
