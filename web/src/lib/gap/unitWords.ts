import type { ReleaseIndicator } from '@kluftatlas/data/domain/release.ts';
import type { Mean } from '@kluftatlas/data/measures/gap.ts';
import { m } from '#lib/paraglide/messages.js';

type Described = Pick<ReleaseIndicator, 'unit' | 'unitOfMeasure'>;

/** “Gemeinden” or “Verwaltungen”: whom the values of an indicator belong to. */
export const unitsInWords = ({ unit }: Pick<Described, 'unit'>): string =>
  unit === 'administration' ? m.administrations() : m.municipalities();

/** “Gemeinde” or “Verwaltung”. */
export const unitInWords = ({ unit }: Pick<Described, 'unit'>): string =>
  unit === 'administration' ? m.administration() : m.municipality();

/** What a mean is the mean of; of a list, what its shares are shares of. */
export function meanInWords(indicator: Described, mean: Mean): string {
  if (indicator.unitOfMeasure === 'listed')
    return mean === 'weightedMean'
      ? m.gap_share_inhabitants()
      : m.gap_share_units({ units: unitsInWords(indicator) });
  if (mean === 'weightedMean') return m.mean_inhabitant();
  return indicator.unit === 'administration' ? m.mean_administration() : m.mean_municipality();
}

/** The same after “für”: “den durchschnittlichen Einwohner”. */
export function forWhom(indicator: Described, mean: Mean): string {
  if (indicator.unitOfMeasure === 'listed')
    return mean === 'weightedMean'
      ? m.gap_for_share_inhabitants()
      : m.gap_for_share_units({ units: unitsInWords(indicator) });
  if (mean === 'weightedMean') return m.gap_for_inhabitant();
  return indicator.unit === 'administration' ? m.gap_for_administration() : m.gap_for_municipality();
}
