import { broadbandIndicatorId } from '../../catalogue/broadband.ts';
import { headlineIndicators } from '../../catalogue/indicators.ts';
import { indicatorId, type IndicatorId } from '../../domain/ids.ts';

/** What comes along as aggregates: the headlines, the step and the technology between them, and who publishes data. */
export const selectedIndicators: readonly IndicatorId[] = [
  ...new Set([
    ...headlineIndicators,
    broadbandIndicatorId('all', 100),
    broadbandIndicatorId('fibre', 1000),
    indicatorId('open-data-publisher'),
  ]),
];
