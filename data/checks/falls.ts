import type { Finding } from '../domain/finding.ts';
import type { Indicator } from '../domain/indicator.ts';
import { columnOf, faultShare, type PeriodValues } from './periodValues.ts';

/** Points by which a share that only grows as a rule may fall without a question. */
const plausibleFall = 20;

/** A share that is better the higher it is (an availability, say). */
const onlyGrows = ({ unitOfMeasure, direction }: Indicator): boolean =>
  unitOfMeasure === 'percent' && direction === 'higher';

/** Whether a value falls by more than what was built is ever pulled down. */
export const isUnexplainedFall = (indicator: Indicator, before: number, after: number): boolean =>
  onlyGrows(indicator) && before - after > plausibleFall;

/**
 * Municipalities in which a share that is better the higher it is (an availability, say) falls by more than 20
 * points: what was built is rarely pulled down, so the publisher will have corrected something. Across a break of
 * the method a fall has its explanation and is only told. Above 5 % of the municipalities the file itself is in doubt.
 */
export function falls(
  earlier: PeriodValues,
  later: PeriodValues,
  indicators: readonly Indicator[],
): readonly Finding[] {
  return indicators.flatMap((indicator) => {
    if (!onlyGrows(indicator)) return [];
    const before = columnOf(earlier, indicator.id);
    const after = columnOf(later, indicator.id);
    const both = [...after.keys()].filter((key) => before.has(key));
    const fell = (key: string) => isUnexplainedFall(indicator, before.get(key) ?? 0, after.get(key) ?? 0);
    const areas = both.filter(fell).sort();
    if (areas.length === 0) return [];
    return {
      kind: 'fall' as const,
      action: actionOf(areas.length / both.length, isBroken(indicator, earlier, later)),
      indicator: indicator.id,
      period: later.period,
      comparedWith: earlier.period,
      areas,
      outOf: both.length,
    };
  });
}

const isBroken = ({ comparabilityBreaks }: Indicator, earlier: PeriodValues, later: PeriodValues): boolean =>
  comparabilityBreaks.some(({ from }) => earlier.period < from && from <= later.period);

function actionOf(share: number, broken: boolean): Finding['action'] {
  if (broken) return 'tell';
  return share > faultShare ? 'stop' : 'mark';
}
