import { damaged } from './byteReader.ts';
import { extension, type Dictionary } from './dictionary.ts';
import type { Text } from './encoding.ts';
import { viewOf } from './readDictionary.ts';

interface LongTextValue {
  readonly value: string;
  /** Empty in a list of missing values. */
  readonly label: string;
}

/**
 * Labels or missing values of texts of more than 8 bytes, by the name of the variable in capitals.
 * @throws Problem `wrong-file` where a length leads out of the record
 */
export function longTextRecords(
  { extensions, littleEndian }: Dictionary,
  subtype: typeof extension.longTextLabels | typeof extension.longTextMissing,
  text: Text,
): ReadonlyMap<string, readonly LongTextValue[]> {
  const data = extensions.get(subtype) ?? new Uint8Array();
  const view = viewOf(data);
  let at = 0;
  const step = (count: number): number => {
    const from = at;
    at += count;
    if (count < 0 || at > data.length) throw damaged('a list of long values leads out of its record');
    return from;
  };
  const integer = (): number => view.getInt32(step(4), littleEndian);
  const word = (length = integer()): string => {
    const from = step(length);
    return text(data.subarray(from, from + length));
  };
  const found = new Map<string, readonly LongTextValue[]>();
  while (at < data.length) {
    const name = word().toUpperCase();
    const values: LongTextValue[] = [];
    if (subtype === extension.longTextLabels) {
      integer();
      for (let left = integer(); left > 0; left -= 1) values.push({ value: word().trim(), label: word() });
    } else {
      const [count = 0] = data.subarray(step(1), at);
      const length = integer();
      for (let left = count; left > 0; left -= 1) values.push({ value: word(length), label: '' });
    }
    found.set(name, values);
  }
  return found;
}
