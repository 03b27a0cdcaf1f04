import { describe, expect, it } from 'vitest';
import { groupKey } from '@kluftatlas/data/domain/surveyGroup.ts';
import type { GroupResult } from '@kluftatlas/data/domain/surveyResults.ts';
import { itemSummary } from '../../../web/src/lib/surveys/itemSummary.ts';
import { itemFile, itemOf } from './fixtures.ts';

const large = 'twenty:20001+';
const summaryOf = (
  code: string,
  change: (result: GroupResult) => readonly GroupResult[] = (one) => [one],
) => {
  const file = itemFile(itemOf(code), '2026-03', false);
  return itemSummary(itemOf(code), { ...file, results: file.results.flatMap(change) });
};
const ofLarge = (changed: Partial<GroupResult>) => (result: GroupResult) =>
  groupKey(result.group) === large ? [{ ...result, ...changed }] : [result];

describe('an item in a line', () => {
  it('has a scale of its own for a number, and that of all paths for their diversity', () => {
    expect(summaryOf('days').cells[0]).toMatchObject({
      text: '12,0',
      range: '10,5\u00a0bis\u00a014,0',
      x: 60,
    });
    expect(summaryOf('pdms').cells[0]).toMatchObject({ text: '2,8', range: '2,5\u00a0bis\u00a03,2', x: 40 });
  });

  it('shows neither value nor range nor n of what is suppressed', () => {
    const { cells } = summaryOf('dms', ofLarge({ status: 'suppressed', n: null, shares: [] }));
    expect(cells[2]).toMatchObject({
      mark: 'suppressed',
      text: 'nicht gezeigt',
      range: '',
      n: '',
      x: null,
      stretch: null,
    });
  });

  it('shows no mean that one number dominates, nor its range', () => {
    const { cells } = summaryOf('days', ofLarge({ numbers: null }));
    expect(cells[2]).toMatchObject({ mark: 'suppressed', range: '', x: null });
  });

  it('marks few answers and rounds them to whole per cent, the range too', () => {
    const { cells } = summaryOf('dms', ofLarge({ lowN: true }));
    expect(cells[2]?.mark).toBe('few');
    expect(`${cells[2]?.text} ${cells[2]?.range}`).not.toContain(',');
  });

  it('keeps the place of a group that the survey does not have', () => {
    const { cells } = summaryOf('dms', (result) => (groupKey(result.group) === large ? [] : [result]));
    expect(cells.map(({ mark, text }) => [mark, text])[2]).toEqual(['absent', '–']);
    expect(cells).toHaveLength(3);
  });

  it('says so where too few have answered', () => {
    const nothing = summaryOf('dms', (result) => [{ ...result, status: 'suppressed', n: null, shares: [] }]);
    expect(nothing).toMatchObject({ what: 'Nicht gezeigt, zum Schutz der Antwortenden', cells: [] });
  });
});
