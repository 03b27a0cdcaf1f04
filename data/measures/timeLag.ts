import type { TimeLag } from '../domain/change.ts';
import type { Period } from '../domain/period.ts';

/** The weighted means of one size class over a series; `null`: none at that time. */
export interface ClassSeries {
  readonly sizeClass: string;
  /** In order of time. */
  readonly points: readonly { readonly period: Period; readonly mean: number | null }[];
}

/** A period as a date in years: its last day, so that mid-2021 is 2021.5 and the end of 2021 is 2022.0. */
export function yearsOf(period: Period): number {
  const [year, month] = period.split('-').map(Number) as [number, number];
  return year + month / 12;
}

interface Point {
  readonly years: number;
  readonly mean: number;
}

/**
 * Time lag (S-distance) of each class at time t: t − s years, s = the last time at which the leading class’s mean,
 * interpolated linearly between periods, was at or below the mean that the class has at t. The leader is the class
 * with the highest mean at t; of equals the larger class. Range: 0 and more. Where the leader was above it in the
 * whole series: more than t − first date. `none`: the class has no mean at t. Times at which the leader has no mean
 * are passed over. Source: Sicherl (1973), Time-distance as a dynamic measure of disparities.
 * @param series classes, smallest first
 */
export function timeLags(series: readonly ClassSeries[], at: Period): readonly TimeLag[] {
  const meanAt = ({ points }: ClassSeries): number | null =>
    points.find(({ period }) => period === at)?.mean ?? null;
  const highest = Math.max(...series.map(meanAt).filter((mean) => mean !== null));
  const leader = series.findLast((each) => meanAt(each) === highest);
  return series.map((each) => {
    const mean = meanAt(each);
    if (leader === undefined || mean === null) {
      return { sizeClass: each.sizeClass, kind: 'none', years: null };
    }
    if (each === leader) return { sizeClass: each.sizeClass, kind: 'leader', years: 0 };
    return { sizeClass: each.sizeClass, ...lagBehind(pathUpTo(leader, at), mean) };
  });
}

const pathUpTo = ({ points }: ClassSeries, at: Period): readonly Point[] =>
  points.flatMap(({ period, mean }) =>
    mean === null || period > at ? [] : [{ years: yearsOf(period), mean }],
  );

/** @param path the leader’s, in order of time; its last point is at t */
function lagBehind(path: readonly Point[], mean: number): Pick<TimeLag, 'kind' | 'years'> {
  const now = path.at(-1) as Point;
  const last = path.findLastIndex((point) => point.mean <= mean);
  const before = path[last];
  if (before === undefined) return { kind: 'moreThan', years: now.years - (path[0] as Point).years };
  const after = path[last + 1];
  if (after === undefined) return { kind: 'lag', years: 0 };
  const crossed = (mean - before.mean) / (after.mean - before.mean);
  return { kind: 'lag', years: now.years - (before.years + crossed * (after.years - before.years)) };
}
