import type { UnitReport } from '../../domain/surveyResults.ts';
import type { SuppressionPatterns } from '../disclosure/patterns.ts';
import { answersIn, type PublishedCounts } from '../disclosure/publishedCounts.ts';
import { tensOrNull } from './rounded.ts';
import type { WeighedAnswers } from './unitAnswers.ts';

/** Who could have answered, who did, and what the weights make of it; `null` where not even their number may be shown. */
export function unitReport(
  { unit, states, weights }: WeighedAnswers,
  counts: PublishedCounts,
  { common }: SuppressionPatterns,
): UnitReport | null {
  const answered = counts.answered.find((of) => of.unit === unit);
  const groups = counts.system.groups.flatMap((group, position) =>
    group.unit === unit ? [{ ...group, position }] : [],
  );
  const all = groups.find(({ group }) => group.kind === 'all');
  if (answered === undefined || all === undefined || common.has(all.position)) return null;
  return {
    frame: all.frame,
    answered: answersIn(counts, answered, all.position),
    coverage: groups.map(({ group, frame, position }) => ({
      group,
      frame,
      answered: common.has(position) ? null : answersIn(counts, answered, position),
    })),
    weights: {
      designEffect: Number(weights.designEffect.toFixed(2)),
      effectiveN: Math.round(weights.effectiveN),
      uncovered: states.uncovered.map(({ state, frame }) => ({ group: { kind: 'state', state }, frame })),
      trimmed: tensOrNull(weights.trimmed),
      isByState: weights.isByState,
      deviation: Number(weights.deviation.toFixed(2)),
    },
  };
}
