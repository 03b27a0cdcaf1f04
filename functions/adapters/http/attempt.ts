import type { Problem } from '@kluftatlas/data/domain/problem.ts';
import type { FetchAnswer, FetchRequest } from '../../ports/fetcher.ts';
import type { Clock } from '../../ports/clock.ts';
import { conditionalHeaders, contentRange, declaredLength, header, validatorsOf } from './answerHeaders.ts';
import { checkFile } from './checkFile.ts';
import type { Followed, Response } from './follow.ts';
import { tooLarge, type PartialFile } from './partialFile.ts';
import { broken, failed, incomplete, isPassing, isPassingStatus, refusedBy } from './problems.ts';
import { retryAfter } from './retryDelay.ts';

/** An answer, or a failure that may pass. Failures that do not pass are thrown. */
export type Outcome =
  { readonly answer: FetchAnswer } | { readonly failure: Problem; readonly retryAfter: number | null };

/** Headers of the next request: for the rest of a file that broke off, else for a file that has changed. */
export const requestHeaders = (request: FetchRequest, partial: PartialFile): Record<string, string> => {
  const rest = partial.rangeHeaders();
  return Object.keys(rest).length > 0 ? rest : conditionalHeaders(request.validators ?? {});
};

/** One request with all its redirects; `partial` gains what came. */
export async function attempt(
  request: FetchRequest,
  partial: PartialFile,
  clock: Clock,
  ask: () => Promise<Followed>,
): Promise<Outcome> {
  let declared: number | null = null;
  try {
    const { response, movedTo } = await ask();
    const { statusCode, headers } = response;
    if (isPassingStatus(statusCode)) {
      await response.body.dump();
      return {
        failure: refusedBy(statusCode),
        retryAfter: retryAfter(header(headers, 'retry-after'), clock.now()),
      };
    }
    if (statusCode === 304 && request.validators !== undefined) {
      await response.body.dump();
      return {
        answer: { bytes: null, validators: { ...request.validators, ...validatorsOf(headers) }, movedTo },
      };
    }
    if (partial.length > 0 && isAnotherPart(response, partial)) {
      await response.body.dump();
      partial.begin({}, false, null);
      return { failure: failed('the server does not continue a file that broke off'), retryAfter: null };
    }
    declared = await sizeOf(response, partial, request.maximumBytes);
    for await (const chunk of response.body) partial.append(chunk as Uint8Array);
    if (declared !== null && partial.length !== declared) return cutOff(partial.length, declared);
    return {
      answer: {
        bytes: checkFile(partial.joined(), headers, request),
        validators: validatorsOf(headers),
        movedTo,
      },
    };
  } catch (error) {
    if (!isPassing(error)) throw error;
    return declared === null
      ? { failure: broken(error), retryAfter: null }
      : cutOff(partial.length, declared);
  }
}

const cutOff = (received: number, declared: number): Outcome => ({
  failure: incomplete(received, declared),
  retryAfter: null,
});

/**
 * Prepares `partial` for the answer's bytes and says how many it will have in the end, where the server says so.
 * @throws Problem for an answer without a file
 */
async function sizeOf(
  response: Response,
  partial: PartialFile,
  maximumBytes: number,
): Promise<number | null> {
  const { statusCode, headers } = response;
  if (statusCode === 206 && partial.length > 0) return contentRange(headers)?.size ?? partial.size;
  if (statusCode !== 200) {
    await response.body.dump();
    throw refusedBy(statusCode);
  }
  const length = declaredLength(headers);
  if (length !== null && length > maximumBytes) {
    response.body.destroy();
    throw tooLarge(length, maximumBytes);
  }
  partial.begin(validatorsOf(headers), header(headers, 'accept-ranges') === 'bytes', length);
  return length;
}

/**
 * Whether a request for the rest of a file was answered with something that does not fit behind what came, or that nobody
 * could tell from a part of the rest.
 */
function isAnotherPart({ statusCode, headers }: Response, { length, size }: PartialFile): boolean {
  if (statusCode !== 206) return statusCode === 416;
  const range = contentRange(headers);
  const whole = range?.size ?? size;
  return range?.first !== length || whole === null || (size !== null && whole !== size);
}
