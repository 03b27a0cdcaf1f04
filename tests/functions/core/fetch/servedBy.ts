import type { Addresses } from '@kluftatlas/data/domain/addresses.ts';
import type { SourceAdapter } from '@kluftatlas/data/domain/source.ts';
import type { FileServer } from '../../adapters/http/fileServer.ts';

/** The adapter with its real addresses, moved to a server of this machine: same paths, other host. */
export function servedBy(
  { origin, host }: Pick<FileServer, 'origin' | 'host'>,
  adapter: SourceAdapter,
): SourceAdapter {
  const moved = (address: string): string => address.replace(/^https:\/\/[^/]+/, origin);
  const addresses = adapter.addresses as Addresses;
  return {
    ...adapter,
    addresses: {
      ...addresses,
      hosts: [host],
      files: addresses.files.map((file) =>
        file.kind === 'pages' && file.each !== undefined
          ? {
              ...file,
              address: moved(file.address),
              each: { ...file.each, list: { ...file.each.list, address: moved(file.each.list.address) } },
            }
          : { ...file, address: moved(file.address) },
      ),
    },
  };
}
