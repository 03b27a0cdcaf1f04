import { Problem } from '../../domain/problem.ts';
import { decodeText } from './decodeText.ts';
import { isUtf8 } from './isUtf8.ts';

/** What Windows-1252 text of German offices holds beyond ASCII: letters, quotation marks, dashes, signs. */
const plausible = /^[\t\n\r\u0020-\u007e\u00a0-\u00ff€‚„…‘’“”•–—Šš]*$/u;
/** UTF-8 read byte by byte: `Ã¼`, `â€“`, `Â§`. */
export const utf8Remains = /[ÃÂâ][\u0080-\u00bf€‚„…‘’“”•–—]/u;

/**
 * Text of a file in UTF-8 or, as older official exports are, in Latin-1 (Windows-1252); without a byte order mark.
 * @throws Problem `encoding` for anything else: UTF-16, UTF-8 with a torn character, other code pages
 */
export function decodeGerman(bytes: Uint8Array): string {
  if (isUtf8(bytes) || bytes.includes(0)) return decodeText(bytes);
  const text = new TextDecoder('windows-1252').decode(bytes);
  if (plausible.test(text) && !utf8Remains.test(text)) return text;
  const odd = utf8Remains.exec(text)?.[0] ?? /[^\t\n\r\u0020-\u007e\u00a0-\u00ff]/u.exec(text)?.[0] ?? '';
  throw new Problem(
    'encoding',
    `The file is neither UTF-8 nor Latin-1: “${odd}” makes no sense in either`,
    'Hand in the original file of the publisher.',
  );
}
