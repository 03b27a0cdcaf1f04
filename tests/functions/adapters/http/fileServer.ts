import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';

export interface Seen {
  readonly method: string;
  readonly path: string;
  readonly headers: IncomingMessage['headers'];
  readonly body: string;
}

/** What a server does with one request; `time` counts requests for the path, from 1. */
export type Behaviour = (
  response: ServerResponse,
  request: IncomingMessage,
  time: number,
) => void | Promise<void>;

export interface FileServer {
  readonly origin: string;
  readonly host: string;
  readonly requests: Seen[];
  /** Sets what happens at a path from now on. */
  at(path: string, behaviour: Behaviour): void;
  close(): Promise<void>;
}

/** A server on this machine whose paths behave as they are told; others are not there. */
export async function startFileServer(): Promise<FileServer> {
  const behaviours = new Map<string, Behaviour>();
  const requests: Seen[] = [];
  const server = createServer(async (request, response) => {
    const path = request.url ?? '';
    requests.push({
      method: request.method ?? '',
      path,
      headers: request.headers,
      body: await text(request),
    });
    const time = requests.filter((seen) => seen.path === path).length;
    const behaviour = behaviours.get(path) ?? behaviours.get(path.split('?')[0] ?? '');
    await (behaviour ?? missing)(response, request, time);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  return {
    origin: `http://127.0.0.1:${port}`,
    host: '127.0.0.1',
    requests,
    at: (path, behaviour) => void behaviours.set(path, behaviour),
    async close() {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}

const missing: Behaviour = (response) => void response.writeHead(404).end('there is nothing here');

/** Serves bytes as a good server does: with a tag, a date, 304 for what is known, and ranges. */
export const file =
  (bytes: Uint8Array, contentType: string, etag = '"1"'): Behaviour =>
  (response, request) => {
    const state = { etag, 'last-modified': 'Thu, 01 Jan 2026 00:00:00 GMT', 'accept-ranges': 'bytes' };
    if (request.headers['if-none-match'] === etag) return void response.writeHead(304, state).end();
    const from = Number(/^bytes=(\d+)-$/.exec(request.headers.range ?? '')?.[1] ?? 0);
    const isRest = from > 0 && request.headers['if-range'] === etag;
    const body = isRest ? bytes.subarray(from) : bytes;
    response.writeHead(isRest ? 206 : 200, {
      ...state,
      'content-type': contentType,
      'content-length': body.length,
      ...(isRest && { 'content-range': `bytes ${from}-${bytes.length - 1}/${bytes.length}` }),
    });
    response.end(body);
  };

/** Announces all of the bytes, sends the first of them and cuts the connection. */
export const cutAfter =
  (count: number, bytes: Uint8Array, headers: Record<string, string> = {}): Behaviour =>
  (response) => {
    response.writeHead(200, { 'content-type': 'text/csv', 'content-length': bytes.length, ...headers });
    response.write(bytes.subarray(0, count), () => setTimeout(() => response.destroy(), 20));
  };

/** One behaviour for each request in turn; the last one for all further ones. */
export const inTurn =
  (...behaviours: readonly Behaviour[]): Behaviour =>
  (response, request, time) =>
    behaviours[Math.min(time, behaviours.length) - 1]?.(response, request, time);

export const status =
  (code: number, headers: Record<string, string> = {}): Behaviour =>
  (response) =>
    void response.writeHead(code, headers).end();

export const redirect = (to: string, code = 302): Behaviour => status(code, { location: to });
