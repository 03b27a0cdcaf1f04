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
