import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { expect, it } from 'vitest';

const script = `
import { peakMegabytes } from ${JSON.stringify(new URL('peakMemory.ts', import.meta.url).href)};
process.stdout.write(String(peakMegabytes()));
`;

it.runIf(process.platform === 'linux')(
  'tells the peak of this process, not of the one that started it',
  async () => {
    const large = Buffer.alloc(300e6, 1);
    const { stdout } = await promisify(execFile)(process.execPath, ['--input-type=module', '--eval', script]);
    expect(large.at(-1)).toBe(1);
    expect(Number(stdout)).toBeGreaterThan(10);
    expect(Number(stdout)).toBeLessThan(200);
  },
);
