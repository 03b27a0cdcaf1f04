import { Problem } from '@kluftatlas/data/domain/problem.ts';

/** The Problem that something ends with; a success or any other error fails the test. */
export async function problemOf(action: () => unknown): Promise<Problem> {
  let result: unknown;
  try {
    result = await action();
  } catch (error) {
    if (error instanceof Problem) return error;
    throw error;
  }
  throw new Error(`Expected a Problem, got ${JSON.stringify(result)?.slice(0, 200)}`);
}
