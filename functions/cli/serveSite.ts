import { createServer, type Server } from 'node:http';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Problem } from '@kluftatlas/data/domain/problem.ts';
import sirv from 'sirv';
import { unlessAbsent } from '../adapters/directory/files.ts';

/**
 * Serves a built site on this machine only, on `port` or the next free one (0: whichever is free). Nothing is kept in memory:
 * a site that takes the place of another is served from then on.
 * @throws Problem `usage` where no such port can be opened
 */
export async function serveSite(folder: string, port: number): Promise<{ server: Server; port: number }> {
  const files = sirv(folder, { dev: true, extensions: ['html'] });
  const server = createServer((request, response) =>
    files(request, response, async () => {
      const page = request.url?.startsWith('/en/') ? 'en/404.html' : '404.html';
      const notFound = await unlessAbsent('Not found', () => readFile(join(folder, page)));
      response.writeHead(404, { 'content-type': 'text/html; charset=utf-8' });
      response.end(notFound);
    }),
  );
  return { server, port: await listen(server, port) };
}

function listen(server: Server, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    const tryPort = (candidate: number): void => {
      server.once('error', (error: NodeJS.ErrnoException) => {
        if (error.code === 'EADDRINUSE' && candidate < 65_535) tryPort(candidate + 1);
        else reject(notOpened(candidate, error));
      });
      server.listen(candidate, '127.0.0.1', () => {
        server.removeAllListeners('error');
        const address = server.address();
        resolve(typeof address === 'object' && address !== null ? address.port : candidate);
      });
    };
    tryPort(port);
  });
}

const notOpened = (port: number, error: Error): Problem =>
  new Problem('usage', `Port ${port} cannot be opened: ${error.message}`, 'Name another one with --port.');
