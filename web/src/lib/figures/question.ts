import type { PublishedFigure } from '@kluftatlas/data/domain/release.ts';

/** One question of one survey and one answer to it, with the figures of its groups. */
export interface Question {
  readonly key: string;
  readonly figures: readonly [PublishedFigure, ...PublishedFigure[]];
}

export const hasBounds = ({ sizeClass: { min, max } }: PublishedFigure): boolean =>
  min !== null || max !== null;

export const isShareOfGermany = ({ region, unit, value }: PublishedFigure): boolean =>
  region === 'Deutschland' && unit.en === '%' && value !== null;

/**
 * Figures with the same answer to the same question, both in the order given: of one source and year, or
 * (`acrossYears`) of one publisher's surveys. Never holds two kinds of respondents.
 */
export function questionsOf(
  figures: readonly PublishedFigure[],
  years: 'oneYear' | 'acrossYears' = 'oneYear',
): readonly Question[] {
  const groups = Map.groupBy(
    figures,
    ({ sourceId, publisher, year, respondents, region, indicator, category }) =>
      JSON.stringify([
        ...(years === 'oneYear' ? [sourceId, year] : [publisher]),
        respondents,
        region,
        indicator.en,
        category.en,
      ]),
  );
  return [...groups].flatMap(([key, [first, ...rest]]) =>
    first === undefined ? [] : [{ key, figures: [first, ...rest] as const }],
  );
}
