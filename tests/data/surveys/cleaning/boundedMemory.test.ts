import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { expect, it } from 'vitest';
import { commandFlags } from '../../../support/commandFlags.ts';

const script = fileURLToPath(new URL('../../../support/readSurvey.ts', import.meta.url));
const places = 1_000;

interface Read {
  readonly columns: number;
  readonly outcomes: { readonly read: number; readonly taken: number; readonly replaced: number };
  readonly stored: number;
  readonly inUseMegabytes: number;
  readonly peakMegabytes: number;
}

const read = async (rows: number, flags: readonly string[] = ['--expose-gc']): Promise<Read> => {
  const { stdout, stderr } = await promisify(execFile)(process.execPath, [
    ...[...flags, script, String(rows), String(places)],
  ]);
  // Node warns of listeners that pile up.
  expect(stderr).toBe('');
  return JSON.parse(stdout) as Read;
};

it('20,000 rows of 300 columns take no more memory than 5,000', async () => {
  const few = await read(5_000);
  const many = await read(20_000);
  expect([few.columns, many.columns]).toEqual([300, 300]);
  expect(many.outcomes).toMatchObject({ read: 20_000, taken: places, replaced: 20_000 - places });
  expect(many.stored).toBe(places);
  // A row is about 10 kB in memory, a note on it 200 bytes: 15,000 more of either would be seen.
  expect(few.inUseMegabytes).toBeGreaterThan(10);
  expect(many.inUseMegabytes).toBeLessThan(few.inUseMegabytes + 2);
}, 120_000);

it('with the flags of the command they take less than 256 MB, leftovers and all', async () => {
  const { flags } = await commandFlags('survey');
  expect((await read(15_000, flags)).peakMegabytes).toBeLessThan(256);
}, 120_000);
