import type { IsoDate } from './ids.ts';

declare const brand: unique symbol;
/** Month in which a state was observed, `YYYY-MM`: `2021-06` is mid-2021, `2020-12` the end of 2020. */
export type Period = string & { readonly [brand]: 'Period' };

export const isPeriod = (text: string): text is Period => /^\d{4}-(0[1-9]|1[0-2])$/.test(text);
export const period = (text: string): Period => text as Period;

/** Month of a date. */
export const periodOfDate = (date: IsoDate): Period => date.slice(0, 7) as Period;

/** Last day of the period's month. */
export function lastDayOf(period: Period): IsoDate {
  const [year, month] = period.split('-').map(Number) as [number, number];
  return new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 10) as IsoDate;
}
