import type { Validators } from '../../ports/fetcher.ts';

/** Headers as undici gives them, names in lower case. */
export type Headers = Readonly<Record<string, string | string[] | undefined>>;

export function header(headers: Headers, name: string): string | undefined {
  const value = headers[name];
  return Array.isArray(value) ? value[0] : value;
}

export function validatorsOf(headers: Headers): Validators {
  const etag = header(headers, 'etag');
  const lastModified = header(headers, 'last-modified');
  return { ...(etag !== undefined && { etag }), ...(lastModified !== undefined && { lastModified }) };
}

/** What asks whether the file changed since. */
export const conditionalHeaders = ({ etag, lastModified }: Validators): Record<string, string> => ({
  ...(etag !== undefined && { 'if-none-match': etag }),
  ...(lastModified !== undefined && { 'if-modified-since': lastModified }),
});

/** Bytes that a whole answer declares to have; `null` where it does not say. */
export function declaredLength(headers: Headers): number | null {
  const text = header(headers, 'content-length') ?? '';
  return /^\d+$/.test(text) ? Number(text) : null;
}

/** First byte and size of the whole in `bytes 100-199/200`; `null` where that is not what it says. */
export function contentRange(headers: Headers): { first: number; size: number | null } | null {
  const match = /^bytes (\d+)-\d+\/(\d+|\*)$/.exec(header(headers, 'content-range') ?? '');
  if (match === null) return null;
  return { first: Number(match[1]), size: match[2] === '*' ? null : Number(match[2]) };
}

/** `text/csv` of `Text/CSV; charset=utf-8`; `null` without one. */
export const mediaType = (headers: Headers): string | null =>
  header(headers, 'content-type')?.split(';')[0]?.trim().toLowerCase() || null;
