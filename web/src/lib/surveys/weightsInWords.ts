import type { ItemUnit } from '@kluftatlas/data/domain/codebook.ts';
import type { SurveyWaveFile, UnitReport } from '@kluftatlas/data/domain/surveyResults.ts';
import { formatDate } from '#lib/format/date.ts';
import { formatNumber, formatPercent } from '#lib/format/number.ts';
import { m } from '#lib/paraglide/messages.js';
import { groupLabel } from './groups.ts';

/** The part of a wave that says which states it has and how its answers were weighted. */
export type Units = Pick<SurveyWaveFile, 'units'>;

const reportsOf = ({ units }: Units): readonly UnitReport[] =>
  Object.values(units).filter((report) => report !== null);

/** Whether the frame of a wave has several states. */
const hasStates = (wave: Units): boolean =>
  reportsOf(wave).some(({ coverage }) => coverage.filter(({ group }) => group.kind === 'state').length > 1);

/** Whether the weights of all units bring the states to their numbers too. */
const areAllByState = (wave: Units): boolean =>
  hasStates(wave) && reportsOf(wave).every(({ weights }) => weights.isByState);

const groupsInWords = (byStateToo: boolean): string => (byStateToo ? m.by_class_and_state() : m.by_class());

/** By which groups a wave shows its results. */
export const shownBy = (wave: Units): string => groupsInWords(hasStates(wave));

/** What the ranges hold and what the weights cannot even out: of one unit, else of all of the wave. */
export function uncertaintyInWords(wave: Units, unit: ItemUnit | null): string {
  const byStateToo =
    unit === null ? areAllByState(wave) : hasStates(wave) && wave.units[unit]?.weights.isByState === true;
  return m.survey_uncertainty({ by: groupsInWords(byStateToo) });
}

/** How all answers of a wave were weighted; in one of a single state by size class alone. */
export function weightingInWords(wave: Units & Pick<SurveyWaveFile, 'frame'>): string {
  const { date } = wave.frame;
  const groups = areAllByState(wave) ? m.weights_groups() : m.weights_groups_one_state();
  return [
    date === null ? m.weights_how({ groups }) : m.weights_how_dated({ groups, date: formatDate(date) }),
    hasStates(wave) && reportsOf(wave).some(({ weights }) => weights.isByState)
      ? m.weights_merged()
      : m.weights_merged_one_state(),
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
    ...(weights.isByState && hasStates(wave) && !areAllByState(wave) ? [m.weights_by_state_too()] : []),
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
