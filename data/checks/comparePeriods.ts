import { indicatorById } from '../catalogue/indicators.ts';
import type { AreaRegistry } from '../domain/area.ts';
import type { Finding } from '../domain/finding.ts';
import type { Period } from '../domain/period.ts';
import { coverageDrop } from './coverageDrop.ts';
import { falls } from './falls.ts';
import { jumps } from './jumps.ts';
import type { PeriodValues } from './periodValues.ts';
import { rowsGone } from './rowsGone.ts';

/** Months between two periods beyond which nothing about one follows from the other. */
const comparedWithin = 24;

/** Whether two periods are near enough to each other to be held against each other. */
const areNeighbours = (earlier: Period, later: Period): boolean =>
  monthsOf(later) - monthsOf(earlier) <= comparedWithin;

const monthsOf = (period: Period): number => Number(period.slice(0, 4)) * 12 + Number(period.slice(5));

/** Everything odd between two periods of a dataset, the earlier one first. */
export function comparePeriods(
  earlier: PeriodValues,
  later: PeriodValues,
  territory: AreaRegistry,
): readonly Finding[] {
  if (!areNeighbours(earlier.period, later.period)) return [];
  const shared = later.indicators
    .filter((id) => earlier.indicators.includes(id))
    .flatMap((id) => indicatorById(id) ?? []);
  return [
    ...rowsGone(earlier, later, territory),
    ...coverageDrop(
      earlier,
      later,
      territory,
      shared.map(({ id }) => id),
    ),
    ...falls(earlier, later, shared),
    ...jumps(earlier, later, shared),
  ];
}
