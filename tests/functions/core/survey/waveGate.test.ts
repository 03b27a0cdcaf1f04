import { describe, expect, it } from 'vitest';
import { passWaveGate } from '@kluftatlas/functions/core/survey/waveGate.ts';
import { problemOf } from '../../../data/sources/shared/problemOf.ts';
import { collect } from '../../../data/surveys/support/collect.ts';

const columns = ['ags', 'dms', 'paths[own]', 'paths[it]', 'lack[staff]', 'lack[money]', 'share', 'runs'];
const usual = ['01001000', 'd1', 'Y', '', 'm', 'l', '40', ''];

/** So many answers, of which the first ones have other cells in the columns that are named. */
async function wave(
  rows: number,
  ...changes: readonly (readonly [rows: number, column: string, cell: string])[]
) {
  const lines = Array.from({ length: rows }, (_, row) =>
    usual.map((cell, at) => changes.find(([to, column]) => row < to && column === columns[at])?.[2] ?? cell),
  );
  const file = [columns, ...lines].map((cells) => `${cells.join(';')}\n`).join('');
  return (await collect({ 'a.csv': file })).report;
}
const stopped = async (...change: Parameters<typeof wave>) => {
  const report = await wave(...change);
  return problemOf(() => passWaveGate(report, null));
};

describe('a wave is stopped', () => {
  it('and told what is wrong most often, not what is wrong first', async () => {
    const { message } = await stopped(100, [1, 'ags', '01001999'], [67, 'ags', '1001000']);
    expect(message).toMatch(
      /^67 of 100 complete answers cannot be used \(1 of nobody in the register, 66 rejected\); most often key-leading-zero, 66 times; first: a\.csv, row 3, sender: key-leading-zero: /,
    );
    const none = await stopped(5, [1, 'ags', '01001999'], [5, 'ags', '1001000']);
    expect([none.code, none.message]).toEqual([
      'empty-file',
      expect.stringContaining('most often key-leading-zero, 4 times'),
    ]);
  });
});
