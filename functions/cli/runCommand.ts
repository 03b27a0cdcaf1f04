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
    process.stderr.write(`${told(error)}\n`);
    process.exitCode = 1;
  }
}

function told(error: unknown): string {
  if (error instanceof Problem) return error.describe();
  if (!(error instanceof Error)) return String(error);
  const isUsage = 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS');
  const problem = new Problem('usage', error.message, 'Add --help for the options.');
  return isUsage ? problem.describe() : (error.stack ?? error.message);
}
