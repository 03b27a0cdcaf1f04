import type { IsoDate } from '../../domain/ids.ts';
import { lastDayOf, periodOfDate, type Period } from '../../domain/period.ts';
import { Problem } from '../../domain/problem.ts';

export interface DateRead {
  readonly time: { readonly period: Period; readonly dataDate: IsoDate };
  readonly doubts: readonly string[];
}

/** The data are renewed daily and read area by area: answers of more than a few days apart are not one state. */
const longestSpan = 7 * 86_400_000;

/**
 * The day of the data: the newest import that an entry names; the month’s last day where none names one.
 * @throws Problem `usage` without any date, `conflict` where the entries are of another month than the one given
 */
export function dateOf(dates: ReadonlySet<IsoDate>, given: Period | undefined): DateRead {
  const inOrder = [...dates].sort();
  const [oldest, newest] = [inOrder[0], inOrder.at(-1)];
  if (oldest === undefined || newest === undefined) {
    if (given !== undefined) return { time: { period: given, dataDate: lastDayOf(given) }, doubts: [] };
    throw new Problem(
      'usage',
      'No entry says of which day it is (datenstand_pvog_import)',
      'Give the month in which it was fetched: --period <YYYY-MM>.',
    );
  }
  const period = periodOfDate(newest);
  if (given !== undefined && given !== period) {
    throw new Problem(
      'conflict',
      `The entries are of ${newest}, not of ${given}`,
      'Leave `--period` out: the file says its date itself.',
    );
  }
  const isSpread = Date.parse(newest) - Date.parse(oldest) > longestSpan;
  return {
    time: { period, dataDate: newest },
    doubts: isSpread ? [`its entries are of ${oldest} to ${newest}: not one state of the data`] : [],
  };
}
