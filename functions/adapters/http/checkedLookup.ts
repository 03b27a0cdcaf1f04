import { lookup as systemLookup, type LookupAddress } from 'node:dns';
import type { LookupFunction } from 'node:net';
import { Problem } from '@kluftatlas/data/domain/problem.ts';

/** All addresses of a host. */
export type ResolveHost = (
  host: string,
  callback: (error: Error | null, addresses: readonly LookupAddress[]) => void,
) => void;

export const resolveHost: ResolveHost = (host, callback) =>
  systemLookup(host, { all: true }, (error, addresses) => callback(error, addresses));

/**
 * The name resolution of a connection. It is the only one: the addresses that were checked are those that are
 * connected to, so that a name cannot change its mind between the two.
 */
export function checkedLookup(
  resolve: ResolveHost,
  isAllowed: (host: string, address: string) => boolean,
): LookupFunction {
  return (host, options, callback) =>
    resolve(host, (error, addresses) => {
      const [first] = addresses;
      if (error !== null || first === undefined)
        return callback(error ?? new Error(`${host} has no address`), '');
      const inward = addresses.find(({ address }) => !isAllowed(host, address));
      if (inward !== undefined) return callback(pointsInward(host, inward.address), '');
      if (options.all === true) return callback(null, [...addresses]);
      callback(null, first.address, first.family);
    });
}

const pointsInward = (host: string, address: string): Problem =>
  new Problem(
    'address-refused',
    `${host} leads to ${address}, which is not on the public network`,
    'Check the name resolution of this machine. The file can be handed in by its path (--file).',
  );
