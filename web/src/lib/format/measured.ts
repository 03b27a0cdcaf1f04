import type { UnitOfMeasure } from '@kluftatlas/data/domain/indicator.ts';
import { m } from '#lib/paraglide/messages.js';
import { formatNumber, formatPercent } from './number.ts';

const noBreak = '\u00a0';

/** A value in its unit, with `digits` decimals where the unit takes decimals. */
export function formatMeasured(value: number, unit: UnitOfMeasure, digits = 1): string {
  switch (unit) {
    case 'percent':
      return formatPercent(value, digits);
    case 'multiplier':
      return formatPercent(value, 0);
    case 'squareKilometres':
      return `${formatNumber(value, digits)}${noBreak}km²`;
    case 'persons':
      return m.class_with_unit({ label: formatNumber(value) });
    case 'euro':
      return `${formatNumber(value)}${noBreak}€`;
    case 'euroPerInhabitant':
      return m.unit_euro_per_inhabitant({ value: formatNumber(value) });
    case 'minutes':
      return m.unit_minutes({ value: formatNumber(value, digits) });
    case 'metres':
      return `${formatNumber(value)}${noBreak}m`;
    case 'listed':
      return m.unit_listed();
    case 'count':
      return formatNumber(value);
  }
}

/** From here on a mean of whole things is written without decimals, as they are. */
const wholeFrom = 100;

/** A mean of values: small counts take a decimal, of those in a list the share in percent is what a mean is. */
export function formatMean(value: number, unit: UnitOfMeasure): string {
  if (unit === 'listed') return formatPercent(value);
  if (unit === 'count') return formatNumber(value, Math.abs(value) < wholeFrom ? 1 : 0);
  return formatMeasured(value, unit);
}

/** Whether a distance of two values is counted in points. */
export const isInPoints = (unit: UnitOfMeasure): boolean =>
  unit === 'percent' || unit === 'listed' || unit === 'multiplier';

/** A distance of two means: of shares in points, else in the unit of the values. */
export const formatGap = (gap: number, unit: UnitOfMeasure): string =>
  isInPoints(unit) ? m.points({ value: formatNumber(gap, 1) }) : formatMean(gap, unit);

/** A mark on an axis of values, with decimals only where it lies between whole numbers. */
export function formatTick(value: number, unit: UnitOfMeasure): string {
  const digits = Number.isInteger(value) ? 0 : 1;
  if (unit === 'listed') return formatPercent(value, digits);
  return unit === 'count' ? formatNumber(value, digits) : formatMeasured(value, unit, digits);
}

/** The same beside a chart that says its unit: points without their word. */
export const formatShortGap = (gap: number, unit: UnitOfMeasure): string =>
  isInPoints(unit) ? formatNumber(gap, 1) : formatMean(gap, unit);

/** A mark on an axis of distances. */
export const formatGapTick = (gap: number, unit: UnitOfMeasure): string =>
  isInPoints(unit) ? formatNumber(gap, Number.isInteger(gap) ? 0 : 1) : formatTick(gap, unit);
