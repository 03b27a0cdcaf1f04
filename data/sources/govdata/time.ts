import type { IsoDate } from '../../domain/ids.ts';
import { lastDayOf, periodOfDate, type Period } from '../../domain/period.ts';
import { Problem } from '../../domain/problem.ts';

/**
 * The day that a list describes. The files do not tell when they were made, so it is the newest change of a dataset:
 * in a list of a whole portal that is the day it was fetched or the day before. Where a later month is given, its last day.
 * @param newest day of the newest change; `null` where none is told
 * @throws Problem `conflict` where something was changed after the period given, `usage` where no day is told
 */
export function timeOf(
  newest: IsoDate | null,
  given: Period | undefined,
): { readonly period: Period; readonly dataDate: IsoDate } {
  if (given === undefined) {
    if (newest !== null) return { period: periodOfDate(newest), dataDate: newest };
    throw new Problem(
      'usage',
      'No dataset tells when it was changed last, so the file does not say what month it is of',
      'Give the month in which it was fetched: --period <YYYY-MM>.',
    );
  }
  if (newest !== null && periodOfDate(newest) > given) {
    throw new Problem(
      'conflict',
      `A dataset was changed on ${newest}, after the month given, ${given}`,
      'Give the month in which the file was fetched.',
    );
  }
  const isSame = newest !== null && periodOfDate(newest) === given;
  return { period: given, dataDate: isSame ? newest : lastDayOf(given) };
}
