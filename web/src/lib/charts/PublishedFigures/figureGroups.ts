import type { PublishedFigure } from '@kluftatlas/data/domain/release.ts';

/** The answers to one question of one source, by size class. Never holds two sources or kinds of respondents. */
export interface FigureGroup {
  readonly key: string;
  /** All figures share source, year, respondents, question, answer and region. */
  readonly figures: readonly [PublishedFigure, ...PublishedFigure[]];
}

/**
 * The shares that a source gives for size classes in Germany, newest first: questions with a class that has
 * bounds, or with at least two labels without. Figures without a printed number and other units are left out.
 */
export function figureGroups(figures: readonly PublishedFigure[]): readonly FigureGroup[] {
  const groups = Map.groupBy(figures.filter(isShareOfGermany), keyOf);
  return [...groups]
    .flatMap(([key, [first, ...others]]) =>
      first === undefined ? [] : [{ key, figures: [first, ...others] as const }],
    )
    .filter(({ figures: members }) => comparesClasses(members))
    .toSorted((a, b) => yearOf(b) - yearOf(a) || (a.key < b.key ? -1 : 1));
}

/** A class with bounds says something about size by itself; labels without bounds only beside each other. */
const comparesClasses = (figures: readonly PublishedFigure[]): boolean =>
  figures.some(({ sizeClass: { min, max } }) => min !== null || max !== null) ||
  new Set(figures.filter(isOfClass).map(({ sizeClass }) => sizeClass.label.en)).size > 1;

/** A class, in contrast to a figure for all respondents together. */
const isOfClass = ({ sizeClass: { label, min, max } }: PublishedFigure): boolean =>
  min !== null || max !== null || label.en !== 'all';

const isShareOfGermany = ({ region, unit, value }: PublishedFigure) =>
  region === 'Deutschland' && unit.en === '%' && value !== null;

const keyOf = ({ sourceId, year, respondents, indicator, category }: PublishedFigure) =>
  [sourceId, year, respondents, indicator.en, category.en].join('|');

const yearOf = ({ figures: [first] }: FigureGroup) => first.year ?? 0;
