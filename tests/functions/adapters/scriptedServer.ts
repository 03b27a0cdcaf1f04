import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';

export interface ScriptedAnswer {
  readonly status: number;
  readonly contentType: string;
  readonly body: string;
}

/**
 * A server on this machine that gives one answer after another (the last one for ever) and keeps the requests:
 * for what the embedded stores never do, such as throttling.
 */
export async function scriptedServer(answers: readonly ScriptedAnswer[]) {
  const requests: { readonly url: string; readonly body: string }[] = [];
  const server = createServer(async (request, response) => {
    const answer = answers[Math.min(requests.length, answers.length - 1)];
    requests.push({ url: request.url ?? '', body: await text(request) });
    response.writeHead(answer?.status ?? 500, { 'content-type': answer?.contentType ?? 'text/plain' });
    response.end(answer?.body);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    endpoint: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    requests,
    async close(): Promise<void> {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}
