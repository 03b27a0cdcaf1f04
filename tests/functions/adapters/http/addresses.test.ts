import { httpFetcher } from '@kluftatlas/functions/adapters/http/httpFetcher.ts';
import type { ResolveHost } from '@kluftatlas/functions/adapters/http/checkedLookup.ts';
import { isPublicAddress } from '@kluftatlas/functions/adapters/http/publicAddress.ts';
import { retryAfter, retryDelay } from '@kluftatlas/functions/adapters/http/retryDelay.ts';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { file, startFileServer, type FileServer } from './fileServer.ts';
import { csvAt, testFetcher } from './testFetcher.ts';

const csv = new TextEncoder().encode('ags;value\n01001000;1,5\n');

let server: FileServer;
beforeAll(async () => {
  server = await startFileServer();
  server.at('/file.csv', file(csv, 'text/csv'));
});
afterAll(() => server.close());

/** Names that lead to these addresses, one list for each time that they are asked for. */
const leadingTo = (...answers: readonly (readonly string[])[]) => {
  let asked = 0;
  const resolve: ResolveHost = (_, callback) => {
    const addresses = answers[Math.min(asked, answers.length - 1)] ?? [];
    asked += 1;
    callback(
      null,
      addresses.map((address) => ({ address, family: address.includes(':') ? 6 : 4 })),
    );
  };
  return vi.fn(resolve);
};

describe('an address', () => {
  it.each([
    'http://data.example.org/file.csv',
    'https://data.example.org.evil.example/file.csv',
    'https://evil.example/data.example.org',
    'https://data.example.org:8443/file.csv',
    'https://somebody:word@data.example.org/file.csv',
    'https://data.example.org@evil.example/file.csv',
    'https://127.0.0.1/file.csv',
    'https://[::1]/file.csv',
    'https://2130706433/file.csv',
    'ftp://data.example.org/file.csv',
    'file:///etc/hostname',
    'data:text/csv,ags',
    '/etc/hostname',
    '',
  ])('“%s” is refused before anything is asked', async (address) => {
    const resolve = leadingTo(['93.184.216.34']);
    await expect(testFetcher(server, { resolve }).fetch(csvAt(address))).rejects.toMatchObject({
      code: 'address-refused',
      advice: expect.stringContaining('--file'),
    });
    expect(resolve).not.toHaveBeenCalled();
  });

  it('on this machine is refused by the fetcher that commands and functions use, whatever is listed', async () => {
    const request = { ...csvAt(`${server.origin}/file.csv`), hosts: ['127.0.0.1', 'localhost'] };
    for (const address of [request.address, 'https://localhost/file.csv', 'https://127.0.0.1/file.csv']) {
      await expect(httpFetcher().fetch({ ...request, address })).rejects.toMatchObject({
        code: 'address-refused',
      });
    }
    expect(server.requests).toEqual([]);
  });
});

describe('a name that leads inside', () => {
  it.each([
    ['this machine', '127.0.0.1'],
    ['this machine in IPv6', '::1'],
    ['a private network', '10.20.30.40'],
    ['a private network of 172.16', '172.31.255.255'],
    ['a home network', '192.168.1.1'],
    ['the metadata of a cloud', '169.254.169.254'],
    ['a carrier network', '100.64.0.1'],
    ['nowhere', '0.0.0.0'],
    ['an IPv4 address in IPv6', '::ffff:10.0.0.1'],
    ['a unique local address', 'fd00:ec2::254'],
    ['a link-local address', 'fe80::1'],
    ['many', '224.0.0.1'],
  ])('%s (%s) is refused', async (_, address) => {
    const fetcher = testFetcher(server, { resolve: leadingTo([address]) });
    await expect(fetcher.fetch(csvAt('https://data.example.org/file.csv'))).rejects.toMatchObject({
      code: 'address-refused',
      message: expect.stringContaining(address),
    });
    expect(fetcher.waits).toEqual([]);
  });

  it('with one of its addresses is refused, though another is public', async () => {
    const fetcher = testFetcher(server, { resolve: leadingTo(['93.184.216.34', '10.0.0.1']) });
    await expect(fetcher.fetch(csvAt('https://data.example.org/file.csv'))).rejects.toMatchObject({
      code: 'address-refused',
    });
  });

  it('is asked for once a connection: what was checked is what is connected to', async () => {
    const { port } = new URL(server.origin);
    const origin = `http://data.example.org:${port}`;
    // Asked a second time, the name would lead elsewhere; the file comes because it is not.
    const resolve = leadingTo(['127.0.0.1'], ['192.0.2.1']);
    const { bytes } = await testFetcher({ origin }, { resolve }).fetch(csvAt(`${origin}/file.csv`));
    expect(bytes).toHaveLength(csv.length);
    expect(resolve).toHaveBeenCalledTimes(1);
  });

  it('is tried again when the name service is busy, and not when there is no such name', async () => {
    const failing =
      (code: string): ResolveHost =>
      (host, callback) =>
        callback(Object.assign(new Error(`${code} ${host}`), { code }), []);
    for (const [code, waits] of [
      ['EAI_AGAIN', 4],
      ['ENOTFOUND', 0],
    ] as const) {
      const fetcher = testFetcher(server, { resolve: failing(code) });
      await expect(fetcher.fetch(csvAt('https://data.example.org/file.csv'))).rejects.toMatchObject({
        code: 'fetch-failed',
        message: expect.stringContaining(code),
      });
      expect(fetcher.waits).toHaveLength(waits);
    }
  });
});

it.each([
  ['8.8.8.8', true],
  ['172.15.255.255', true],
  ['172.32.0.0', true],
  ['2001:4860:4860::8888', true],
  ['2a02:26f0::1', true],
  ['2002:7f00:1::', false],
  ['2001:db8::1', false],
  ['::', false],
  ['64:ff9b::a00:1', false],
  ['data.example.org', false],
])('%s is on the public network: %s', (address, expected) => {
  expect(isPublicAddress(address)).toBe(expected);
});

describe('the pause before another attempt', () => {
  it('is anything from nothing to a limit that doubles and stays below half a minute', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 60 }),
        fc.double({ min: 0, max: 0.999, noNaN: true }),
        (attempt, random) => {
          const delay = retryDelay(attempt, null, random);
          expect(delay).toBeGreaterThanOrEqual(0);
          expect(delay).toBeLessThanOrEqual(Math.min(30_000, 1000 * 2 ** (attempt - 1)));
        },
      ),
    );
    expect(retryDelay(3, null, 0)).toBe(0);
    expect(retryDelay(3, null, 0.5)).toBe(2000);
  });

  it('asked for in any words is never negative and never a number that is none', () => {
    const now = new Date('2026-11-22T12:00:00Z');
    fc.assert(
      fc.property(fc.string(), (header) => {
        const delay = retryDelay(1, retryAfter(header, now), 0.5);
        expect(delay).toBeGreaterThanOrEqual(0);
        expect(delay).toBeLessThanOrEqual(120_000);
      }),
    );
  });
});
