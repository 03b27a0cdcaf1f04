import type { Locale } from '#lib/i18n/locale.ts';
import { getLocale } from '#lib/paraglide/runtime.js';

const noBreak = '\u00a0';
const formats = new Map<string, Intl.NumberFormat>();

/** `Intl.NumberFormat` is slow to make and used thousands of times: one for each language and precision. */
function numberFormat(locale: Locale, digits: number, signed: boolean): Intl.NumberFormat {
  const key = `${locale}${digits}${signed}`;
  const known = formats.get(key);
  if (known) return known;
  const made = new Intl.NumberFormat(locale === 'de' ? 'de-DE' : 'en-GB', {
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
    // A small negative number that is rounded to 0 has no sign.
    signDisplay: signed ? 'exceptZero' : 'negative',
    useGrouping: true,
  });
  formats.set(key, made);
  return made;
}

/** German hyphen-minus becomes a real minus sign. */
const withMinus = (text: string) => text.replace('-', '−');

/** `10.787` / `10,787`, with `digits` decimals. */
export const formatNumber = (value: number, digits = 0, locale: Locale = getLocale()) =>
  withMinus(numberFormat(locale, digits, false).format(value));

/** A share given in percent: `62,1 %` with a space that does not break, English `62.1%`. */
export const formatPercent = (value: number, digits = 1, locale: Locale = getLocale()) =>
  `${formatNumber(value, digits, locale)}${locale === 'de' ? `${noBreak}%` : '%'}`;

/** A share in percent with the decimals that its source prints: `4,9 %`, `71 %`. */
export const formatPrinted = (value: number, locale: Locale = getLocale()) =>
  formatPercent(value, String(value).split('.')[1]?.length ?? 0, locale);

/** How a number is written that may be missing: then as a dash. */
export const orDash =
  (write: (value: number) => string) =>
  (value: number | null | undefined): string =>
    value === null || value === undefined ? '–' : write(value);

/** A share, or a dash where there is none. */
export const percentOrDash = orDash((share) => formatPercent(share));

/** A coverage from 0 to 1 in percent, or a dash; with `least` decimals or so many that only the whole reads as 100 % and nothing as 0 %. */
export function formatCoverage(share: number | null, least = 1): string {
  if (share === null) return '–';
  const percent = share * 100;
  const looksWhole = (digits: number) => [0, 100].includes(Number(percent.toFixed(digits)));
  const enough =
    [least, 1, 2, 3].find((digits) => percent === 0 || percent === 100 || !looksWhole(digits)) ?? 4;
  return formatPercent(percent, enough);
}

/** A difference of shares: `+9,3` (the unit, percentage points, stands in the words around it). */
export const formatDifference = (value: number, digits = 1, locale: Locale = getLocale()) =>
  withMinus(numberFormat(locale, digits, true).format(value));

/** A number of inhabitants in millions, `83,2 Mio.` / `83.2 million`. */
export const formatMillions = (value: number, locale: Locale = getLocale()) =>
  `${formatNumber(value / 1e6, 1, locale)}${noBreak}${locale === 'de' ? 'Mio.' : 'million'}`;

/** A file size, `12 kB` or `1,4 MB`. */
export const formatBytes = (bytes: number, locale: Locale = getLocale()) =>
  bytes < 1_000_000
    ? `${formatNumber(Math.max(1, Math.round(bytes / 1000)), 0, locale)}${noBreak}kB`
    : `${formatNumber(bytes / 1e6, 1, locale)}${noBreak}MB`;
