import { describe, expect, it } from 'vitest';
import { problemOf } from '../../sources/shared/problemOf.ts';
import { readWhole } from './pieces.ts';
import { savFile, type SavColumn, type SavOptions } from './savFile.ts';

const columns: readonly SavColumn[] = [
  {
    name: 'dms',
    label: 'Haben Sie ein DMS?',
    width: 0,
    missing: [99],
    labels: [
      [1, 'ja'],
      [2, 'nein'],
      [99, 'keine Angabe'],
    ],
  },
  { name: 'gemeindename', label: 'Wie heißen Sie?', width: 24 },
  { name: 'money', width: 0, missingKind: -3, missing: [-9, -1, 777] },
  { name: 'submitdate', width: 0, isDate: true },
  { name: 'region', width: 4, missing: ['xx'], labels: [['no', 'Norden']] },
];
// 24 July 2026 in seconds since 14 October 1582.
const day = 12_219_379_200 + Date.UTC(2026, 6, 24) / 1000;
const cases = [
  [1, 'Mühlhausen-Ehingen/Süd', 12.5, day, 'no'],
  [99, 'Grün', -5, null, 'xx'],
  [2, 'Ö', 777, day, ''],
  [null, '', -0.5, null, ''],
] as const;
const expected = [
  ['1', 'Mühlhausen-Ehingen/Süd', '12.5', '2026-07-24', 'no'],
  ['', 'Grün', '', '', ''],
  ['2', 'Ö', '', '2026-07-24', ''],
  ['', '', '-0.5', '', ''],
];

describe('an SPSS file', () => {
  it.each<[string, SavOptions]>([
    ['as it is', {}],
    ['packed', { packing: 'bytes' }],
    ['packed in deflated blocks', { packing: 'blocks' }],
    ['in Windows-1252', { encoding: 'windows-1252', packing: 'bytes' }],
    ['of the other byte order', { bigEndian: true, packing: 'bytes' }],
  ])('%s is read with letters, days, and what is missing by its author', async (_, options) => {
    const { format, headings, columns: found, rows } = await readWhole(savFile(columns, cases, options), 13);
    expect(format).toBe('sav');
    expect(headings).toEqual(columns.map(({ name }) => name));
    expect(found[1]?.label).toBe('Wie heißen Sie?');
    expect([...(found[0]?.valueLabels ?? [])]).toEqual([
      ['1', 'ja'],
      ['2', 'nein'],
      ['99', 'keine Angabe'],
    ]);
    expect([...(found[4]?.valueLabels ?? [])]).toEqual([['no', 'Norden']]);
    expect(rows).toEqual(expected.map((cells, at) => ({ row: at + 1, cells })));
  });

  it.each(['none', 'bytes', 'blocks'] as const)('cut anywhere (%s) is refused', async (packing) => {
    const whole = savFile(columns, cases, { packing });
    for (let length = 4; length < whole.length; length += 9) {
      const problem = await problemOf(() => readWhole(whole.subarray(0, length), 64));
      expect(['truncated-file', 'wrong-file'], `${length} of ${whole.length}`).toContain(problem.code);
    }
  });

  it.each<[string, Uint8Array, string]>([
    ['of a layout that is not known', savFile(columns, cases, { layout: 9 }), 'wrong-file'],
    ['in an encoding that is not known', savFile(columns, cases, { encoding: 'klingon' }), 'encoding'],
    ['without variables', savFile([], []), 'wrong-file'],
  ])('%s is refused', async (_, file, code) => {
    expect(await problemOf(() => readWhole(file))).toMatchObject({ code });
  });

  it('with any byte changed is read or refused, never worse', async () => {
    const whole = savFile(columns, cases, { packing: 'bytes' });
    for (let at = 4; at < whole.length; at += 3) {
      const changed = whole.slice();
      changed[at] = 0xff;
      await readWhole(changed, 512).catch((error: unknown) => {
        expect(error).toMatchObject({ name: 'Problem' });
      });
    }
  });
});
