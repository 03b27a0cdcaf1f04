import { httpFetcher } from '@kluftatlas/functions/adapters/http/httpFetcher.ts';
import type { HttpOptions } from '@kluftatlas/functions/adapters/http/options.ts';
import type { FetchRequest, Fetcher } from '@kluftatlas/functions/ports/fetcher.ts';
import type { FileServer } from './fileServer.ts';

export interface TestFetcher extends Fetcher {
  /** Milliseconds that it would have waited, in order. */
  readonly waits: number[];
}

/** The fetcher on a test's own server, with a clock that waiting moves on: nothing really waits. */
export function testFetcher(
  { origin }: Pick<FileServer, 'origin'>,
  options: Partial<HttpOptions> = {},
): TestFetcher {
  const waits: number[] = [];
  let now = Date.parse('2026-11-22T12:00:00Z');
  const fetcher = httpFetcher({
    trustedOrigins: [origin],
    clock: { now: () => new Date(now) },
    async wait(milliseconds) {
      waits.push(milliseconds);
      now += milliseconds;
    },
    random: () => 0.5,
    spacing: 0,
    ...options,
  });
  return { ...fetcher, waits };
}

/** A request for a small CSV file. */
export const csvAt = (address: string, more: Partial<FetchRequest> = {}): FetchRequest => ({
  address,
  hosts: ['data.example.org'],
  contentTypes: ['text/csv'],
  maximumBytes: 10_000_000,
  ...more,
});
