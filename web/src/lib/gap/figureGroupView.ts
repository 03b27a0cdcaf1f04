import type { PublishedFigure } from '@kluftatlas/data/domain/release.ts';
import type { PlacedFigure } from '#lib/charts/PublishedFigures/publishedFiguresLayout.ts';
import type { Question } from '#lib/figures/question.ts';
import { groupsView } from '#lib/figures/questionView.ts';
import { m } from '#lib/paraglide/messages.js';

/** One published question by size class: its words, and its figures with their own bounds. */
export interface FigureGroupView {
  readonly key: string;
  readonly heading: string;
  /** Publisher and title of the survey, in German as published. */
  readonly survey: string;
  /** Who was asked, when, how many answered, and how the number was read. */
  readonly meta: string;
  readonly url: string;
  readonly note: string;
  readonly figures: readonly FigureView[];
}

/** A figure with its class as printed; `value` in percent. */
export type FigureView = PlacedFigure;

const confidenceInWords: Record<PublishedFigure['confidence'], () => string> = {
  A: m.figures_confidence_A,
  B: m.figures_confidence_B,
  C: m.figures_confidence_C,
};

export function figureGroupView({ key, figures }: Question): FigureGroupView {
  const { heading, survey, meta, url, note } = groupsView({ key, figures });
  const confidence = new Set(figures.map((figure) => confidenceInWords[figure.confidence]()));
  return {
    key,
    heading,
    survey,
    meta: [meta, ...confidence].join('\u00a0· '),
    url,
    note,
    figures: figures.map(({ sizeClass, value }) => ({ sizeClass, value })),
  };
}
