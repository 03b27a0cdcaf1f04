import { Problem } from '../../domain/problem.ts';

const advice =
  'Save the file again with the encoding “UTF-8”, or hand in the original file of the publisher.';
const encodingProblem = (message: string, row?: number) =>
  new Problem('encoding', message, advice, row === undefined ? {} : { row });

/** UTF-8 read as Windows-1252 and saved again: “≥” became “â‰¥”, “ü” became “Ã¼”. */
const doublyEncoded =
  /Ã[\u0080-\u00bf\u0152-\u0192\u02dc\u2013-\u203a\u20ac]|â[\u0080-\u0089‰€][\u0080-\u00bf\u2013-\u203a™œ]/u;

const rowAt = (text: string, index: number) => text.slice(0, index).split('\n').length;

/**
 * Text of a UTF-8 file, without its byte order mark.
 * @throws Problem `encoding` for UTF-16, Latin-1, and text that lost characters on its way
 */
export function decodeText(bytes: Uint8Array): string {
  const [first, second] = bytes;
  if ((first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff)) {
    throw encodingProblem('The file is UTF-16');
  }
  if (bytes.includes(0)) {
    throw encodingProblem('The file holds null bytes: it is UTF-16, damaged, or not a text file');
  }
  const text = new TextDecoder('utf-8').decode(bytes);
  const replaced = text.indexOf('\ufffd');
  if (replaced >= 0) {
    throw encodingProblem(
      'The file is not UTF-8: it is Latin-1 (Windows-1252), or characters were lost in a conversion',
      rowAt(text, replaced),
    );
  }
  const doubled = doublyEncoded.exec(text);
  if (doubled) {
    throw encodingProblem(
      `“${doubled[0]}” shows that UTF-8 text was taken for Windows-1252 and encoded once more`,
      rowAt(text, doubled.index),
    );
  }
  return text;
}
