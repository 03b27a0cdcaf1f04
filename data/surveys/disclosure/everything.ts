import type { ItemUnit } from '../../domain/codebook.ts';
import { isOfUnit } from '../../domain/survey.ts';
import type { SuppressionPatterns } from './patterns.ts';
import { answersIn, type PublishedCounts } from './publishedCounts.ts';
import type { Sum } from './reach.ts';
import { neededRange, sumOver } from './rooms.ts';
import type { Programme } from './solver.ts';

/** A number of a group: of all who answered, or of those who answered questions that are published alike. */
export interface Place {
  /** Positions of the questions; none for all who answered. */
  readonly questions: readonly number[];
  readonly group: number;
  readonly sum: Sum;
}

/** All that a wave publishes of numbers of answers at once, as a linear programme, and what it does not say. */
export interface Everything extends Programme {
  /** Shown numbers that could be suppressed instead, in the order of the first limits. */
  readonly shown: readonly Place[];
  /** Suppressed ones, and how far apart values of them must stay possible. */
  readonly hidden: readonly (Place & { readonly needed: number })[];
}

interface Block {
  readonly unit: ItemUnit;
  readonly n: readonly number[];
  readonly suppressed: ReadonlySet<number>;
  readonly questions: readonly number[];
  /** Where its variables begin. */
  readonly from: number;
}

/**
 * Variables: who answered, by cell of the frame (a municipality that runs itself answered in both units or in neither), and who
 * answered each question, never more than those.
 */
export function everythingPublished(counts: PublishedCounts, patterns: SuppressionPatterns): Everything {
  const { cells, groups } = counts.system;
  const questions = questionBlocks(counts, patterns);
  const all = counts.answered.map(({ unit, n }): Block => ({
    ...{ unit, n, suppressed: patterns.common, questions: [], from: 0 },
  }));
  const places = [...all, ...questions].flatMap((block) =>
    [...groups.entries()].flatMap(([group, { unit, cells: of, isNobody, possible }]) => {
      if (unit !== block.unit) return [];
      const place = { questions: block.questions, group, sum: sumOver(of, block.from) };
      const n = answersIn(counts, block, group);
      const isHidden = block.suppressed.has(group);
      return [{ ...place, n, isNobody, isHidden, needed: Math.min(neededRange, possible) }];
    }),
  );
  const shown = places.filter(({ isNobody, isHidden }) => !isNobody && !isHidden);
  return {
    shown,
    hidden: places.filter(({ isNobody, isHidden }) => !isNobody && isHidden),
    most: Array.from(
      { length: (questions.length + 1) * cells.length },
      (_, variable) => cells[variable % cells.length]?.count ?? 0,
    ),
    limits: [
      ...[...shown, ...places.filter(({ isNobody }) => isNobody)].map(({ sum, n }) => ({
        sum,
        min: n,
        max: n,
      })),
      ...counts.somebody.map(({ unit, states }) => ({
        sum: sumOver(
          [...cells.entries()].flatMap(([position, cell]) =>
            isOfUnit(cell, unit) && states.includes(cell.state) ? [position] : [],
          ),
        ),
        ...{ min: 1, max: Infinity },
      })),
      ...questions.flatMap(({ unit, from }) =>
        [...cells.entries()].flatMap(([position, cell]) => {
          const sum: Sum = [
            [from + position, 1],
            [position, -1],
          ];
          return isOfUnit(cell, unit) ? [{ sum, min: -Infinity, max: 0 }] : [];
        }),
      ),
    ],
  };
}

/** Questions that the same units answered and that are shown alike can move alike: one stands for them. */
function questionBlocks(counts: PublishedCounts, { ofQuestions }: SuppressionPatterns): readonly Block[] {
  const suppressedOf = (position: number) => ofQuestions[position] ?? new Set<number>();
  const alike = Map.groupBy(counts.questions.keys(), (position) => {
    const { unit, n = [] } = counts.questions[position] ?? {};
    return [unit, ...n, 'without', ...[...suppressedOf(position)].toSorted((a, b) => a - b)].join(' ');
  });
  return [...alike.values()].flatMap((questions, block): Block[] => {
    const [first = -1] = questions;
    const question = counts.questions[first];
    if (question === undefined) return [];
    const from = (block + 1) * counts.system.cells.length;
    return [{ unit: question.unit, n: question.n, suppressed: suppressedOf(first), questions, from }];
  });
}
