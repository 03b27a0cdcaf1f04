import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { expect, it } from 'vitest';

const script = fileURLToPath(new URL('../../../support/readMuch.ts', import.meta.url));

/** Heap in MiB: a fraction of what all answers together take, several times what is counted of them. */
const heap = 40;

it.each([
  ['30,000 datasets of GovData', 'search', '900'],
  ['120,000 entries of the dashboard', 'services', '2000'],
  ['fetching 30,000 datasets with long descriptions', 'collect', null],
])(
  '%s are read in a heap that cannot hold them',
  async (_, reading, rows) => {
    const { stdout } = await promisify(execFile)(process.execPath, [
      ...[`--max-old-space-size=${heap}`, script, reading],
    ]);
    if (rows === null) expect(Number(stdout)).toBeGreaterThan(10_000_000);
    else expect(stdout.trim()).toBe(rows);
  },
  60_000,
);
