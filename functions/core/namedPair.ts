import type { Indicator } from '@kluftatlas/data/domain/indicator.ts';
import type { Period } from '@kluftatlas/data/domain/period.ts';
import { Problem } from '@kluftatlas/data/domain/problem.ts';
import { unbroken } from './release/unbroken.ts';

/** Two periods as somebody named them: a month (2019-06), or a year, which stands for its last period. */
export interface NamedPair {
  readonly from: string;
  readonly to: string;
}

/** The two periods themselves. */
export interface PeriodPair {
  readonly from: Period;
  readonly to: Period;
}

/**
 * The periods of an indicator that are named, or what is wrong with them: `unknown-key` for a period that it does not
 * have, `usage` for a wrong order, `method-break` where a break of method lies between, as nothing is compared across one.
 * @param periods in order of time
 */
export function namedPair(
  indicator: Pick<Indicator, 'id' | 'comparabilityBreaks'>,
  periods: readonly Period[],
  named: NamedPair,
): PeriodPair | Problem {
  const periodNamed = (text: string) =>
    periods.findLast((period) => period === (text as Period) || period.startsWith(`${text}-`));
  const [from, to] = [periodNamed(named.from), periodNamed(named.to)];
  if (from === undefined || to === undefined) {
    return new Problem(
      'unknown-key',
      `${indicator.id} has no values of “${from === undefined ? named.from : named.to}”`,
      `Its periods are ${periods.join(', ')}.`,
    );
  }
  if (from >= to) {
    return new Problem(
      'usage',
      `${named.from} is not before ${named.to}`,
      'Give the earlier one with --from.',
    );
  }
  return breakBetween(indicator, periods, { from, to }) ?? { from, to };
}

function breakBetween(
  indicator: Pick<Indicator, 'id' | 'comparabilityBreaks'>,
  periods: readonly Period[],
  { from, to }: PeriodPair,
): Problem | null {
  const breaks = indicator.comparabilityBreaks.filter((each) => from < each.from && each.from <= to);
  if (breaks.length === 0) return null;
  const stretches = unbroken(
    indicator,
    periods.map((period) => ({ period })),
  ).filter((stretch) => stretch.length > 1);
  const within = stretches.map((stretch) => stretch.map(({ period }) => period).join(', '));
  return new Problem(
    'method-break',
    `${indicator.id} is not measured the same way at ${from} and ${to}: ${breaks.map(({ reason }) => reason.en).join(' ')}`,
    within.length === 0
      ? 'No two of its periods are measured the same way: look at each of them alone.'
      : `Compare within ${within.join(' or within ')}.`,
  );
}
