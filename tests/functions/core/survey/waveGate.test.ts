import { describe, expect, it } from 'vitest';
import type { Codebook } from '@kluftatlas/data/domain/codebook.ts';
import { passWaveGate } from '@kluftatlas/functions/core/survey/waveGate.ts';
import { problemOf } from '../../../data/sources/shared/problemOf.ts';
import { collect } from '../../../data/surveys/support/collect.ts';
import { importCodebook } from '../../../data/surveys/support/world.ts';

const columns = [
  'ags',
  'dms',
  'paths[own]',
  'paths[it]',
  'lack[staff]',
  'lack[money]',
  'share',
  'runs',
  'wish',
  'members',
];
const usual = ['01001000', 'd1', 'Y', '', 'm', 'l', '40', '', '', ''];
/** With a question that few are asked. */
const codebook: Codebook = {
  ...importCodebook,
  items: importCodebook.items.flatMap((item) =>
    item.code === 'share' ? [item, { ...item, code: 'members' }] : [item],
  ),
};

/** So many answers, of which the first ones have other cells in the columns that are named. */
async function wave(
  rows: number,
  ...changes: readonly (readonly [rows: number, column: string, cell: string])[]
) {
  const lines = Array.from({ length: rows }, (_, row) =>
    usual.map((cell, at) => changes.find(([to, column]) => row < to && column === columns[at])?.[2] ?? cell),
  );
  const file = [columns, ...lines].map((cells) => `${cells.join(';')}\n`).join('');
  return (await collect({ 'a.csv': file }, codebook)).report;
}
const stopped = async (...change: Parameters<typeof wave>) => {
  const report = await wave(...change);
  return problemOf(() => passWaveGate(report, null));
};

describe('a wave is stopped', () => {
  it.each<[string, number, [string, string], string]>([
    ['the only question of an item', 24, ['dms', 'weiter'], '24 of 100 answers to dms'],
    ['a row of a matrix', 6, ['lack[money]', 'sehr'], '6 of 100 answers to lack_money'],
    ['an item with several options', 6, ['paths[own]', 'oft'], '6 of 100 answers to paths'],
    ['an option among many ticks', 3, ['paths[it]', 'oft'], '3 of 3 answers to paths_it'],
    ['three who alone were asked', 3, ['members', 'viele'], '3 of 3 answers to members'],
  ])('by %s, though they are few of all its answers', async (_, rows, [column, cell], says) => {
    const report = await wave(100, [rows, column, cell]);
    expect(report.cells.rejected).toBeLessThan(report.cells.answered * 0.05);
    const { code, message, advice, place } = await problemOf(() => passWaveGate(report, null));
    expect([code, place.file]).toEqual(['gate-blocked', 'a.csv']);
    expect(message).toContain(`${says} are outside the codebook; first: a.csv, row 2, `);
    expect(message).not.toContain(cell);
    expect(advice).toContain('--accept');
    expect(passWaveGate(report, 'it was asked so')).toBe('it was asked so');
  });

  it('and told which other questions are not read either', async () => {
    const { message } = await stopped(
      400,
      [30, 'dms', 'weiter'],
      [40, 'lack[staff]', 'sehr'],
      [25, 'members', 'viele'],
    );
    expect(message).toMatch(/^40 of 400 answers to lack_staff .*, and too many of dms, members; first: /);
  });

  it('and told the question most of all is wrong of', async () => {
    const { message } = await stopped(100, [30, 'dms', 'weiter'], [5, 'share', '140']);
    expect(message).toContain(
      '35 of 500 single answers are outside the codebook; most of them of dms, 30 of 100; first: a.csv, row 2, dms',
    );
  });

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

describe('a wave passes', () => {
  it.each<[string, Parameters<typeof wave>]>([
    ['with 5 % of a question', [100, [5, 'dms', 'weiter']]],
    ['with 2 slips of a question that 20 answered', [20, [2, 'dms', 'weiter']]],
    ['with the slips of the two who alone were asked', [100, [2, 'members', 'viele']]],
    ['with lists of keys that are none, which have no results', [100, [20, 'runs', 'alle']]],
    ['with texts that are too long, which have none either', [100, [20, 'wish', 'x'.repeat(2_001)]]],
    ['with one option that somebody ticked in other words', [100, [1, 'paths[it]', 'oft']]],
  ])('%s', async (_, change) => {
    expect(passWaveGate(await wave(...change), null)).toBeNull();
  });

  it('with rows that were left out as a whole, which are no answers to a question', async () => {
    const foreign: readonly [number, string, string][] = [
      ...(['dms', 'lack[staff]', 'lack[money]', 'share', 'runs'] as const).map(
        (column): [number, string, string] => [4, column, '???'],
      ),
      [20, 'runs', '01001000'],
    ];
    const report = await wave(100, ...foreign);
    expect(report.outcomes.rejected).toBe(4);
    expect(report.variables.find(({ variable }) => variable === 'runs')).toMatchObject({
      ...{ question: 'runs', answered: 16, rejected: 0, first: null },
    });
    expect(passWaveGate(report, null)).toBeNull();
  });
});
