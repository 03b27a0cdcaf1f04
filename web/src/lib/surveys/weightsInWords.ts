import type { SurveyWaveFile, UnitReport } from '@kluftatlas/data/domain/surveyResults.ts';
import { formatDate } from '#lib/format/date.ts';
import { formatNumber, formatPercent } from '#lib/format/number.ts';
import { m } from '#lib/paraglide/messages.js';
import { groupLabel } from './groups.ts';

/** How all answers of a wave were weighted; in one of a single state by size class alone. */
export function weightingInWords({ frame, units }: Pick<SurveyWaveFile, 'frame' | 'units'>): string {
  const hasStates = Object.values(units).some(
    (report) => (report?.coverage.filter(({ group }) => group.kind === 'state').length ?? 0) > 1,
  );
  const groups = hasStates ? m.weights_groups() : m.weights_groups_one_state();
  return [
    frame.date === null
      ? m.weights_how({ groups })
      : m.weights_how_dated({ groups, date: formatDate(frame.date) }),
    hasStates ? m.weights_merged() : m.weights_merged_one_state(),
  ].join(' ');
}

/** What the weights of one unit cost, and whom they cannot speak for. */
export function weightsInWords({ weights, answered }: UnitReport): readonly string[] {
  const names = (groups: readonly Parameters<typeof groupLabel>[0][]) => groups.map(groupLabel).join(', ');
  return [
    m.weights_cost({
      answered: formatNumber(answered),
      effective: formatNumber(weights.effectiveN),
      effect: formatNumber(weights.designEffect, 2),
    }),
    ...(weights.uncovered.length > 0
      ? [m.weights_uncovered({ groups: names(weights.uncovered.map(({ group }) => group)) })]
      : []),
    ...trimmedInWords(weights),
  ];
}

function trimmedInWords({ trimmed, deviation }: UnitReport['weights']): readonly string[] {
  if (trimmed === 0) return [];
  return [
    m.weights_trimmed({
      count: trimmed === null ? m.fewer_than_ten() : m.at_least({ count: formatNumber(trimmed) }),
    }),
    deviationInWords(deviation),
  ];
}

/** @param deviation in whole hundredths */
const deviationInWords = (deviation: number): string =>
  deviation === 0
    ? m.weights_no_deviation()
    : m.weights_deviation({ deviation: formatPercent(100 * deviation, 0) });
