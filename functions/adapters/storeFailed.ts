import { Problem } from '@kluftatlas/data/domain/problem.ts';

/** What a store, its disk or its network said, as the one error class. */
export function storeFailed(task: string, reason: unknown): Problem {
  if (reason instanceof Problem) return reason;
  return new Problem(
    'store-failed',
    `${task} failed: ${wordsOf(reason)}`,
    'What counted before still counts. Remove the cause and run the same command again; it resumes by itself.',
  );
}

/** What an error says, and what its cause says: a database names only there what its disk said. */
function wordsOf(reason: unknown): string {
  if (!(reason instanceof Error)) return String(reason);
  const cause = reason.cause instanceof Error ? ` (${reason.cause.message})` : '';
  return `${reason.name}: ${reason.message}${cause}`;
}

/** Does the work, or fails as a Problem that says which work it was. */
export async function attempt<Result>(task: string, work: () => Promise<Result>): Promise<Result> {
  try {
    return await work();
  } catch (error) {
    throw storeFailed(task, error);
  }
}
