import { createServer, type Server } from 'node:http';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import sirv from 'sirv';

/** Serves a built site on this machine only, on `port` or the next free one (0: any). */
export async function serveSite(folder: string, port: number): Promise<{ server: Server; port: number }> {
  const notFound = await readFile(join(folder, '404.html'));
  const files = sirv(folder, { dev: true, extensions: ['html'] });
  const server = createServer((request, response) =>
    files(request, response, () => {
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
        else reject(error);
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
