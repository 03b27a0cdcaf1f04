import { Problem } from '@kluftatlas/data/domain/problem.ts';

const byPath = 'download the file in a browser and hand it in by its path (--file)';

/** Failures that often pass: a server that is busy or being mended, a line that broke. */
const passingStatuses: readonly number[] = [429, 500, 502, 503, 504];
const passingCodes: readonly unknown[] = [
  ...['EAI_AGAIN', 'ECONNREFUSED', 'ECONNRESET', 'EHOSTUNREACH', 'ENETUNREACH', 'EPIPE', 'ETIMEDOUT'],
  ...['UND_ERR_BODY_TIMEOUT', 'UND_ERR_CONNECT_TIMEOUT', 'UND_ERR_HEADERS_TIMEOUT', 'UND_ERR_SOCKET'],
  'UND_ERR_RES_CONTENT_LENGTH_MISMATCH',
];

export const isPassingStatus = (status: number): boolean => passingStatuses.includes(status);
export const isPassing = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && passingCodes.includes(error.code);

/** What a status other than success says. */
export function refusedBy(status: number): Problem {
  if (status === 404 || status === 410) {
    return new Problem(
      'address-missing',
      `The server has no such file (${status})`,
      `The publisher may have moved it: find it on the source's page, mend its address in source.ts, or ${byPath}.`,
    );
  }
  if (status === 401 || status === 403) {
    return new Problem(
      'fetch-forbidden',
      `The server does not give the file to programs, or not to this one (${status})`,
      `Where a token is needed, check it. Otherwise ${byPath}.`,
    );
  }
  const { code, message, advice } = failed(`the server answered with status ${status}`);
  return new Problem(code, message, advice);
}

export const failed = (why: string): Problem =>
  new Problem('fetch-failed', `The file did not come: ${why}`, `Try again later, or ${byPath}.`);

/** A connection that broke, in the words of who noticed it. */
export const broken = (error: unknown): Problem =>
  failed(
    error instanceof Error ? `${error.message}${'code' in error ? ` (${error.code})` : ''}` : String(error),
  );

export const incomplete = (received: number, declared: number): Problem =>
  new Problem(
    'truncated-file',
    `${received} bytes came of the ${declared} that the server announced`,
    `Try again later, or ${byPath}.`,
  );
