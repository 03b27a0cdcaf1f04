import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { file, redirect, startFileServer, type Behaviour, type FileServer } from './fileServer.ts';
import { csvAt, testFetcher } from './testFetcher.ts';

const csv = new TextEncoder().encode('ags;value\n01001000;1,5\n'.repeat(1000));

let server: FileServer;
beforeAll(async () => {
  server = await startFileServer();
});
afterAll(() => server.close());
beforeEach(() => void server.requests.splice(0));

const asked = (behaviour: Behaviour, options: Parameters<typeof testFetcher>[1], maximumBytes = 100_000) => {
  server.at('/file.csv', behaviour);
  return testFetcher(server, options).fetch(csvAt(`${server.origin}/file.csv`, { maximumBytes }));
};

/** Sends a byte every few milliseconds and never ends. */
const trickle: Behaviour = (response) => {
  response.writeHead(200, { 'content-type': 'text/csv' });
  const timer = setInterval(() => response.write('x'), 20);
  response.once('close', () => clearInterval(timer));
};

describe('a file that is too large', () => {
  it('is refused when it says so, and not read', async () => {
    let sent = 0;
    const behaviour: Behaviour = (response) => {
      response.writeHead(200, { 'content-type': 'text/csv', 'content-length': 100_001 });
      response.write(csv.subarray(0, 10), () => (sent += 10));
    };
    await expect(asked(behaviour, {})).rejects.toMatchObject({ code: 'file-too-large' });
    expect(sent).toBeLessThanOrEqual(10);
  });

  it('is noticed while it comes when it does not say so', async () => {
    const endless: Behaviour = (response) => {
      response.writeHead(200, { 'content-type': 'text/csv' });
      const more = (): void => void (response.destroyed || response.write(csv, more));
      more();
    };
    await expect(asked(endless, {})).rejects.toMatchObject({ code: 'file-too-large' });
  });

  it('is noticed when it is packed small', async () => {
    const bomb = gzipSync(Buffer.alloc(10_000_000));
    const behaviour: Behaviour = (response) =>
      void response.writeHead(200, { 'content-type': 'text/csv', 'content-encoding': 'gzip' }).end(bomb);
    await expect(asked(behaviour, {})).rejects.toMatchObject({ code: 'file-too-large' });
  });
});

it('a file that comes packed although nobody asked is unpacked', async () => {
  const behaviour: Behaviour = (response) =>
    void response
      .writeHead(200, { 'content-type': 'text/csv', 'content-encoding': 'gzip' })
      .end(gzipSync(csv));
  expect((await asked(behaviour, {})).bytes).toEqual(Buffer.from(csv));
  expect(server.requests[0]?.headers['accept-encoding']).toBe('identity');
});

it('a file that is shorter than announced is not taken', async () => {
  const behaviour: Behaviour = (response) => {
    response.socket?.end(
      `HTTP/1.1 200 OK\r\ncontent-type: text/csv\r\ncontent-length: ${csv.length + 5}\r\n\r\n${Buffer.from(csv).toString()}`,
    );
  };
  await expect(asked(behaviour, {})).rejects.toMatchObject({
    code: 'truncated-file',
    message: `${csv.length} bytes came of the ${csv.length + 5} that the server announced`,
  });
});

describe('a server that is slow', () => {
  it('is given up when nothing comes for a while', async () => {
    const silent: Behaviour = (response) => {
      response.writeHead(200, { 'content-type': 'text/csv', 'content-length': csv.length });
      response.write(csv.subarray(0, 100));
    };
    await expect(asked(silent, { idle: 60, attempts: 2 })).rejects.toMatchObject({ code: 'truncated-file' });
    expect(server.requests).toHaveLength(2);
  });

  it('is given up when it never begins to answer', async () => {
    await expect(asked(() => {}, { idle: 60, attempts: 1 })).rejects.toMatchObject({ code: 'fetch-failed' });
  });

  it('is given up in the end, though a byte comes now and then', async () => {
    const started = performance.now();
    await expect(asked(trickle, { idle: 1000, total: 300 })).rejects.toMatchObject({
      code: 'fetch-failed',
      message: expect.stringContaining('longer than 0.3 s'),
    });
    expect(performance.now() - started).toBeLessThan(1500);
    expect(server.requests).toHaveLength(1);
  });

  it('is given up while it is waited for, too', async () => {
    const busy: Behaviour = (response) => void response.writeHead(429, { 'retry-after': '60' }).end();
    const reallyWaiting = { total: 200 };
    const { defaults } = await import('@kluftatlas/functions/adapters/http/options.ts');
    await expect(asked(busy, { ...reallyWaiting, wait: defaults.wait })).rejects.toMatchObject({
      message: expect.stringContaining('longer than 0.2 s'),
    });
  });
});

it('requests to a host keep their distance', async () => {
  server.at('/file.csv', file(csv, 'text/csv'));
  const fetcher = testFetcher(server, { spacing: 50 });
  const request = csvAt(`${server.origin}/file.csv`);
  await fetcher.fetch(request);
  await fetcher.fetch(request);
  await fetcher.fetch(request);
  expect(fetcher.waits).toEqual([50, 50]);
});

it('a token stays behind when a redirect leads to another server', async () => {
  const other = await startFileServer();
  other.at('/file.csv', file(csv, 'text/csv'));
  server.at('/file.csv', redirect(`${other.origin}/file.csv`));
  const fetcher = testFetcher(server, { trustedOrigins: [server.origin, other.origin] });
  await fetcher.fetch(csvAt(`${server.origin}/file.csv`, { headers: { username: 'secret-token' } }));
  expect(server.requests[0]?.headers['username']).toBe('secret-token');
  expect(other.requests[0]?.headers['username']).toBeUndefined();
  await other.close();
});
