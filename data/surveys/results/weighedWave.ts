import type { Codebook } from '../../domain/codebook.ts';
import type { FrameCell, Respondent } from '../../domain/survey.ts';
import { groupKey } from '../../domain/surveyGroup.ts';
import type { SuppressionPatterns } from '../disclosure/patterns.ts';
import { suppressionPatterns } from '../disclosure/suppress.ts';
import type { PublishedCounts } from '../disclosure/publishedCounts.ts';
import { publishedCountsOf } from './publishedCountsOf.ts';
import { unitAnswers, type WeighedAnswers } from './unitAnswers.ts';
import { weightsOf } from './unitWeights.ts';

/** The answers of a wave, what of their numbers is shown, and their weights. */
export interface WeighedWave {
  /** Without those that nobody was asked or nobody answered. */
  readonly units: readonly WeighedAnswers[];
  readonly counts: PublishedCounts;
  readonly patterns: SuppressionPatterns;
}

/** Which numbers are shown is settled first: the categories that answers are weighted to follow from it. */
export function weighedWave(
  {
    codebook,
    cells,
    respondents,
  }: {
    readonly codebook: Codebook;
    readonly cells: readonly FrameCell[];
    readonly respondents: readonly Respondent[];
  },
  patternsOf = suppressionPatterns,
): WeighedWave {
  const answers = (['administration', 'municipality'] as const).flatMap(
    (unit) => unitAnswers(codebook, cells, respondents, unit) ?? [],
  );
  const counts = publishedCountsOf(cells, answers);
  const patterns = patternsOf(counts);
  const units = answers.map((of): WeighedAnswers => {
    const { unit, stateGroups, cell } = of;
    const shown = new Set(
      counts.system.groups.flatMap((group, position) =>
        group.unit === unit && !patterns.common.has(position) ? [groupKey(group.group)] : [],
      ),
    );
    return { ...of, weights: weightsOf({ unit, cells, stateGroups, shown }, cell) };
  });
  return { units, counts, patterns };
}
