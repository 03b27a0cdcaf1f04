import { Problem } from '@kluftatlas/data/domain/problem.ts';

/** What a store or its network said, as the one error class. */
export function storeFailed(task: string, reason: unknown): Problem {
  const message = reason instanceof Error ? `${reason.name}: ${reason.message}` : String(reason);
  return new Problem(
    'store-failed',
    `${task} failed: ${message}`,
    'Nothing that counted before has changed. Run the same command again; it resumes where this one ended.',
  );
}
