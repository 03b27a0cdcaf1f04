import { isoDate, type IsoDate } from '../../domain/ids.ts';
import { lastDayOf, period, periodOfDate, type Period } from '../../domain/period.ts';

/** The day that values describe; the last one of its year where only a year is given. */
export interface GenesisTime {
  readonly period: Period;
  readonly dataDate: IsoDate;
}

const dayOf = (year: string, month: string, day: string): GenesisTime | null => {
  const date = isoDate(`${year}-${month}-${day}`);
  const parsed = new Date(`${date}T00:00:00Z`);
  if (Number.isNaN(parsed.getTime()) || parsed.toISOString().slice(0, 10) !== date) return null;
  return { period: periodOfDate(date), dataDate: date };
};

/** `31.12.2015`, `2015-12-31` or a year from 1900 on; `null` for anything else. */
export function timeOf(text: string): GenesisTime | null {
  const trimmed = text.trim();
  const german = /^(\d{2})\.(\d{2})\.(\d{4})$/.exec(trimmed);
  if (german) return dayOf(german[3] as string, german[2] as string, german[1] as string);
  const iso = /^(\d{4})-(\d{2})-(\d{2})$/.exec(trimmed);
  if (iso) return dayOf(iso[1] as string, iso[2] as string, iso[3] as string);
  return /^(?:19|20)\d{2}$/.test(trimmed) ? dayOf(trimmed, '12', '31') : null;
}

export const timeOfPeriod = (given: Period): GenesisTime => ({
  period: period(given),
  dataDate: lastDayOf(given),
});
