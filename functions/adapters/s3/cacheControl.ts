const year = 365 * 24 * 60 * 60;

/**
 * How long browsers and CloudFront may keep an object, by its key: a release never changes under its id;
 * `latest.json` says which one counts and must not be old for more than a minute; the rest is not for readers.
 */
export function cacheControl(key: string): string {
  if (key.startsWith('releases/')) return `public, max-age=${year}, immutable`;
  if (key === 'latest.json') return 'public, max-age=60';
  return 'no-cache';
}
