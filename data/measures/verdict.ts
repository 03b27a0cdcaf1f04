import type { ChangeMeasure, Estimate, MeasureChange, NoVerdict, Verdict } from '../domain/change.ts';
import type { Interval } from '../domain/interval.ts';
import type { Panel } from './panel.ts';

/** Fewer municipalities than this in an end class give no verdict. */
export const smallestEndClass = 5;
/** A larger share than this with an unexplained fall gives no verdict. */
export const unexplainedAllowed = 0.05;

/** The absolute measures, each with the relative one that always stands beside it. */
export const relativeBeside = {
  gap: 'ratio',
  standardDeviation: 'variation',
  slopeIndex: 'relativeIndex',
} as const satisfies Partial<Record<ChangeMeasure, ChangeMeasure>>;
export type AbsoluteMeasure = keyof typeof relativeBeside;

/** Where a signed measure changes its sign; `null` for those that have none. */
const turningPoints: Readonly<Record<ChangeMeasure, number | null>> = {
  gap: 0,
  ratio: 1,
  standardDeviation: null,
  variation: null,
  slopeIndex: 0,
  relativeIndex: 0,
};

/** Whether the measure can turn round, and where; a ratio does so at 1. */
export const turningPointOf = (measure: ChangeMeasure): number | null => turningPoints[measure];

/**
 * |end| − |start| with the sign that the start has, and its interval. A ratio is counted from 1. `null` for measures
 * without a sign, and where the start lies exactly on the turning point.
 */
export function wideningOf(measure: ChangeMeasure, start: Estimate, change: Estimate): Estimate | null {
  const turningPoint = turningPointOf(measure);
  if (turningPoint === null || start.value === turningPoint) return null;
  return start.value > turningPoint ? change : negated(change);
}

const negated = ({ value, interval }: Estimate): Estimate => ({
  value: -value,
  interval: interval === null ? null : [-interval[1], -interval[0]],
});

/**
 * Why there can be no verdict on any measure: an end class with fewer than 5 municipalities, or an unexplained fall in
 * more than 5 % of the municipalities of the panel. `null`: nothing stands against it.
 */
export function objectionTo(panel: Panel, unexplainedFalls: number): NoVerdict | null {
  const ends = [panel.classes[0], panel.classes.at(-1)];
  if (ends.some((end) => end === undefined || end.n < smallestEndClass)) return 'small-end-class';
  return unexplainedFalls > unexplainedAllowed * panel.start.length ? 'unexplained-falls' : null;
}

const none = (reason: NoVerdict): Verdict => ({ direction: null, none: reason });
const isAbove = ([low]: Interval, point: number): boolean => low > point;
const isBelow = ([, high]: Interval, point: number): boolean => high < point;
const holds = (interval: Interval, point: number): boolean =>
  !isAbove(interval, point) && !isBelow(interval, point);

/**
 * What became of a measure. Signed ones, with g0 and g1 the values: `reverses` where their signs differ and neither
 * interval holds the turning point; `widens` and `narrows` where the signs are the same and the interval of |g1| − |g0|
 * lies above or below 0; else `unclear`, also when an interval of g0 or g1 holds the turning point. Standard deviation
 * and variation: by the interval of the change alone.
 */
export function verdictOn(
  measure: ChangeMeasure,
  { start, end, change, widening }: Pick<MeasureChange, 'start' | 'end' | 'change' | 'widening'>,
  objection: NoVerdict | null,
): Verdict {
  if (objection !== null) return none(objection);
  const turningPoint = turningPointOf(measure);
  if (!start?.interval || !end?.interval || !change?.interval) return none('no-result');
  if (turningPoint === null) return byInterval(change.interval);
  if (holds(start.interval, turningPoint) || holds(end.interval, turningPoint)) return byInterval(null);
  const sides = [start, end].map(({ value }) => Math.sign(value - turningPoint));
  if (sides[0] !== sides[1]) return { direction: 'reverses', none: null };
  return byInterval(widening?.interval ?? null);
}

function byInterval(interval: Interval | null): Verdict {
  if (interval === null || holds(interval, 0)) return { direction: 'unclear', none: null };
  return { direction: isAbove(interval, 0) ? 'widens' : 'narrows', none: null };
}
