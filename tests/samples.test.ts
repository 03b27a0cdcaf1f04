import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { holdsSamples } from './samples.ts';
import { temporaryFolder } from './temporaryFolder.ts';

const empty = await temporaryFolder();
const partial = await temporaryFolder();
await mkdir(join(partial.path, 'destatis-gv'));
await writeFile(join(partial.path, 'destatis-gv/31122021_Auszug_GV.xlsx'), '');
afterAll(async () => {
  await empty.remove();
  await partial.remove();
});

describe('suites that read real files', () => {
  it.each([
    ['there is no such folder', join(empty.path, 'nowhere')],
    ['it is empty', empty.path],
  ])('are not run where %s, which is an error once they are required', (_, folder) => {
    expect(holdsSamples(folder, false)).toBe(false);
    expect(() => holdsSamples(folder, true)).toThrow(/KLUFT_SAMPLES_REQUIRED.*Auszug_GV/);
  });

  it('are run, and fail for what is missing, where a part of them is there', () => {
    expect(holdsSamples(partial.path, false)).toBe(true);
    expect(holdsSamples(partial.path, true)).toBe(true);
  });
});
