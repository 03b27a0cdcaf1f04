import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe } from 'vitest';

const root = resolve(dirname(fileURLToPath(import.meta.url)), '..');

/** Folder of the real files: `KLUFT_SAMPLES`, relative to the repository's root. They are not part of it. */
export const samplesFolder = resolve(root, process.env['KLUFT_SAMPLES'] ?? '../shared/samples');

/** Path of a real file, `null` where the samples are not there. */
export function samplePath(relative: string): string | null {
  const path = join(samplesFolder, relative);
  return existsSync(path) ? path : null;
}

/** Bytes of a real file; inside `describeWithSamples`, where it must be there. */
export function readSample(relative: string): Uint8Array {
  const path = samplePath(relative);
  if (path === null) throw new Error(`Sample ${relative} is missing in ${samplesFolder}`);
  return new Uint8Array(readFileSync(path));
}

/**
 * A suite that reads real files. Without them it is reported as not run, with the reason;
 * with `KLUFT_SAMPLES_REQUIRED=1` their absence is an error.
 */
export function describeWithSamples(name: string, suite: () => void): void {
  const present = existsSync(samplesFolder);
  if (!present && process.env['KLUFT_SAMPLES_REQUIRED'] === '1') {
    throw new Error(`The samples are required and not in ${samplesFolder}`);
  }
  describe.skipIf(!present)(present ? name : `${name} (not run: no samples, see KLUFT_SAMPLES)`, suite);
}
