import { groupKey } from '@kluftatlas/data/domain/surveyGroup.ts';
import type { SurveyItemFile } from '@kluftatlas/data/domain/surveyResults.ts';
import { withChanges } from '@kluftatlas/data/surveys/results/changes.ts';
import { waveFiles } from '@kluftatlas/data/surveys/results/waveFiles.ts';
import { surveyRows, type SurveyRow } from '@kluftatlas/functions/export/surveyRows.ts';
import { describe, expect, it } from 'vitest';
import { madeUpWave } from '../../data/surveys/support/madeUpWave.ts';
import { smallCodebook, smallFrame, waveInput } from '../../data/surveys/support/smallSurvey.ts';

const wave = (name: string, seed: number, rate: number) => {
  const respondents = madeUpWave(smallCodebook, smallFrame, {
    seed,
    leavingOut: 0.05,
    answering: ({ kind, sizeClass }) => rate * (kind === 'member' ? 0.05 : 0.15 + 0.05 * sizeClass.standard),
  });
  const files = waveFiles(waveInput(smallCodebook, smallFrame, respondents, name));
  return { codebook: smallCodebook, files };
};

type Placed = Pick<SurveyRow, 'item' | 'group' | 'itemRow'>;
const placeOf = ({ item, group, itemRow }: Placed): string => [item, groupKey(group), itemRow].join(' ');

const shownIn = (items: readonly SurveyItemFile[]): ReadonlySet<string> =>
  new Set(
    items.flatMap(({ item, results }) =>
      results
        .filter(({ status }) => status === 'shown')
        .map(({ group, row }) => placeOf({ item, group, itemRow: row })),
    ),
  );

/*
 * The attack on a wave (`disclosureAttack.test.ts`) reads its pages' files and one wave at a time. It covers the tables and several waves
 * because they say nothing of a group that these files do not show.
 */
describe('the table of a wave beside another', () => {
  const [earlier, later] = [wave('2026-03', 1, 1), wave('2026-05', 4, 2)];
  const items = withChanges(later, earlier);
  const rows = surveyRows(items);
  const shown = shownIn(later.files.items);
  const isShown = (row: SurveyRow) => shown.has(placeOf(row));

  it('says of a group that is not shown how many units it has, and nothing else', () => {
    const hidden = rows.filter((row) => !isShown(row));
    expect(hidden.length).toBeGreaterThan(20);
    const told = hidden.filter(
      ({ status, value, low, high, n, effectiveN, option, from }) =>
        [value, low, high, effectiveN, option, from].some((one) => one !== null) ||
        (status === 'nobody' ? n !== 0 : n !== null),
    );
    expect(told).toEqual([]);
  });

  it('tells the same number of answers as the pages', () => {
    const results = new Map(
      items.flatMap(({ item, results: of }) =>
        of.map(({ group, row, n }) => [placeOf({ item, group, itemRow: row }), n] as const),
      ),
    );
    const measures = rows.filter(({ measure }) => !['change', 'shareOfMunicipalities'].includes(measure));
    expect(measures.filter((row) => row.n !== results.get(placeOf(row)))).toEqual([]);
  });

  it('tells changes only of groups that both waves show', () => {
    const changes = rows.filter(({ measure }) => measure === 'change');
    const before = shownIn(earlier.files.items);
    expect(changes.length).toBeGreaterThan(20);
    expect(changes.filter((row) => !isShown(row) || !before.has(placeOf(row)))).toEqual([]);
    expect([...shown].some((place) => !before.has(place))).toBe(true);
  });
});
