import { gunzip } from '@kluftatlas/data/sources/shared/inflate.ts';
import { limits } from '@kluftatlas/data/sources/shared/limits.ts';
import fc from 'fast-check';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { problemOf } from './problemOf.ts';

describe('gunzip', () => {
  it('gives back the bytes that were packed, with and without a name in the header', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 100_000 }), fc.boolean(), (bytes, named) => {
        const packed = gzipSync(bytes);
        const name = Buffer.from('data.csv\0');
        const header = Buffer.from(packed.subarray(0, 10));
        header[3] = 8;
        expect(gunzip(named ? Buffer.concat([header, name, packed.subarray(10)]) : packed)).toEqual(bytes);
      }),
      { numRuns: 30 },
    );
  });

  it('tells a file cut at any place', async () => {
    const packed = gzipSync('AGS;alle Technologien\n'.repeat(1_000));
    for (const length of [
      2,
      9,
      12,
      20,
      Math.floor(packed.length / 2),
      packed.length - 8,
      packed.length - 1,
    ]) {
      expect((await problemOf(() => gunzip(packed.subarray(0, length)))).code).toBe('truncated-file');
    }
  });

  it('tells damaged bytes by the checksum', async () => {
    const packed = gzipSync(Buffer.from('01001000;99.5\n'), { level: 0 });
    packed[20] = (packed[20] ?? 0) ^ 1;
    expect((await problemOf(() => gunzip(packed))).code).toBe('truncated-file');
  });

  it('stops unpacking a bomb at the limit', async () => {
    const bomb = gzipSync(Buffer.alloc(limits.expandedBytes + 1), { level: 1 });
    expect(bomb.length).toBeLessThan(1_000_000);
    expect((await problemOf(() => gunzip(bomb))).code).toBe('archive-limits');
  });
});
