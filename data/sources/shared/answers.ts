import { Problem } from '../../domain/problem.ts';

/** One answer of an API: what was asked and what came back. */
export interface Answer {
  /** `null` for an answer that was handed in by itself. */
  readonly address: string | null;
  readonly answer: unknown;
}

/** The line of one answer in a file of collected answers. */
export const answerLine = (address: string, answer: unknown): string =>
  `${JSON.stringify({ address, answer })}\n`;

const lineFeed = 10;

/**
 * Answers of an API in the order in which they were asked for, one at a time: all of them together may need more memory
 * than there is. Three shapes are read: the file that fetching writes (a line of `{"address": …, "answer": …}` for each
 * page), one answer as the server gives it, and a JSON list of such answers.
 * @throws Problem `wrong-file` for what is no JSON, `encoding`, `truncated-file` for a last line that is cut
 */
export function* readAnswers(bytes: Uint8Array): Generator<Answer> {
  let row = 0;
  for (const { line, rest } of linesOf(bytes)) {
    row += 1;
    const read = jsonOf(textOf(line));
    if (isCollected(read)) yield read;
    else if (row === 1) return yield* wholeAnswers(bytes);
    else throw rest.every((byte) => byte === lineFeed) ? cut(row) : notAnswers(row);
  }
}

/** The lines that are not empty, and what stands behind each. */
function* linesOf(bytes: Uint8Array): Generator<{ line: Uint8Array; rest: Uint8Array }> {
  for (let start = 0; start < bytes.length;) {
    const found = bytes.indexOf(lineFeed, start);
    const end = found < 0 ? bytes.length : found;
    if (end > start) yield { line: bytes.subarray(start, end), rest: bytes.subarray(end) };
    start = end + 1;
  }
}

/** One answer or a list of them, over however many lines. */
function* wholeAnswers(bytes: Uint8Array): Generator<Answer> {
  const whole = jsonOf(textOf(bytes));
  if (whole === undefined) throw notAnswers(1);
  if (isCollected(whole)) return yield whole;
  for (const answer of Array.isArray(whole) ? whole : [whole]) yield { address: null, answer };
}

/** Words in an answer may have been garbled by whoever entered them; only the bytes have to be UTF-8. */
function textOf(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    throw new Problem('encoding', 'The answers are not UTF-8', 'Fetch them again (npm run fetch).');
  }
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}

const isCollected = (value: unknown): value is Answer =>
  typeof value === 'object' && value !== null && 'address' in value && 'answer' in value;

const cut = (row: number): Problem =>
  new Problem(
    'truncated-file',
    'The last line is not whole: the file was cut off',
    'Fetch it again (npm run fetch), or copy it again.',
    { row },
  );

const notAnswers = (row: number): Problem =>
  new Problem(
    'wrong-file',
    'The line is not an answer of the API in JSON',
    'Hand in what npm run fetch collected, one answer as the server gave it, or a JSON list of answers.',
    { row },
  );
