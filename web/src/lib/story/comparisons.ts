import type { PublishedFigure } from '@kluftatlas/data/domain/release.ts';

/** One question of one survey and one answer to it, with the figures of its groups. */
export interface Question {
  readonly key: string;
  readonly figures: readonly [PublishedFigure, ...PublishedFigure[]];
}

const hasBounds = ({ sizeClass }: PublishedFigure) => sizeClass.min !== null || sizeClass.max !== null;
const isShare = ({ value, unit }: PublishedFigure) => value !== null && unit.en === '%';
const boundsKey = ({ sizeClass }: PublishedFigure) => `${sizeClass.min ?? 0}-${sizeClass.max ?? ''}`;
const bySize = (a: PublishedFigure, b: PublishedFigure) =>
  (a.sizeClass.min ?? 0) - (b.sizeClass.min ?? 0) || (a.year ?? 0) - (b.year ?? 0);

/** Figures with the same answer to the same question of the same source and year, in the order of the file. */
function questionsOf(
  figures: readonly PublishedFigure[],
  sameAcrossYears: 'oneYear' | 'acrossYears' = 'oneYear',
): readonly Question[] {
  const groups = Map.groupBy(figures, ({ sourceId, publisher, year, region, indicator, category }) =>
    JSON.stringify([
      ...(sameAcrossYears === 'oneYear' ? [sourceId, year] : [publisher]),
      region,
      indicator.en,
      category.en,
    ]),
  );
  return [...groups].flatMap(([key, group]) => {
    const [first, ...rest] = group;
    return first ? [{ key, figures: [first, ...rest] as const }] : [];
  });
}

/**
 * All published questions of which the same source and year print at least two size classes with bounds, newest
 * first, then in the order of the file. The rule looks at no value, so nothing is chosen by its result.
 */
export function sizeComparisons(figures: readonly PublishedFigure[]): readonly Question[] {
  const comparable = figures.filter(
    (figure) => hasBounds(figure) && isShare(figure) && figure.region === 'Deutschland',
  );
  return questionsOf(comparable)
    .filter((question) => new Set(question.figures.map(boundsKey)).size > 1)
    .map(({ key, figures: [first, ...rest] }) => {
      const [smallest, ...larger] = [first, ...rest].toSorted(bySize);
      return { key, figures: [smallest ?? first, ...larger] as const };
    })
    .toSorted((a, b) => (b.figures[0].year ?? 0) - (a.figures[0].year ?? 0));
}

/** The same question and answer, of at least two classes with the same bounds, each in at least two years. */
export function sizeComparisonsOverTime(figures: readonly PublishedFigure[]): readonly Question[] {
  const comparable = figures.filter(
    (figure) => hasBounds(figure) && isShare(figure) && figure.region === 'Deutschland',
  );
  return questionsOf(comparable, 'acrossYears').flatMap(({ key, figures: group }) => {
    const classes = [...Map.groupBy(group, boundsKey).values()].filter(
      (waves) => new Set(waves.map(({ year }) => year)).size > 1,
    );
    const [first, ...rest] = classes.flat().toSorted(bySize);
    return classes.length > 1 && first ? [{ key, figures: [first, ...rest] as const }] : [];
  });
}
