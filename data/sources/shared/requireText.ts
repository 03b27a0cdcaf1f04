import { Problem } from '../../domain/problem.ts';
import { decodeText } from './decodeText.ts';

/**
 * Text of a UTF-8 file that has some.
 * @throws Problem `empty-file` without anything but white space, `encoding` as `decodeText`
 */
export function requireText(bytes: Uint8Array): string {
  const text = decodeText(bytes);
  if (/\S/.test(text)) return text;
  throw new Problem('empty-file', 'The file is empty', 'Fetch or export the file again.');
}
