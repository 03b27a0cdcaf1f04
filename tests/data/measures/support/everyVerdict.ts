import type {
  Ceiling,
  ChangeMeasure,
  Direction,
  MeasureChange,
  NoVerdict,
} from '@kluftatlas/data/domain/change.ts';
import type { Indicator, UnitOfMeasure } from '@kluftatlas/data/domain/indicator.ts';
import type { NoResult } from '@kluftatlas/data/domain/noResult.ts';
import { relativeBeside, type AbsoluteMeasure } from '@kluftatlas/data/measures/verdict.ts';
import type { VerdictSubject } from '@kluftatlas/data/measures/verdictSentence.ts';
import { changed, subjectWith, withoutVerdict } from './verdicts.ts';

const noResults: Readonly<Record<NoResult, true>> = {
  'not-a-number': true,
  'negative-weight': true,
  'no-values': true,
  'too-few-values': true,
  'empty-class': true,
  'class-too-small': true,
  'class-unknown': true,
  'all-equal': true,
  collinear: true,
  'division-by-zero': true,
  'negative-values': true,
  'not-a-share': true,
  'weights-missing': true,
  'zero-weight': true,
  'absent-in-one-period': true,
};
const unitsOfMeasure: readonly UnitOfMeasure[] = [
  'percent',
  'multiplier',
  'persons',
  'squareKilometres',
  'count',
  'euro',
  'euroPerInhabitant',
  'minutes',
  'metres',
  'listed',
];

type Outcome = Direction | readonly [NoVerdict, NoResult | null];
const outcomes: readonly Outcome[] = [
  'widens',
  'narrows',
  'unclear',
  'reverses',
  ['small-end-class', null],
  ['unexplained-falls', null],
  ['no-result', null],
  ...Object.keys(noResults).map((reason) => ['no-result', reason as NoResult] as const),
];
const ends: Readonly<Record<Direction, readonly [number, number]>> = {
  widens: [20, 30],
  narrows: [30, 20],
  unclear: [2, 3],
  reverses: [30, -20],
};

function outcomeOf(measure: ChangeMeasure, outcome: Outcome): MeasureChange {
  if (typeof outcome !== 'string') return withoutVerdict(...outcome);
  const [start, end] = ends[outcome];
  return changed(measure, outcome, start, end, 5);
}

const subjectOf = (
  absolute: Outcome,
  relative: Outcome,
  indicator: Partial<Indicator>,
  ceiling: Ceiling,
): VerdictSubject => {
  const pairs = Object.entries(relativeBeside) as [AbsoluteMeasure, ChangeMeasure][];
  const measures = pairs.flatMap(([measure, beside]) => [
    [measure, outcomeOf(measure, absolute)] as const,
    [beside, outcomeOf(beside, relative)] as const,
  ]);
  return subjectWith(Object.fromEntries(measures), { indicator, ceiling });
};

/** Subjects with every pair of outcomes, and every unit, topic and ceiling once. */
export const everySubject = (): readonly VerdictSubject[] => [
  ...outcomes.flatMap((absolute) =>
    outcomes.map((relative) =>
      subjectOf(absolute, relative, { topic: 'supply' }, { nearFull: [0, 1], quarterFull: [0] }),
    ),
  ),
  ...unitsOfMeasure.flatMap((unitOfMeasure) =>
    (['municipality', 'administration'] as const).map((unit) =>
      subjectOf('widens', 'narrows', { unitOfMeasure, unit }, { nearFull: [], quarterFull: [] }),
    ),
  ),
];
