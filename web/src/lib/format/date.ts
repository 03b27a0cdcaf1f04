import type { Locale } from '#lib/i18n/locale.ts';
import { getLocale } from '#lib/paraglide/runtime.js';

const long = {
  de: new Intl.DateTimeFormat('de-DE', { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' }),
  en: new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' }),
};
const monthOnly = {
  de: new Intl.DateTimeFormat('de-DE', { month: 'long', year: 'numeric', timeZone: 'UTC' }),
  en: new Intl.DateTimeFormat('en-GB', { month: 'long', year: 'numeric', timeZone: 'UTC' }),
};

const unbroken = (text: string) => text.replaceAll(' ', '\u00a0');

/** `31. Dezember 2021` / `31 December 2021`, without a break. */
export const formatDate = (isoDate: string, locale: Locale = getLocale()) =>
  unbroken(long[locale].format(new Date(`${isoDate}T00:00:00Z`)));

/** A period `YYYY-MM`: `Mitte 2021`, `Ende 2020`, else the month: `März 2022`. */
export function formatPeriod(period: string, locale: Locale = getLocale()): string {
  const [year, month] = period.split('-') as [string, string];
  const german = locale === 'de';
  if (month === '06') return german ? `Mitte\u00a0${year}` : `mid\u2011${year}`;
  if (month === '12') return german ? `Ende\u00a0${year}` : `end\u00a0of\u00a0${year}`;
  return formatMonth(period, locale);
}

/** A period by its month, whatever half of the year ends with it: `Juni 2026`. */
export const formatMonth = (period: string, locale: Locale = getLocale()): string =>
  unbroken(monthOnly[locale].format(new Date(`${period}-01T00:00:00Z`)));
