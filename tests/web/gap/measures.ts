import { period } from '@kluftatlas/data/domain/period.ts';
import type { PeriodChange } from '@kluftatlas/data/domain/change.ts';
import { divideMeasures, type Divide } from '@kluftatlas/data/domain/divide.ts';
import type { MeasuresFile } from '@kluftatlas/data/domain/measuresFile.ts';
import type { ClassAggregate } from '@kluftatlas/data/domain/release.ts';
import { changed, subjectWith } from '../../data/measures/support/verdicts.ts';
import { aggregateOf } from './aggregates.ts';

/** Two classes of Germany at a period with their means by inhabitants; all municipalities count half as much. */
export const twoClasses = (at: string, small: number, large: number): readonly ClassAggregate[] =>
  (
    [
      ['0-20000', small],
      ['20001+', large],
    ] as const
  ).map(([sizeClass, weightedMean]) =>
    aggregateOf({ scheme: 'twenty', sizeClass, period: period(at), weightedMean, mean: weightedMean / 2 }),
  );

/** The distance of both means went from `start` to `end`, each ± `half`, and the relative one the other way. */
export function changeOf(
  from: string,
  to: string,
  [start, end]: readonly [start: number, end: number],
  half = 5,
): PeriodChange {
  const direction = Math.abs(end - start) <= half ? 'unclear' : end > start ? 'widens' : 'narrows';
  const { change } = subjectWith(
    {
      gap: changed('gap', direction, start, end, half),
      ratio: changed(
        'ratio',
        direction === 'widens' ? 'narrows' : 'widens',
        3,
        direction === 'widens' ? 2 : 4,
        0.1,
      ),
    },
    { change: { from: period(from), to: period(to), n: 10_786, frame: 10_787, draws: 2000 } },
  );
  return change;
}

const nothing = Object.fromEntries(divideMeasures.map((measure) => [measure, null])) as Pick<
  Divide,
  (typeof divideMeasures)[number]
>;

export const divideOf = (changes: Partial<Divide> = {}): Divide => ({
  ...nothing,
  period: period('2021-06'),
  region: 'DE',
  scheme: 'twenty',
  weighting: 'inhabitants',
  n: 10_786,
  frame: 10_787,
  coverage: 0.9999,
  populationCoverage: 1,
  noResult: {},
  ...changes,
});

export const measuresOf = (changes: Partial<MeasuresFile> = {}): MeasuresFile => ({
  indicator: 'broadband-all-1000' as MeasuresFile['indicator'],
  classifiedBy: { dataset: 'destatis-gv/municipalities', date: null },
  inputsHash: '0',
  generator: 'sfc32',
  divides: [],
  curves: [],
  lags: [],
  changes: [],
  changesOfStates: [],
  ...changes,
});
