import type { SurveyWaveFile, UnitReport } from '@kluftatlas/data/domain/surveyResults.ts';
import { formatDate } from '#lib/format/date.ts';
import { formatNumber, formatPercent } from '#lib/format/number.ts';
import { m } from '#lib/paraglide/messages.js';
import { groupLabel } from './groups.ts';

type Units = Pick<SurveyWaveFile, 'units'>;

/** Whether the frame of a wave has several states. */
const hasStates = ({ units }: Units): boolean =>
  Object.values(units).some(
    (report) => (report?.coverage.filter(({ group }) => group.kind === 'state').length ?? 0) > 1,
  );

/** How all answers of a wave were weighted; in one of a single state by size class alone. */
export function weightingInWords(wave: Units & Pick<SurveyWaveFile, 'frame'>): string {
  const { date } = wave.frame;
  const groups = hasStates(wave) ? m.weights_groups() : m.weights_groups_one_state();
  return [
    date === null ? m.weights_how({ groups }) : m.weights_how_dated({ groups, date: formatDate(date) }),
    hasStates(wave) ? m.weights_merged() : m.weights_merged_one_state(),
  ].join(' ');
}

/** What the weights of one unit cost, and whom they cannot speak for. */
export function weightsInWords({ weights, answered }: UnitReport, wave: Units): readonly string[] {
  const names = weights.uncovered.map(({ group }) => groupLabel(group)).join(', ');
  return [
    m.weights_cost({
      answered: formatNumber(answered),
      effective: formatNumber(weights.effectiveN),
      effect: formatNumber(weights.designEffect, 2),
    }),
    ...(weights.uncovered.length > 0 ? [m.weights_uncovered({ groups: names })] : []),
    ...(weights.isByState ? [] : [m.weights_by_size_alone()]),
    ...(weights.trimmed === 0 ? [] : [m.weights_trimmed({ count: cutInWords(weights.trimmed) })]),
    ...(weights.trimmed === 0 && weights.isByState
      ? []
      : [deviationInWords(weights.deviation, hasStates(wave))]),
  ];
}

const cutInWords = (trimmed: number | null): string =>
  trimmed === null ? m.fewer_than_ten() : m.at_least({ count: formatNumber(trimmed) });

/** @param share in whole hundredths */
function deviationInWords(share: number, ofStatesToo: boolean): string {
  if (share === 0) return ofStatesToo ? m.weights_no_deviation() : m.weights_no_deviation_one_state();
  const deviation = formatPercent(100 * share, 0);
  return ofStatesToo ? m.weights_deviation({ deviation }) : m.weights_deviation_one_state({ deviation });
}
