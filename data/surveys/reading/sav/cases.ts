import { unzlibSync } from 'fflate';
import { limits } from '../../../sources/shared/limits.ts';
import { joinedBytes } from '../joinedBytes.ts';
import { byteReader, cutOff, damaged, type ByteReader } from './byteReader.ts';
import type { Dictionary } from './dictionary.ts';
import { viewOf } from './readDictionary.ts';

/** A number that is missing: the lowest there is. */
const systemMissing = -Number.MAX_VALUE;

const spaces = new Uint8Array(8).fill(0x20);

/**
 * Cases one after the other, unpacked: 8 bytes an element.
 * @throws Problem `truncated-file` for a case that is not whole or fewer cases than the file says, `wrong-file`
 */
export async function* readCases(reader: ByteReader, dictionary: Dictionary): AsyncGenerator<Uint8Array> {
  const { packing, cases } = dictionary;
  const found =
    packing === 'none'
      ? plainCases(reader, dictionary)
      : packedCases(
          packing === 'bytes' ? reader : byteReader(unpackedBlocks(reader, dictionary)),
          dictionary,
        );
  let count = 0;
  for await (const one of found) {
    count += 1;
    yield one;
  }
  if (cases !== null && count < cases) throw cutOff(reader.position());
}

async function* plainCases(reader: ByteReader, { elements }: Dictionary): AsyncGenerator<Uint8Array> {
  while ((await reader.peek()) >= 0) yield await reader.take(8 * elements.length);
}

/** Eight codes of one byte, then the values of those codes that say so. */
async function* packedCases(reader: ByteReader, dictionary: Dictionary): AsyncGenerator<Uint8Array> {
  const { elements, bias, littleEndian } = dictionary;
  let current = new Uint8Array(8 * elements.length);
  let at = 0;
  while ((await reader.peek()) >= 0) {
    const codes = (await reader.take(8)).slice();
    for (const code of codes) {
      if (code === 0) continue;
      if (code === 252) {
        if (at > 0) throw cutOff(reader.position());
        return;
      }
      if (code === 253) current.set(await reader.take(8), at);
      else if (code === 254) current.set(spaces, at);
      else viewOf(current).setFloat64(at, code === 255 ? systemMissing : code - bias, littleEndian);
      at += 8;
      if (at < current.length) continue;
      yield current;
      current = new Uint8Array(8 * elements.length);
      at = 0;
    }
  }
  if (at > 0) throw cutOff(reader.position());
}

const blockLimit = 16 * 1024 * 1024;

/** The deflated blocks of a `$FL3` file, of which a table at its end says where each is. */
async function* unpackedBlocks(reader: ByteReader, { littleEndian }: Dictionary): AsyncGenerator<Uint8Array> {
  const start = reader.position();
  const rest = await restOf(reader);
  const view = viewOf(rest);
  const offset = (position: number): number => {
    if (position < 0 || position + 8 > rest.length) throw cutOff(start + rest.length);
    return Number(view.getBigInt64(position, littleEndian)) - start;
  };
  const table = offset(8);
  if (table < 0 || table + 24 > rest.length) throw cutOff(start + rest.length);
  const blocks = view.getInt32(table + 20, littleEndian);
  for (let block = 0; block < blocks; block += 1) {
    const entry = table + 24 + 24 * block;
    const from = offset(entry + 8);
    if (entry + 24 > rest.length) throw cutOff(start + rest.length);
    const size = view.getInt32(entry + 16, littleEndian);
    const packed = view.getInt32(entry + 20, littleEndian);
    if (size < 0 || size > blockLimit || packed < 0 || from < 0 || from + packed > rest.length)
      throw damaged(`block ${block + 1} cannot be where the file says`);
    yield unpacked(rest.subarray(from, from + packed), size, block);
  }
}

function unpacked(bytes: Uint8Array, size: number, block: number): Uint8Array {
  try {
    const whole = unzlibSync(bytes, { out: new Uint8Array(size) });
    if (whole.length === size) return whole;
  } catch (error) {
    throw damaged(`block ${block + 1}: ${error instanceof Error ? error.message : String(error)}`);
  }
  throw damaged(`block ${block + 1} is shorter than the file says`);
}

async function restOf(reader: ByteReader): Promise<Uint8Array> {
  const pieces: Uint8Array[] = [];
  let length = 0;
  for (;;) {
    const piece = await reader.takeUpTo(1024 * 1024);
    if (piece.length === 0) return joinedBytes(...pieces);
    length += piece.length;
    if (length > limits.fileBytes) throw damaged(`it is larger than ${limits.fileBytes} bytes`);
    pieces.push(piece);
  }
}
