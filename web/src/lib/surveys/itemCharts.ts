import type { Item, Option } from '@kluftatlas/data/domain/codebook.ts';
import { groupKey, type SurveyGroup } from '@kluftatlas/data/domain/surveyGroup.ts';
import type { GroupResult, SurveyItemFile } from '@kluftatlas/data/domain/surveyResults.ts';
import type { AnswerStack, StackAnswer } from '#lib/charts/AnswerStacks/answerStacksLayout.ts';
import type { AnswerPanel, PanelRow } from '#lib/charts/ClassPanels/classPanelsLayout.ts';
import { formatNumber } from '#lib/format/number.ts';
import { m } from '#lib/paraglide/messages.js';
import { resultOf, shortGroupLabel } from './groups.ts';
import {
  answersOf,
  isSubstantial,
  labelOf,
  markOf,
  meanText,
  rowsOf,
  shareText,
  withoutResult,
} from './itemAnswers.ts';
import type { Headline } from './itemHeadline.ts';

/** How an item is drawn: a plot an answer, or all answers of a group in one bar. */
export type ItemChart =
  | {
      readonly kind: 'panels';
      /** `points`: differences of shares, around zero. */
      readonly measure: 'percent' | 'number' | 'points';
      /** End of the scale; `null`: above all values. */
      readonly highest: number | null;
      readonly panels: readonly AnswerPanel[];
    }
  | {
      readonly kind: 'stacks';
      readonly answers: readonly StackAnswer[];
      readonly bars: readonly { readonly title: string; readonly stacks: readonly AnswerStack[] }[];
    };

/** The chart of an item for some groups, in their order; groups that the file does not have are left out. */
export function itemChart(item: Item, file: SurveyItemFile, groups: readonly SurveyGroup[]): ItemChart {
  if (item.shownAs === 'ladder' || item.answer.kind === 'matrix') return stacksOf(item, file, groups);
  if (item.answer.kind === 'number') {
    const rows = resultsOf(file, groups, null).map(numberRow);
    return {
      kind: 'panels',
      measure: 'number',
      highest: null,
      panels: [{ key: item.code, title: '', rows }],
    };
  }
  return {
    kind: 'panels',
    measure: 'percent',
    highest: 100,
    panels: answersOf(item).map((answer) => ({
      key: answer.code,
      title: labelOf(answer),
      rows: resultsOf(file, groups, null).map((result) => shareRow(result, answer)),
    })),
  };
}

/** Of delivery paths: how many equally frequent ones the mix of each group is worth. */
export function diversityChart(
  item: Item,
  file: SurveyItemFile,
  groups: readonly SurveyGroup[],
): ItemChart | null {
  if (item.shownAs !== 'paths') return null;
  return {
    kind: 'panels',
    measure: 'number',
    highest: pathsOf(item),
    panels: [
      {
        key: `${item.code}-diversity`,
        title: m.diversity_panel(),
        rows: resultsOf(file, groups, null).map(diversityRow),
      },
    ],
  };
}

/** How many paths there are to choose from. */
const pathsOf = (item: Item): number => answersOf(item).filter(isSubstantial).length;

/** Plots of the one figure that the title names, with a scale that suits its kind. */
export const headlineChart = (
  item: Item,
  headline: Headline,
  panels: readonly AnswerPanel[],
): Extract<ItemChart, { kind: 'panels' }> => ({
  kind: 'panels',
  measure: headline.kind === 'share' ? 'percent' : 'number',
  highest: { share: 100, paths: pathsOf(item), mean: null }[headline.kind],
  panels,
});

/** The figure that the title names, of one group. */
export function headlineRow(headline: Headline, result: GroupResult): PanelRow {
  switch (headline.kind) {
    case 'share':
      return shareRow(result, headline.answer);
    case 'mean':
      return numberRow(result);
    case 'paths':
      return diversityRow(result);
  }
}

/** The chart by state, of the two items that are compared between states: the ladder, and the diversity of paths. */
export const stateChart = (
  item: Item,
  file: SurveyItemFile,
  groups: readonly SurveyGroup[],
): ItemChart | null =>
  item.shownAs === 'ladder' ? stacksOf(item, file, groups) : diversityChart(item, file, groups);

export const resultsOf = (
  { results }: Pick<SurveyItemFile, 'results'>,
  groups: readonly SurveyGroup[],
  row: string | null,
): readonly GroupResult[] => groups.flatMap((group) => resultOf(results, group, row) ?? []);

const nText = ({ n }: GroupResult) => (n === null ? '' : m.result_n({ n: formatNumber(n) }));

const rowOf = (result: GroupResult): Omit<PanelRow, 'text' | 'value' | 'interval'> => ({
  key: groupKey(result.group),
  label: shortGroupLabel(result.group),
  n: nText(result),
  mark: markOf(result),
  together: result.group.kind === 'all',
});

function shareRow(result: GroupResult, { code }: Option): PanelRow {
  const share = result.shares.find(({ option }) => option === code);
  return {
    ...rowOf(result),
    text: share ? shareText(share.share, result) : withoutResult(result),
    value: share?.share ?? null,
    interval: share?.interval ?? null,
  };
}

const diversityRow = (result: GroupResult): PanelRow => ({
  ...rowOf(result),
  text: result.diversity ? formatNumber(result.diversity.effectiveNumber, 1) : withoutResult(result),
  value: result.diversity?.effectiveNumber ?? null,
  interval: result.diversity?.interval ?? null,
});

function numberRow(result: GroupResult): PanelRow {
  const numbers = result.numbers ?? null;
  return {
    ...rowOf(result),
    // A mean that one answer dominates is not published although the group is.
    ...(numbers === null && result.status === 'shown' ? { mark: 'suppressed' as const } : {}),
    text: numbers ? meanText(numbers, result) : withoutResult(result),
    value: numbers?.mean ?? null,
    interval: numbers?.interval ?? null,
  };
}

function stacksOf(item: Item, file: SurveyItemFile, groups: readonly SurveyGroup[]): ItemChart {
  const answers = answersOf(item);
  const isOutside = (answer: Option) => !isSubstantial(answer) || answer.meaning === 'none';
  // What is outside of the scale stands at its end.
  const ordered = [
    ...answers.filter((answer) => !isOutside(answer)),
    ...answers.filter((answer) => isOutside(answer)),
  ];
  return {
    kind: 'stacks',
    answers: ordered.map((answer) => ({ label: labelOf(answer), outside: isOutside(answer) })),
    bars: rowsOf(item).map((row) => ({
      title: row === null ? '' : labelOf(row),
      stacks: resultsOf(file, groups, row?.code ?? null).map((result) => ({
        key: groupKey(result.group),
        label: shortGroupLabel(result.group),
        n: nText(result),
        mark: markOf(result),
        text: stackText(item, result),
        shares:
          result.status === 'shown'
            ? ordered.map(({ code }) => result.shares.find(({ option }) => option === code)?.share ?? 0)
            : [],
        together: result.group.kind === 'all',
      })),
    })),
  };
}

/** Beside a bar of the ladder stands its median; beside an empty one why it is empty. */
function stackText(item: Item, result: GroupResult): string {
  if (result.status !== 'shown') return withoutResult(result);
  const few = result.lowN ? m.result_few() : '';
  const rung = answersOf(item).find(({ code }) => code === result.medianRung);
  if (rung === undefined) return few;
  const median = m.result_median({ rung: labelOf(rung) });
  return few === '' ? median : `${median}; ${few}`;
}
