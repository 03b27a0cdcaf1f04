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

/** Of what most of them read: a folder that has neither is not theirs, and one that has a part of them has to have all. */
const officialFiles = [
  'destatis-gv/31122021_Auszug_GV.xlsx',
  'breitbandatlas/gemeinde_bezirke_privat_2021_mitte.csv',
];

/**
 * Whether a folder is that of the real files.
 * @throws where it is not, and they are required
 */
export function holdsSamples(folder: string, isRequired: boolean): boolean {
  const isTheirs = officialFiles.some((file) => existsSync(join(folder, file)));
  if (!isTheirs && isRequired) {
    throw new Error(
      `KLUFT_SAMPLES_REQUIRED: ${folder} is not there or has none of ${officialFiles.join(', ')}`,
    );
  }
  return isTheirs;
}

/**
 * A suite that reads real files. Without them it is reported as not run, with the reason;
 * with `KLUFT_SAMPLES_REQUIRED=1` their absence is an error.
 */
export function describeWithSamples(name: string, suite: () => void): void {
  const present = holdsSamples(samplesFolder, process.env['KLUFT_SAMPLES_REQUIRED'] === '1');
  describe.skipIf(!present)(present ? name : `${name} (not run: no samples, see KLUFT_SAMPLES)`, suite);
}
