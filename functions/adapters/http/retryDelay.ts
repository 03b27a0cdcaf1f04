/** Milliseconds. */
const patience = { first: 1_000, longest: 30_000, longestAsked: 120_000 } as const;

/**
 * How long to wait before the next attempt, in milliseconds: anything up to a limit that doubles each time (“full
 * jitter”: clients that failed together do not come back together). Where the server said when to come back, that
 * long, but no longer than two minutes.
 * @param attempt that has failed, from 1
 * @param asked milliseconds that the server asked for; `null` where it did not
 * @param random from 0 to below 1
 */
export function retryDelay(attempt: number, asked: number | null, random: number): number {
  const jitter = random * Math.min(patience.longest, patience.first * 2 ** (attempt - 1));
  return asked === null ? jitter : Math.min(patience.longestAsked, Math.max(0, asked));
}

/**
 * Milliseconds of a `Retry-After` header: a number of seconds, or a date (RFC 9110, 10.2.3); `null` for neither.
 */
export function retryAfter(header: string | undefined, now: Date): number | null {
  if (header === undefined) return null;
  if (/^\d+$/.test(header.trim())) return 1000 * Number(header);
  const date = Date.parse(header);
  return Number.isNaN(date) ? null : Math.max(0, date - now.getTime());
}
