import { Problem } from '@kluftatlas/data/domain/problem.ts';
import { storeFailed } from '../adapters/storeFailed.ts';

/** Exit codes as shells give them: 128 and the signal's number. */
const signals = { SIGINT: 130, SIGTERM: 143 } as const;

/**
 * Runs a command to its end. A `Problem` is told in full and gives exit code 1; anything else is a fault of
 * ours and keeps its stack. Ctrl-C ends at once: every step before it is either whole or repeated next time.
 */
export async function runCommand(command: () => Promise<void>): Promise<void> {
  for (const [signal, code] of Object.entries(signals)) {
    process.once(signal, () => {
      process.stderr.write('\nStopped. What was finished is kept; the next run goes on from there.\n');
      process.exit(code);
    });
  }
  // The embedded DynamoDB throws what its disk says outside of every promise.
  process.once('uncaughtException', (error) => {
    process.stderr.write(`${told(error)}\n`);
    process.exit(1);
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
  const code = 'code' in error ? String(error.code) : '';
  if (code.startsWith('ERR_PARSE_ARGS')) {
    return new Problem('usage', error.message, 'Add --help for the options.').describe();
  }
  if (code.startsWith('LEVEL_')) return storeFailed('Reading or writing the store', error).describe();
  return error.stack ?? error.message;
}
