import type { Locale } from '#lib/i18n/locale.ts';
import { getLocale } from '#lib/paraglide/runtime.js';
import { formatNumber } from './number.ts';

/** Inhabitants from `min` (inclusive) up to `max` (exclusive; `null`: no upper bound). */
export interface Bounds {
  readonly min: number;
  readonly max: number | null;
}

/** A bound like 20,001 means that 20,000 itself belongs below: `bis 20.000` / `über 20.000`. */
const isAfterRound = (bound: number) => bound % 10 === 1;

/** `unter 2.000`, `2.000 bis unter 5.000`, `500.000 und mehr`, `bis 20.000`, `über 20.000`; without the unit. */
export function sizeClassLabel({ min, max }: Bounds, locale: Locale = getLocale()): string {
  const german = locale === 'de';
  const number = (value: number) => formatNumber(value, 0, locale);
  const upper = (bound: number) =>
    isAfterRound(bound)
      ? `${german ? 'bis' : 'up to'}\u00a0${number(bound - 1)}`
      : `${german ? 'unter' : 'under'}\u00a0${number(bound)}`;
  const over = `${german ? 'über' : 'over'}\u00a0${number(min - 1)}`;
  if (min === 0 && max !== null) return upper(max);
  if (max === null) return isAfterRound(min) ? over : `${number(min)} ${german ? 'und mehr' : 'and more'}`;
  if (isAfterRound(min)) return `${over} ${upper(max)}`;
  return isAfterRound(max)
    ? `${number(min)} ${german ? 'bis' : 'to'}\u00a0${number(max - 1)}`
    : `${number(min)} ${german ? 'bis' : 'to'} ${upper(max)}`;
}
