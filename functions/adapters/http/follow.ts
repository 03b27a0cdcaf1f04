import type { Dispatcher } from 'undici';
import { Problem } from '@kluftatlas/data/domain/problem.ts';
import { header } from './answerHeaders.ts';
import { checkAddress, type Allowed } from './checkAddress.ts';
import { failed } from './problems.ts';

export type Response = Dispatcher.ResponseData;

const permanent: readonly number[] = [301, 308];
const redirects: readonly number[] = [...permanent, 302, 303, 307];
const mostRedirects = 5;

export interface Followed {
  readonly response: Response;
  /** Where permanent redirects led; `null` without one. */
  readonly movedTo: string | null;
}

export interface FollowOptions extends Allowed {
  readonly address: string;
  /** A form is never sent on: whoever is redirected to would read it. */
  readonly isForm: boolean;
  /** `isFirstOrigin` is false once a redirect led elsewhere: what is secret stays behind. */
  ask(url: URL, isFirstOrigin: boolean): Promise<Response>;
}

/**
 * Asks for an address and follows its redirects, each checked like the first.
 * @throws Problem `address-refused`, `fetch-failed` for a loop, too many redirects and one to nowhere
 */
export async function follow({ address, isForm, ask, ...allowed }: FollowOptions): Promise<Followed> {
  const first = checkAddress(address, allowed);
  const seen = new Set<string>();
  let url = first;
  let movedTo: string | null = null;
  let isPermanent = true;
  for (;;) {
    seen.add(url.href);
    const response = await ask(url, url.origin === first.origin);
    const { statusCode } = response;
    if (!redirects.includes(statusCode)) return { response, movedTo };
    await response.body.dump();
    const location = header(response.headers, 'location');
    if (location === undefined)
      throw failed(`the server redirects (${statusCode}) and does not say where to`);
    if (isForm) throw formRedirected(location);
    url = checkAddress(location, allowed, url);
    if (seen.has(url.href)) throw failed(`the redirects lead in a circle, back to ${url.href}`);
    if (seen.size > mostRedirects) throw failed(`there are more than ${mostRedirects} redirects`);
    isPermanent &&= permanent.includes(statusCode);
    if (isPermanent) movedTo = url.href;
  }
}

const formRedirected = (location: string): Problem =>
  new Problem(
    'address-refused',
    `The server redirects a form to ${location}; it is not sent there`,
    'If the service has moved, mend its address in source.ts; else hand the file in by its path (--file).',
  );
