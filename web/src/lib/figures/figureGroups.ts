import type { PublishedFigure } from '@kluftatlas/data/domain/release.ts';
import { hasBounds, isShareOfGermany, questionsOf, type Question } from './question.ts';

/**
 * The shares that a source gives for size classes in Germany, newest first: questions with a class that has
 * bounds, or with at least two labels without. Figures without a printed number and other units are left out.
 */
export const figureGroups = (figures: readonly PublishedFigure[]): readonly Question[] =>
  questionsOf(figures.filter(isShareOfGermany))
    .filter((question) => comparesClasses(question.figures))
    .toSorted((a, b) => yearOf(b) - yearOf(a) || (a.key < b.key ? -1 : 1));

/** A class with bounds says something about size by itself; labels without bounds only beside each other. */
const comparesClasses = (figures: readonly PublishedFigure[]): boolean =>
  figures.some(hasBounds) ||
  new Set(figures.filter(isOfClass).map(({ sizeClass }) => sizeClass.label.en)).size > 1;

/** A class, in contrast to a figure for all respondents together. */
const isOfClass = (figure: PublishedFigure): boolean =>
  hasBounds(figure) || figure.sizeClass.label.en !== 'all';

const yearOf = ({ figures: [first] }: Question) => first.year ?? 0;
