import { withChanges } from '@kluftatlas/data/surveys/results/changes.ts';
import { groupKey } from '@kluftatlas/data/domain/surveyGroup.ts';
import { waveFiles } from '@kluftatlas/data/surveys/results/waveFiles.ts';
import { describe, expect, it } from 'vitest';
import { find, shareOf } from './support/findResult.ts';
import { madeUpWave } from './support/madeUpWave.ts';
import { smallCodebook, smallFrame, waveInput } from './support/smallSurvey.ts';

describe('changes between waves', () => {
  const waveOf = (seed: number, wave: string) =>
    waveFiles(
      waveInput(
        smallCodebook,
        smallFrame,
        madeUpWave(smallCodebook, smallFrame, { seed, leavingOut: 0.05, answering: () => 0.4 }),
        wave,
      ),
    );
  const earlier = waveOf(1, '2023-03');
  const later = waveOf(2, '2025-03');
  const asked = { codebook: smallCodebook, files: later };

  it('are given only where both results are shown, and follow from them', () => {
    const files = withChanges(asked, { codebook: smallCodebook, files: earlier });
    const dms = files.find(({ item }) => item === 'dms');
    expect(dms?.changes.length).toBeGreaterThan(0);
    for (const { group, option, difference, interval, lowN, from } of dms?.changes ?? []) {
      const key = groupKey(group);
      const before = find(earlier.items.find(({ item }) => item === 'dms')?.results ?? [], key);
      const after = find(dms?.results ?? [], key);
      expect([before.status, after.status, from]).toEqual(['shown', 'shown', '2023-03']);
      const exact = (shareOf(after, option) ?? NaN) - (shareOf(before, option) ?? NaN);
      expect(Math.abs(difference - exact)).toBeLessThan(0.5 + 1e-9);
      expect(lowN).toBe(before.lowN || after.lowN);
      if (lowN) expect([difference, ...(interval ?? [])].every(Number.isInteger)).toBe(true);
      expect(interval?.[0] ?? -Infinity).toBeLessThanOrEqual(difference);
      expect(interval?.[1] ?? Infinity).toBeGreaterThanOrEqual(difference);
    }
  });

  it('are not given for a question that was worded otherwise', () => {
    const reworded = {
      items: smallCodebook.items.map((item) =>
        item.code === 'dms' ? { ...item, question: { de: 'Wie?', en: 'How?' } } : item,
      ),
    };
    const files = withChanges(asked, { codebook: reworded, files: earlier });
    expect(files.find(({ item }) => item === 'dms')?.changes).toEqual([]);
    expect(files.find(({ item }) => item === 'market')?.changes.length).toBeGreaterThan(0);
  });
});
