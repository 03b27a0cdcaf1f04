import { Agent, request as ask } from 'undici';
import { Problem } from '@kluftatlas/data/domain/problem.ts';
import type { FetchAnswer, FetchRequest, Fetcher } from '../../ports/fetcher.ts';
import { attempt, requestHeaders } from './attempt.ts';
import { checkedLookup } from './checkedLookup.ts';
import { follow } from './follow.ts';
import { defaults, type HttpOptions } from './options.ts';
import { pacer } from './pacer.ts';
import { partialFile } from './partialFile.ts';
import { broken, failed } from './problems.ts';
import { isPublicAddress } from './publicAddress.ts';
import { retryDelay } from './retryDelay.ts';

/** Who asks, so that a publisher can tell. Compression is not asked for: a cut file could not be continued. */
const politeHeaders = {
  'user-agent': 'Kluftatlas (open data on municipalities)',
  'accept-encoding': 'identity',
};

/**
 * Files over https, from the hosts that a source lists and the public network only. Without options, which are
 * for tests, nothing can change that: neither a command's argument nor the environment is looked at.
 */
export function httpFetcher(options: Partial<HttpOptions> = {}): Fetcher {
  const settings: HttpOptions = { ...defaults, ...options };
  const { trustedOrigins, clock, connecting, idle, total, atOnce } = settings;
  const trustedHosts = trustedOrigins.map((origin) => new URL(origin).hostname);
  const isAllowed = (host: string, address: string) =>
    trustedHosts.includes(host) || isPublicAddress(address);
  const agent = new Agent({
    connect: { lookup: checkedLookup(settings.resolve, isAllowed), timeout: connecting },
    connections: atOnce,
    headersTimeout: idle,
    bodyTimeout: idle,
  });
  const takeTurn = pacer(settings);

  function send(request: FetchRequest, headers: Record<string, string>, signal: AbortSignal) {
    const { address, hosts, form } = request;
    const body = form === undefined ? null : new URLSearchParams(form).toString();
    return follow({
      address,
      hosts,
      trustedOrigins,
      isForm: body !== null,
      async ask(url, isFirstOrigin) {
        await takeTurn(url.host, signal);
        return ask(url, {
          dispatcher: agent,
          signal,
          method: body === null ? 'GET' : 'POST',
          headers: {
            ...politeHeaders,
            ...headers,
            ...(body !== null && { 'content-type': 'application/x-www-form-urlencoded' }),
            ...(isFirstOrigin && request.headers),
          },
          body,
        });
      },
    });
  }

  async function download(request: FetchRequest, signal: AbortSignal): Promise<FetchAnswer> {
    const partial = partialFile(request.maximumBytes);
    for (let tried = 1; ; tried += 1) {
      const outcome = await attempt(request, partial, clock, () =>
        send(request, requestHeaders(request, partial), signal),
      );
      if ('answer' in outcome) return outcome.answer;
      if (tried >= settings.attempts) throw outcome.failure;
      await settings.wait(retryDelay(tried, outcome.retryAfter, settings.random()), signal);
    }
  }

  return {
    async fetch(request) {
      const signal = AbortSignal.timeout(total);
      try {
        return await download(request, signal);
      } catch (error) {
        const place = { file: request.address };
        if (error instanceof Problem) throw error.at(place);
        throw (signal.aborted ? failed(`it takes longer than ${total / 1000} s`) : broken(error)).at(place);
      }
    },
  };
}
