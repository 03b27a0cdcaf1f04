import { Problem } from '../../../domain/problem.ts';
import { joinedBytes } from '../joinedBytes.ts';

/** Bytes of a stream in the portions that a format asks for. */
export interface ByteReader {
  /** Exactly so many. @throws Problem `truncated-file` */
  take(count: number): Promise<Uint8Array>;
  /** So many, or what is left. */
  takeUpTo(count: number): Promise<Uint8Array>;
  /** The next one as a number, which stays; −1 at the end. */
  peek(): Promise<number>;
  /** Bytes taken so far. */
  position(): number;
}

/** More than any record of a dictionary has; a damaged length asks for more. */
const mostAtOnce = 64 * 1024 * 1024;

export function byteReader(bytes: AsyncIterable<Uint8Array>): ByteReader {
  const pieces = bytes[Symbol.asyncIterator]();
  let held: Uint8Array = new Uint8Array();
  let position = 0;

  async function hold(count: number): Promise<void> {
    const more: Uint8Array[] = [];
    let length = held.length;
    while (length < count) {
      const { value, done } = await pieces.next();
      if (done === true) break;
      more.push(value);
      length += value.length;
    }
    if (more.length > 0) held = joinedBytes(held, ...more);
  }
  async function takeUpTo(count: number): Promise<Uint8Array> {
    if (held.length < count) await hold(count);
    const taken = held.subarray(0, count);
    held = held.subarray(taken.length);
    position += taken.length;
    return taken;
  }
  return {
    takeUpTo,
    async take(count) {
      if (count < 0 || count > mostAtOnce) throw damaged(`a length of ${count} bytes at byte ${position}`);
      const taken = await takeUpTo(count);
      if (taken.length < count) throw cutOff(position);
      return taken;
    },
    async peek() {
      if (held.length === 0) await hold(1);
      return held[0] ?? -1;
    },
    position: () => position,
  };
}

const advice = 'Save the file in SPSS again, or export the answers as CSV.';

export const cutOff = (position: number): Problem =>
  new Problem('truncated-file', `The SPSS file ends early, at byte ${position}`, advice);

export const damaged = (reason: string): Problem =>
  new Problem('wrong-file', `The SPSS file is damaged: ${reason}`, advice);
