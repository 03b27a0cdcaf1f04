import { Problem } from '@kluftatlas/data/domain/problem.ts';
import { z } from 'zod';
import type { Choice } from '../core/fetch/askedFiles.ts';
import type { FetchReport } from '../core/fetch/fetchReport.ts';

/** What a schedule, or a person by hand, asks the function for. */
export interface FetchOrder {
  readonly source: string;
  readonly choice: Choice;
  readonly again: boolean;
  readonly acceptBecause?: string;
}

const order = z.strictObject({
  source: z.string().min(1),
  edition: z.string().min(1).optional(),
  year: z.int().min(1900).max(2099).optional(),
  quarter: z.int().min(1).max(4).optional(),
  again: z.boolean().default(false),
  acceptBecause: z.string().trim().min(1).optional(),
});

/** @throws Problem `usage` */
export function readOrder(event: unknown): FetchOrder {
  const result = order.safeParse(event);
  if (!result.success) {
    throw new Problem(
      'usage',
      `The event does not say what to fetch: ${z.prettifyError(result.error)}`,
      'Send {"source": "<source>"}, if need be with "edition", "year", "quarter", "again" and "acceptBecause".',
    );
  }
  const { source, edition, year, quarter, again, acceptBecause } = result.data;
  const choice = {
    ...(edition !== undefined && { edition }),
    ...(year !== undefined && { year }),
    ...(quarter !== undefined && { quarter }),
  };
  return { source, choice, again, ...(acceptBecause !== undefined && { acceptBecause }) };
}

/**
 * A run in which a file failed is a failed run, so that somebody is told; the files that came are in all the same.
 * @throws Problem with the code of the first file that failed
 */
export function requireSuccess(report: FetchReport): FetchReport {
  const failed = report.files.flatMap(({ name, problem }) => (problem === null ? [] : [{ name, problem }]));
  const [first] = failed;
  if (first === undefined) return report;
  const told = failed.map(({ name, problem }) => `${name}: ${problem.code}: ${problem.message}`);
  throw new Problem(
    first.problem.code,
    `${failed.length} of ${report.files.length} files of ${report.source} failed (${report.failures} runs in a row). ${told.join('; ')}`,
    first.problem.advice,
    first.problem.place,
  );
}
