import type { IsoDate } from '../../domain/ids.ts';
import { lastDayOf, period, periodOfDate, type Period } from '../../domain/period.ts';
import { germanDate, realDate } from '../shared/writtenDate.ts';

/** The day that values describe; the last one of its year where only a year is given. */
export interface GenesisTime {
  readonly period: Period;
  readonly dataDate: IsoDate;
}

/** `31.12.2015`, `2015-12-31` or a year from 1900 on; `null` for anything else. */
export function timeOf(text: string): GenesisTime | null {
  const trimmed = text.trim();
  const isYear = /^(?:19|20)\d{2}$/.test(trimmed);
  const date = germanDate(trimmed) ?? realDate(isYear ? `${trimmed}-12-31` : trimmed);
  return date === null ? null : { period: periodOfDate(date), dataDate: date };
}

export const timeOfPeriod = (given: Period): GenesisTime => ({
  period: period(given),
  dataDate: lastDayOf(given),
});
