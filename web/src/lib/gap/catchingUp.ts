import type { Coefficient, PeriodChange } from '@kluftatlas/data/domain/change.ts';
import { coefficientRange } from '@kluftatlas/data/measures/coefficientRange.ts';
import { formatPeriod } from '#lib/format/date.ts';
import { formatGap, formatTick, isInPoints } from '#lib/format/measured.ts';
import { formatNumber } from '#lib/format/number.ts';
import { m } from '#lib/paraglide/messages.js';
import { catchingUpTable, inNumbers } from './catchingUpTable.ts';
import type { InWords } from './inWords.ts';
import type { GapIndicator } from './pageData.ts';
import { unitInWords, unitsInWords } from './unitWords.ts';

type Compared = Pick<GapIndicator, 'unit' | 'unitOfMeasure' | 'direction' | 'domain' | 'shortTitle'>;

/** A lead is told in steps of so much, in the indicator’s unit. */
const step = 10;

/**
 * Whether those behind gained more, and why this is no verdict. `null` where nothing is computed, and where more is not
 * better: to be low is then not to be behind.
 */
export function catchingUp(
  indicator: Compared,
  { convergence, from, to }: PeriodChange,
  region: string,
): InWords | null {
  const { onStart, onStartAndPopulation } = convergence;
  if (indicator.direction !== 'higher' || typeof onStart === 'string') return null;
  const beside = typeof onStartAndPopulation === 'string' ? null : onStartAndPopulation;
  const when = { region, from: formatPeriod(from), to: formatPeriod(to) };
  const most = indicator.domain[1];
  return {
    heading: m.gap_beta_heading(),
    sides: [
      {
        heading: null,
        sentences: [
          m.gap_beta_sentence({
            finding: finding(indicator, onStart.start),
            numbers: inNumbers('β', onStart.start),
            n: formatNumber(onStart.n),
            units: unitsInWords(indicator),
            ...when,
          }),
          ...(beside?.lnPopulation ? [bySize(indicator, beside.lnPopulation)] : []),
        ],
      },
    ],
    basis: [
      most === null
        ? m.gap_beta_limit_open()
        : m.gap_beta_limit({ most: formatTick(most, indicator.unitOfMeasure) }),
    ],
    details: { summary: m.gap_beta_summary(), table: catchingUpTable(indicator, onStart, beside, when) },
  };
}

/** Below or above 0 with its whole range; else it is left open. */
function signOf(coefficient: Coefficient): -1 | 0 | 1 {
  const [low, high] = coefficientRange(coefficient) ?? [-Infinity, Infinity];
  return high < 0 ? -1 : low > 0 ? 1 : 0;
}

function finding({ unitOfMeasure }: Compared, start: Coefficient): string {
  const words = {
    step: isInPoints(unitOfMeasure)
      ? m.points({ value: formatNumber(step) })
      : formatTick(step, unitOfMeasure),
    gain: formatGap(Math.abs(step * start.value), unitOfMeasure),
  };
  const sign = signOf(start);
  return sign < 0 ? m.gap_beta_behind(words) : sign > 0 ? m.gap_beta_ahead(words) : m.gap_beta_open();
}

/** What twice the inhabitants go along with, at the same starting value. */
function bySize(indicator: Compared, lnPopulation: Coefficient): string {
  const words = {
    unit: unitInWords(indicator),
    gain: formatGap(Math.abs(Math.LN2 * lnPopulation.value), indicator.unitOfMeasure),
    numbers: inNumbers('γ', lnPopulation),
  };
  const sign = signOf(lnPopulation);
  return sign > 0
    ? m.gap_beta_larger_more(words)
    : sign < 0
      ? m.gap_beta_larger_less(words)
      : m.gap_beta_larger_open(words);
}
