import type { IndicatorId } from '../domain/ids.ts';
import type { Period } from '../domain/period.ts';

/** The values of one dataset in one period, by AGS and in the order of its indicators. */
export interface PeriodValues {
  readonly period: Period;
  readonly indicators: readonly IndicatorId[];
  readonly values: ReadonlyMap<string, readonly (number | null)[]>;
}

/** Share of the municipalities from which on something is no oddity of some but a fault of the file. */
export const faultShare = 0.05;

/** The column of one indicator: value by AGS, `null` and absent alike left out. */
export function columnOf(
  { indicators, values }: PeriodValues,
  indicator: IndicatorId,
): ReadonlyMap<string, number> {
  const position = indicators.indexOf(indicator);
  const column = new Map<string, number>();
  for (const [key, row] of values) {
    const value = row[position] ?? null;
    if (value !== null) column.set(key, value);
  }
  return column;
}
