import { Problem } from '../../../domain/problem.ts';
import { extension, type Dictionary } from './dictionary.ts';
import { viewOf } from './readDictionary.ts';

/** Code pages by their number, where a file has no name for them. */
const codePages: Readonly<Record<number, string>> = {
  1: 'windows-1252',
  2: 'windows-1252',
  3: 'windows-1252',
  4: 'windows-1252',
  65_001: 'utf-8',
  28_591: 'windows-1252',
};

/** Bytes of the file as text, without spaces at the end; a field may end in the middle of a character. */
export type Text = (bytes: Uint8Array) => string;

/** @throws Problem `encoding` for one that nothing here knows */
export function textOfDictionary({ extensions, littleEndian }: Dictionary): Text {
  const decoder = decoderOf(encodingOf(extensions, littleEndian));
  return (bytes) =>
    decoder
      .decode(bytes)
      .replace(/\ufffd$/, '')
      .replace(/[ \0]+$/, '');
}

function encodingOf(extensions: Dictionary['extensions'], littleEndian: boolean): string {
  const name = extensions.get(extension.encoding);
  if (name !== undefined) return new TextDecoder('latin1').decode(name).trim();
  const numbers = extensions.get(extension.machineIntegers);
  if (numbers === undefined || numbers.length < 32) return 'windows-1252';
  const page = viewOf(numbers).getInt32(28, littleEndian);
  return codePages[page] ?? `windows-${page}`;
}

function decoderOf(name: string): InstanceType<typeof TextDecoder> {
  try {
    return new TextDecoder(name);
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    throw new Problem(
      'encoding',
      `The SPSS file is in the encoding “${name.slice(0, 40)}”, which is not known here`,
      'Save it in Unicode (UTF-8) in SPSS, or export the answers as CSV.',
    );
  }
}
