import { unzipSync, zipSync } from 'fflate';
import { byCodeUnits } from '../../domain/codeUnits.ts';

/** Local time, as ZIP keeps it: the same bytes in every time zone. */
const packedAt = new Date(1980, 0, 1);

/** The same archive with sorted entries and a fixed time, so that the same content gives the same bytes. For our own archives only. */
export function repackZip(bytes: Uint8Array): Uint8Array {
  const entries = Object.entries(unzipSync(bytes)).sort(([a], [b]) => byCodeUnits(a, b));
  return zipSync(Object.fromEntries(entries), { mtime: packedAt, level: 6 });
}
