import type { UnitReport } from '../../domain/surveyResults.ts';
import type { SuppressionPatterns } from '../disclosure/patterns.ts';
import { answersIn, type PublishedCounts } from '../disclosure/publishedCounts.ts';
import { groupKey } from '../../domain/surveyGroup.ts';
import { tensOrNull } from './rounded.ts';
import type { UnitAnswers } from './unitAnswers.ts';

/** Who could have answered, who did, and what the weights make of it; `null` where not even their number may be shown. */
export function unitReport(
  { unit, weights }: UnitAnswers,
  counts: PublishedCounts,
  { common }: SuppressionPatterns,
): UnitReport | null {
  const answered = counts.answered.find((of) => of.unit === unit);
  const groups = counts.system.groups.flatMap((group, position) =>
    group.unit === unit ? [{ ...group, position }] : [],
  );
  const all = groups.find(({ group }) => group.kind === 'all');
  if (answered === undefined || all === undefined || common.has(all.position)) return null;
  const shown = new Set(
    groups.filter(({ position }) => !common.has(position)).map(({ group }) => groupKey(group)),
  );
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
      uncovered: weights.uncovered,
      trimmed: tensOrNull(weights.trimmed),
      deviation: deviationOf(weights.deviations, shown),
    },
  };
}

/** Whoever knows how far a category is off, and that its weights were cut, knows how many answered in it. */
function deviationOf(
  deviations: UnitAnswers['weights']['deviations'],
  shown: ReadonlySet<string>,
): number | null {
  const known = deviations
    .filter(({ groups }) => groups.every((group) => shown.has(groupKey(group))))
    .map(({ deviation }) => deviation);
  return known.length === 0 ? null : Number(Math.max(...known).toFixed(2));
}
