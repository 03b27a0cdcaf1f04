import { Problem } from '../../domain/problem.ts';
import { utf8Remains } from '../../sources/shared/decodeGerman.ts';
import { isUtf8 } from '../../sources/shared/isUtf8.ts';
import { joinedBytes } from './joinedBytes.ts';

const byteLimit = 0x80;
/** Positions that Windows-1252 leaves unused: signs of another code page. */
const unusedPositions = /[\u0081\u008d\u008f\u0090\u009d]/;

const unreadable = (message: string) =>
  new Problem('encoding', message, 'Export the file again with the encoding “UTF-8”.');

/**
 * Text of a file piece by piece: UTF-8, UTF-16 (little endian) with its byte order mark, and Windows-1252, which is told by the
 * first letters beyond ASCII. Without the byte order mark.
 * @throws Problem `encoding` for UTF-8 with torn characters, null bytes, other code pages
 */
export async function* decodeStream(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<string> {
  let decode: Decode | null = null;
  let held: Uint8Array = new Uint8Array();
  for await (const piece of bytes) {
    if (decode !== null) {
      yield decode(piece, false);
      continue;
    }
    const joined: Uint8Array = held.length === 0 ? piece : joinedBytes(held, piece);
    if (joined.length < 2) {
      held = joined;
      continue;
    }
    decode = decoderFor(joined);
    const end: number = decode === null ? joined.length - openTail(joined) : joined.length;
    held = joined.slice(end);
    yield (decode ?? utf8())(joined.subarray(0, end), false);
  }
  if (decode === null && held.length > 0) decode = windows();
  if (decode !== null) yield decode(held, true);
}

type Decode = (piece: Uint8Array, isLast: boolean) => string;

/** How to read what starts like this; `null` while all of it is ASCII, or may be the beginning of a character. */
function decoderFor(bytes: Uint8Array): Decode | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return utf16();
  if (bytes[0] === 0xfe && bytes[1] === 0xff) throw unreadable('The file is UTF-16, big endian');
  const whole = bytes.subarray(0, bytes.length - openTail(bytes));
  if (whole.every((byte) => byte < byteLimit)) return null;
  return isUtf8(whole) ? utf8() : windows();
}

/** Number of bytes at the end that may begin a character of UTF-8 and do not finish it. */
function openTail(bytes: Uint8Array): number {
  for (let length = 1; length <= 3; length += 1) {
    const byte = bytes[bytes.length - length] ?? 0;
    if (byte < byteLimit) return 0;
    const needed = byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : byte >= 0xc0 ? 2 : 0;
    if (needed > 0) return needed > length ? length : 0;
  }
  return 0;
}

function utf8(): Decode {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  return (piece, isLast) => {
    try {
      return withoutNulls(decoder.decode(piece, { stream: !isLast }));
    } catch (error) {
      if (!(error instanceof TypeError)) throw error;
      throw unreadable('The file begins as UTF-8 and goes on with bytes that are none: it was put together');
    }
  };
}

function utf16(): Decode {
  const decoder = new TextDecoder('utf-16le');
  return (piece, isLast) => decoder.decode(piece, { stream: !isLast });
}

function windows(): Decode {
  const decoder = new TextDecoder('windows-1252');
  return (piece) => {
    const text = decoder.decode(piece);
    if (unusedPositions.test(text) || utf8Remains.test(text))
      throw unreadable('The file is neither UTF-8 nor Windows-1252');
    return withoutNulls(text);
  };
}

function withoutNulls(text: string): string {
  if (!text.includes('\0')) return text;
  throw unreadable('The file holds null bytes: it is UTF-16, damaged, or not a text file');
}
