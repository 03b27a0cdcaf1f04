import type { PublishedFigure } from '@kluftatlas/data/domain/release.ts';
import {
  publishedFiguresLayout,
  type PublishedFiguresLayout,
} from '#lib/charts/PublishedFigures/publishedFiguresLayout.ts';
import type { Question } from '#lib/figures/question.ts';
import { groupsView } from '#lib/figures/questionView.ts';
import { formatNumber, formatPrinted } from '#lib/format/number.ts';
import { m } from '#lib/paraglide/messages.js';
import { getLocale } from '#lib/paraglide/runtime.js';
import type { SourceMention } from '#lib/ui/SourceLine.svelte';

/** The published figures and the words around them; in one language, so that no script brings both. */
export interface FigureGroupsView {
  readonly heading: string;
  readonly lead: string;
  /** What the axes count. */
  readonly unit: string;
  readonly groups: readonly FigureGroupView[];
  /** What the link to where a figure was found is called. */
  readonly toSource: string;
  readonly source: SourceMention;
}

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
  readonly layout: PublishedFiguresLayout;
  /** The picture in words. */
  readonly description: string;
}

const confidenceInWords: Record<PublishedFigure['confidence'], () => string> = {
  A: m.figures_confidence_A,
  B: m.figures_confidence_B,
  C: m.figures_confidence_C,
};

export const figureGroupsView = (
  questions: readonly Question[],
  source: SourceMention,
): FigureGroupsView => ({
  heading: m.figures_heading(),
  lead: m.figures_lead(),
  unit: m.inhabitants(),
  groups: questions.map(figureGroupView),
  toSource: m.figure_source(),
  source,
});

function figureGroupView({ key, figures }: Question): FigureGroupView {
  const { heading, survey, meta, url, note } = groupsView({ key, figures });
  const confidence = new Set(figures.map((figure) => confidenceInWords[figure.confidence]()));
  const placed = figures.map(({ value, sizeClass: { label, min, max } }) => ({
    label: label[getLocale()],
    value,
    text: value === null ? '–' : formatPrinted(value),
    min,
    max,
  }));
  const values = placed.map(({ label, text }) => `${label}: ${text}`).join('; ');
  return {
    key,
    heading,
    survey,
    meta: [meta, ...confidence].join('\u00a0· '),
    url,
    note,
    layout: publishedFiguresLayout(placed, (inhabitants) => formatNumber(inhabitants)),
    description: m.figures_description({ heading, values }),
  };
}
