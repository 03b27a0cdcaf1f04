import { describe, expect, it } from 'vitest';
import { gapOf } from '@kluftatlas/data/measures/gap.ts';
import { classesOf } from '../../../web/src/lib/data/classesOf.ts';
import { answersView, groupsView, sampleSize } from '../../../web/src/lib/figures/questionView.ts';
import { sizeComparisons, sizeComparisonsOverTime } from '../../../web/src/lib/story/comparisons.ts';
import { classOf, figureOf } from '../gap/figures.ts';
import { aggregatesOf, classesFile } from '../support/release.ts';

describe('a gap', () => {
  const at = (...means: (readonly [number | null, number | null])[]) =>
    classesOf(classesFile(aggregatesOf('twenty', '2021-06', means)), 'twenty', '2021-06');

  it('is largest minus smallest class, for each of both means', () => {
    const aggregates = at([30, 20], [70, 65]);
    expect(gapOf(aggregates, 'weightedMean')).toMatchObject({ smallest: 30, largest: 70, gap: 40 });
    expect(gapOf(aggregates, 'mean')?.gap).toBe(45);
  });

  it('keeps its sign where the small ones lead', () => {
    expect(gapOf(at([70, 0], [30, 0]), 'weightedMean')?.gap).toBe(-40);
  });

  it('is missing where an end class is empty, and never that of the next class', () => {
    expect(gapOf(at([30, 20], [null, null]), 'weightedMean')).toBeNull();
    expect(gapOf(at([null, 20], [70, 65]), 'weightedMean')).toBeNull();
    expect(gapOf([], 'mean')).toBeNull();
  });
});

describe('published comparisons by size', () => {
  const small = figureOf({ sizeClass: classOf('unter 20.000', 0, 20_000), value: 20 });
  const large = figureOf({ sizeClass: classOf('über 100.000', 100_001, null), value: 70 });

  it('need two classes with bounds of the same question, smallest first', () => {
    const [comparison] = sizeComparisons([large, small]);
    expect(comparison?.figures.map(({ value }) => value)).toEqual([20, 70]);
    expect(sizeComparisons([large])).toEqual([]);
    expect(sizeComparisons([large, { ...small, category: { de: 'nein', en: 'no' } }])).toEqual([]);
    expect(sizeComparisons([large, { ...small, sizeClass: classOf('kleine', null, null) }])).toEqual([]);
    expect(sizeComparisons([large, { ...small, value: null }])).toEqual([]);
    expect(sizeComparisons([large, { ...small, region: 'Bayern' }])).toEqual([]);
    expect(sizeComparisons([large, { ...small, respondents: 'persons' }])).toEqual([]);
  });

  it('are chosen without looking at their values', () => {
    const swapped = [
      { ...large, value: 20 },
      { ...small, value: 70 },
    ];
    expect(sizeComparisons(swapped)).toHaveLength(1);
  });

  it('over time need two classes with the same bounds, each in two years', () => {
    const waves = [2020, 2022].flatMap((year) => [
      { ...small, year, sourceId: `S${year}` },
      { ...large, year, sourceId: `S${year}` },
    ]);
    expect(sizeComparisonsOverTime(waves)[0]?.figures).toHaveLength(4);
    expect(sizeComparisonsOverTime(waves.slice(0, 3))).toEqual([]);
    expect(sizeComparisonsOverTime([small, large])).toEqual([]);
  });
});

describe('a question as it is shown', () => {
  it('begins in upper case', () => {
    const question = { key: 'a', figures: [figureOf()] as const };
    expect(answersView(question).heading).toBe('Hat eine Strategie');
    expect(groupsView(question).heading).toBe('Hat eine Strategie: ja (2022)');
  });

  it('gives each remark of its figures once', () => {
    const noted = (text: string) => figureOf({ note: { de: text, en: text } });
    const figures = [
      noted('Grenzen nicht bekannt'),
      noted('Grenzen nicht bekannt; andere Frage'),
      noted(''),
    ] as const;
    expect(answersView({ key: 'a', figures }).note).toBe('Grenzen nicht bekannt; andere Frage');
  });

  it('does not part a day from its month', () => {
    const { meta } = answersView({
      key: 'a',
      figures: [figureOf({ fieldPeriod: { de: '9. Juni bis 25. August 2023', en: '' } })],
    });
    expect(meta).toContain('9.\u00a0Juni bis 25.\u00a0August\u00a02023\u00a0·');
  });
});

describe('a number of answers as printed', () => {
  it.each([
    ['931', '=\u00a0931'],
    ['>1000', '>\u00a01.000'],
    ['~300', '≈\u00a0300'],
    ['rund 20', '=\u00a0rund 20'],
  ])('“%s” is read as “%s”', (printed, read) => expect(sampleSize(printed)).toBe(read));
});
