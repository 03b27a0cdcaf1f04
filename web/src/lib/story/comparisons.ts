import type { PublishedFigure } from '@kluftatlas/data/domain/release.ts';
import { hasBounds, isShareOfGermany, questionsOf, type Question } from '#lib/figures/question.ts';

const boundsKey = ({ sizeClass }: PublishedFigure) => `${sizeClass.min ?? 0}-${sizeClass.max ?? ''}`;
const bySize = (a: PublishedFigure, b: PublishedFigure) =>
  (a.sizeClass.min ?? 0) - (b.sizeClass.min ?? 0) || (a.year ?? 0) - (b.year ?? 0);

const comparable = (figures: readonly PublishedFigure[]) =>
  figures.filter((figure) => hasBounds(figure) && isShareOfGermany(figure));

/**
 * All published questions of which the same source and year print at least two size classes with bounds, newest
 * first, then in the order of the file. The rule looks at no value, so nothing is chosen by its result.
 */
export const sizeComparisons = (figures: readonly PublishedFigure[]): readonly Question[] =>
  questionsOf(comparable(figures))
    .filter((question) => new Set(question.figures.map(boundsKey)).size > 1)
    .map(({ key, figures: [first, ...rest] }) => {
      const [smallest, ...larger] = [first, ...rest].toSorted(bySize);
      return { key, figures: [smallest ?? first, ...larger] as const };
    })
    .toSorted((a, b) => (b.figures[0].year ?? 0) - (a.figures[0].year ?? 0));

/** The same question and answer, of at least two classes with the same bounds, each in at least two years. */
export const sizeComparisonsOverTime = (figures: readonly PublishedFigure[]): readonly Question[] =>
  questionsOf(comparable(figures), 'acrossYears').flatMap(({ key, figures: group }) => {
    const classes = [...Map.groupBy(group, boundsKey).values()].filter(
      (waves) => new Set(waves.map(({ year }) => year)).size > 1,
    );
    const [first, ...rest] = classes.flat().toSorted(bySize);
    return classes.length > 1 && first ? [{ key, figures: [first, ...rest] as const }] : [];
  });
