import { isIP } from 'node:net';
import { Problem } from '@kluftatlas/data/domain/problem.ts';

/** What may be asked. */
export interface Allowed {
  readonly hosts: readonly string[];
  /** Origins beside them, whatever their protocol and address. Tests name their own server here, nobody else. */
  readonly trustedOrigins: readonly string[];
}

/**
 * Reads an address, or the target of a redirect from `base`.
 * @throws Problem `address-refused`
 */
export function checkAddress(text: string, { hosts, trustedOrigins }: Allowed, base?: URL): URL {
  const url = URL.parse(text, base?.href);
  if (url === null) throw refused(text, 'is not an address');
  if (url.protocol === 'file:') throw refused(text, 'is a file of a machine');
  if (url.username !== '' || url.password !== '') throw refused(url.host, 'comes with a user and a password');
  if (trustedOrigins.includes(url.origin)) return url;
  if (url.protocol !== 'https:') throw refused(url.href, 'is not read over https');
  if (url.port !== '') throw refused(url.href, 'names a port');
  if (isIP(url.hostname.replace(/^\[|\]$/g, '')) !== 0) throw refused(url.href, 'names no host but a number');
  if (!hosts.includes(url.hostname)) {
    throw refused(url.href, `is on a host that the source does not list (${hosts.join(', ')})`);
  }
  return url;
}

const refused = (what: string, why: string): Problem =>
  new Problem(
    'address-refused',
    `${what} ${why}`,
    'Look at the address in a browser. If the publisher has moved, mend source.ts; else hand the file in by its path (--file).',
  );
