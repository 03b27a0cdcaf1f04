import { groupKey } from '@kluftatlas/data/domain/surveyGroup.ts';
import { waveFiles } from '@kluftatlas/data/surveys/results/waveFiles.ts';
import { describe, expect, it } from 'vitest';
import { computedFigures } from './support/computedFigures.ts';
import {
  cells,
  codebook,
  expected,
  leavesOf,
  respondents,
  shownGroups,
} from './support/independentSurvey.ts';
import { waveInput } from './support/smallSurvey.ts';

/*
 * `tests/fixtures/survey-figures/expected.json` is what `figures.py` beside it makes of the same three tables: a program in another
 * language, written from the published formulas (and, where they leave a case open, from the comments in the code) and sharing
 * nothing with the code held against it but which groups are shown. Tests do not run it; its first lines say how to. The answers are
 * invented: drawn once with `madeUpWave` out of the real frame, so that all of Hamburg and Bremen answers, nobody in Berlin and
 * Brandenburg does, and few do in Bavaria.
 */
const theirs = leavesOf(expected);
const ours = leavesOf(computedFigures());

/** Figures by what they are. */
const kinds: readonly (readonly [kind: string, path: RegExp, atLeast: number])[] = [
  ['final weights', / weights /, 640],
  ['largest deviations from the margins after cutting', / deviation$/, 2],
  ['states that are not represented', / uncovered /, 4],
  ['answers whose weight was cut', / trimmed$/, 2],
  ['design effects and effective numbers', / (designEffect|effectiveN)$/, 300],
  ['numbers of answers', / n$/, 300],
  ['shares', /(groups|spread) .*shares .* 0$/, 1000],
  ['ends of intervals of shares', /(groups|spread) .*shares .* [12]$/, 1900],
  ['middle rungs', / medianRung$/, 49],
  ['diversities of paths', / diversity\b/, 190],
  ['means of numbers, their intervals and quartiles', / numbers\b/, 200],
  ['representation ratios', / representation /, 20],
];

describe('a second computation of the figures of 400 answers', () => {
  it('meets whatever weights and intervals have to deal with', () => {
    expect(respondents).toHaveLength(400);
    const texts = [...theirs].map(([path, value]) => `${path}: ${String(value)}`);
    for (const occurs of [
      'units / municipality / uncovered / 12: 416',
      'units / administration / trimmed: 16',
      'questions / market / groups / 02 / shares / shop / 0: 1',
    ]) {
      expect(texts).toContain(occurs);
    }
    // All of Hamburg answered: no interval.
    expect(theirs.has('questions / market / groups / 02 / shares / shop / 1')).toBe(false);
    const shares = texts.filter((text) => / shares .* 0: /.test(text));
    expect(shares.filter((text) => text.endsWith(': 0')).length).toBeGreaterThan(100);
    expect(shares.filter((text) => text.endsWith(': 1')).length).toBeGreaterThan(20);
  });

  it('is told which numbers are shown, since weights follow from them', () => {
    const { wave } = waveFiles(waveInput(codebook, cells, respondents));
    const shown = (['administration', 'municipality'] as const).flatMap((unit) =>
      (wave.units[unit]?.coverage ?? []).flatMap(({ group, answered }) =>
        answered === null ? [] : [{ unit, group: groupKey(group) }],
      ),
    );
    expect(shown).toEqual(shownGroups);
    const isHidden = (key: string) => !shown.some(({ group }) => group === key);
    expect(['standard:0-1999', 'standard:500000+', '02'].filter(isHidden)).toEqual([
      'standard:500000+',
      '02',
    ]);
  });

  it('has a figure wherever ours has one, and nowhere else', () => {
    expect([...ours.keys()].sort()).toEqual([...theirs.keys()].sort());
    const kindsOf = (path: string) => kinds.filter(([, of]) => of.test(path)).length;
    expect([...theirs.keys()].filter((path) => kindsOf(path) !== 1)).toEqual([]);
  });

  it.each(kinds)('gives the same %s', (kind, of, atLeast) => {
    const held = [...theirs].filter(([path]) => of.test(path));
    expect(held.length).toBeGreaterThanOrEqual(atLeast);
    const isShareOfMargin = kind.startsWith('largest deviations');
    expect(held.filter(([path, value]) => !isSame(value, ours.get(path), isShareOfMargin))).toEqual([]);
  });

  it('gives what is published of each group that is shown, but for rounding', () => {
    const { items } = waveFiles(waveInput(codebook, cells, respondents));
    const published = items.flatMap(({ item, results }) =>
      results
        .filter(({ status }) => status === 'shown')
        .flatMap(({ group, row, lowN, shares }) => {
          const question = `questions / ${row === null ? item : `${item}_${row}`}`;
          const half = lowN ? 0.5 : 0.05;
          return shares.flatMap(({ option, share, interval, representation }) => [
            ...[share, ...(interval ?? [])].map((value, position) => ({
              path: `${question} / groups / ${groupKey(group)} / shares / ${option} / ${position}`,
              value: value / 100,
              within: half / 100,
            })),
            ...(typeof representation === 'number'
              ? [
                  {
                    path: `${question} / representation / ${groupKey(group)} / ${option}`,
                    value: representation,
                    within: lowN ? 0.05 : 0.005,
                  },
                ]
              : []),
          ]);
        }),
    );
    expect(published.length).toBeGreaterThan(1000);
    const isOff = ({ path, value, within }: (typeof published)[number]) =>
      !(Math.abs(Number(theirs.get(path) ?? NaN) - value) <= within + 1e-9);
    expect(published.filter(isOff)).toEqual([]);
  });
});

/** To a relative 10⁻⁹: weights are raked to 10⁻¹⁰. What is itself a relative deviation, to 10⁻⁹. */
function isSame(one: unknown, other: unknown, isShareOfMargin: boolean): boolean {
  if (typeof one !== 'number' || typeof other !== 'number') return one === other;
  const size = isShareOfMargin ? 1 : Math.max(Math.abs(one), Math.abs(other));
  return Math.abs(one - other) <= 1e-9 * size;
}
