import type { PublishedFigure } from '@kluftatlas/data/domain/release.ts';
import { required } from '#lib/data/required.ts';
import type { Question } from '#lib/figures/question.ts';

/**
 * Published figures for and against the article's claim of a chapter, as many for as against, assigned by what
 * was asked and answered. The assignment is our reading and the page says so; new figures are added to both
 * sides at once.
 */
export interface Evidence {
  /** The nearest published question: one of its answers; all others of the same question are shown with it. */
  readonly nearest: string;
  readonly for: readonly string[];
  readonly against: readonly string[];
}

/** Many ways: cooperation and exchange are lived / uniform federal building blocks wanted, cooperation little used. */
export const manyWays: Evidence = {
  nearest: 'DLT2018-1',
  for: ['IWH2016-1', 'ZR2023-7'],
  against: ['ZR2024-5', 'PROGNOS2022-1'],
};

/** Needs: grants given up, law, staff, money / well prepared, progress, projects done, budgets rise. */
export const needs: Evidence = {
  nearest: 'KFW2025-1',
  for: ['PD2021-1', 'FORSA2025-9', 'ZR2023-6', 'ZR2023-5'],
  against: ['ZR2024-2', 'ZR2023-3', 'SLD2022-7', 'BITKOM2020-6'],
};

const figureById = (figures: readonly PublishedFigure[], id: string) =>
  required(figures.find((figure) => figure.id === id));

/** All answers to the question that the figure belongs to, in the order of the file. */
export function answersTo(figures: readonly PublishedFigure[], id: string): Question {
  const asked = figureById(figures, id);
  const [first, ...rest] = figures.filter(
    ({ sourceId, year, region, indicator }) =>
      sourceId === asked.sourceId &&
      year === asked.year &&
      region === asked.region &&
      indicator.en === asked.indicator.en,
  );
  return { key: id, figures: [required(first), ...rest] };
}

/** One figure by itself. */
export const singleAnswer = (figures: readonly PublishedFigure[], id: string): Question => ({
  key: id,
  figures: [figureById(figures, id)],
});
