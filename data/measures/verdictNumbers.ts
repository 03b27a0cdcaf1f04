import type { ChangeMeasure, Estimate, MeasureChange } from '../domain/change.ts';
import type { UnitOfMeasure } from '../domain/indicator.ts';
import type { Period } from '../domain/period.ts';
import { relativeBeside, turningPointOf } from './verdict.ts';
import type { Locale, MeasuredChange, Range, SentenceFormats, VerdictWords } from './verdictWords.ts';

const isAbsolute = (measure: ChangeMeasure): boolean => measure in relativeBeside;

/** A measure with a verdict, its numbers written in one language. */
export function numbersOf(
  locale: Locale,
  words: VerdictWords,
  {
    unitOfMeasure,
    from,
    to,
  }: { readonly unitOfMeasure: UnitOfMeasure; readonly from: Period; readonly to: Period },
  measure: ChangeMeasure,
  { start, end, change, widening, verdict }: MeasureChange,
  formats: SentenceFormats,
): MeasuredChange {
  const moved = widening ?? change;
  const open = [
    { period: from, estimate: start },
    { period: to, estimate: end },
  ].find(({ estimate }) => isOpen(measure, estimate));
  const least = isAbsolute(measure) ? 1 : 2;
  const digits = Math.max(digitsFor(least, start, end, moved), digitsForRange(least, open?.estimate ?? null));
  const unit = isAbsolute(measure) ? words.units[unitOfMeasure] : '';
  const plain = (value: number): string => formats.number(value, digits, locale);
  const signed = (value: number): string => formats.difference(value, digits, locale);
  const inUnit = (text: string): string => (unit === '' ? text : `${text}\u00a0${unit}`);
  const written =
    verdict.direction === 'unclear'
      ? writtenBy(moved, signed)
      : writtenBy(verdict.direction === 'narrows' ? opposite(moved) : moved, plain);
  const rangeOf = (estimate: Estimate | null): Range => endsOf(estimate, plain);
  return {
    measure,
    start: plain(start?.value ?? 0),
    end: inUnit(plain(end?.value ?? 0)),
    startRange: rangeOf(start),
    endRange: rangeOf(end),
    ...written,
    open:
      open === undefined
        ? null
        : { period: formats.period(open.period, locale), range: rangeOf(open.estimate) },
    higher: (end?.value ?? 0) > (turningPointOf(measure) ?? 0) ? 'largest' : 'smallest',
  };
}

/** Whether the interval leaves open which side has the higher values. */
function isOpen(measure: ChangeMeasure, estimate: Estimate | null): boolean {
  const turningPoint = turningPointOf(measure);
  const interval = estimate?.interval ?? null;
  return (
    turningPoint !== null && interval !== null && interval[0] <= turningPoint && turningPoint <= interval[1]
  );
}

/** As many decimals, up to 4, as it takes for a decided change not to read as none. */
function digitsFor(
  least: number,
  start: Estimate | null,
  end: Estimate | null,
  moved: Estimate | null,
): number {
  const ends = moved?.interval ?? [0, 0];
  const tells = (digits: number): boolean =>
    !isNone((end?.value ?? 0) - (start?.value ?? 0), digits) && ends.every((value) => !isNone(value, digits));
  const isDecided = ends[0] > 0 || ends[1] < 0;
  return isDecided ? ([least, 2, 3].find((digits) => digits >= least && tells(digits)) ?? 4) : least;
}

/** As many decimals, up to 4, as it takes for the two ends of a range not to read the same. */
function digitsForRange(least: number, estimate: Estimate | null): number {
  const [low, high] = estimate?.interval ?? [0, 0];
  return low === high
    ? least
    : ([least, 2, 3].find((digits) => digits >= least && rounded(low, digits) !== rounded(high, digits)) ??
        4);
}

const rounded = (value: number, digits: number): number => Number(value.toFixed(digits));
const isNone = (value: number, digits: number): boolean => rounded(value, digits) === 0;

const opposite = (estimate: Estimate | null): Estimate | null =>
  estimate === null
    ? null
    : {
        value: -estimate.value,
        interval: estimate.interval === null ? null : [-estimate.interval[1], -estimate.interval[0]],
      };

const endsOf = (estimate: Estimate | null, write: (value: number) => string): Range => {
  const [low, high] = estimate?.interval ?? [estimate?.value ?? 0, estimate?.value ?? 0];
  return [write(low), write(high)];
};

const writtenBy = (estimate: Estimate | null, write: (value: number) => string) => ({
  by: write(estimate?.value ?? 0),
  range: endsOf(estimate, write),
});
