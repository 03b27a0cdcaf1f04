import type { Item } from '@kluftatlas/data/domain/codebook.ts';
import { groupKey, type SurveyGroup } from '@kluftatlas/data/domain/surveyGroup.ts';
import type { GroupResult, SurveyChange, SurveyItemFile } from '@kluftatlas/data/domain/surveyResults.ts';
import { formatDifference, formatNumber, percentOrDash } from '#lib/format/number.ts';
import { formatPeriod } from '#lib/format/date.ts';
import { m } from '#lib/paraglide/messages.js';
import { getLocale } from '#lib/paraglide/runtime.js';
import type { TextTable } from '#lib/ui/table.ts';
import { byClass, groupLabel, largeGroup, smallGroup } from './groups.ts';
import {
  answersOf,
  labelOf,
  publishedNumber,
  rangeText,
  rowsOf,
  shareText,
  withoutResult,
} from './itemAnswers.ts';
import { resultsOf } from './itemCharts.ts';

interface Column {
  readonly heading: string;
  readonly text: (result: GroupResult) => string;
}

const withRange = (text: string, range: string) => (range === '' ? text : `${text} (${range})`);

/** All that is shown of an item for some groups: one line a group, in a matrix one a group and row. */
export function itemTable(
  item: Item,
  file: SurveyItemFile,
  groups: readonly SurveyGroup[],
  caption: string,
): TextTable {
  const columns = columnsOf(item);
  const isMatrix = item.answer.kind === 'matrix';
  return {
    caption,
    columns: [
      m.table_group_of(),
      ...(isMatrix ? [m.table_row_of()] : []),
      ...columns.map(({ heading }) => heading),
      m.table_n_answers(),
      m.table_frame_of(),
    ],
    rows: rowsOf(item).flatMap((row) =>
      resultsOf(file, groups, row?.code ?? null).map((result) => [
        groupLabel(result.group),
        ...(row === null ? [] : [labelOf(row)]),
        ...columns.map(({ text }) => (result.status === 'shown' ? text(result) : withoutResult(result))),
        result.n === null ? '–' : formatNumber(result.n) + (result.lowN ? `\u00a0${m.few_mark()}` : ''),
        formatNumber(result.frame),
      ]),
    ),
    ...(isMatrix ? { textColumns: [1] } : {}),
  };
}

function columnsOf(item: Item): readonly Column[] {
  if (item.answer.kind === 'number') return numberColumns(item.answer.measuredIn[getLocale()]);
  const shares = answersOf(item).map((answer) => ({
    heading: labelOf(answer),
    text: (result: GroupResult) => {
      const share = result.shares.find(({ option }) => option === answer.code);
      return share ? withRange(shareText(share.share, result), rangeText(share.interval, result)) : '–';
    },
  }));
  if (item.shownAs === 'ladder') return [...shares, medianColumn(item)];
  if (item.shownAs === 'paths') return [...shares, ...diversityColumns()];
  return item.shownAs === 'use' ? [...shares, ...representationColumns(item)] : shares;
}

const medianColumn = (item: Item): Column => ({
  heading: m.table_median_rung(),
  text: ({ medianRung }) => {
    const rung = answersOf(item).find(({ code }) => code === medianRung);
    return rung ? labelOf(rung) : '–';
  },
});

const diversityColumns = (): readonly Column[] => [
  {
    heading: m.table_effective_number(),
    text: ({ diversity }) =>
      diversity
        ? withRange(
            formatNumber(diversity.effectiveNumber, 1),
            diversity.interval
              ? m.range({
                  low: formatNumber(diversity.interval[0], 1),
                  high: formatNumber(diversity.interval[1], 1),
                })
              : '',
          )
        : '–',
  },
  {
    heading: m.table_several_paths(),
    text: ({ diversity }) => percentOrDash(diversity?.severalPaths),
  },
];

const representationColumns = (item: Item): readonly Column[] =>
  answersOf(item)
    .filter(({ meaning }) => meaning === undefined)
    .map((answer) => ({
      heading: m.table_representation({ answer: labelOf(answer) }),
      text: ({ shares }) => {
        const ratio = shares.find(({ option }) => option === answer.code)?.representation;
        return ratio === null || ratio === undefined ? '–' : formatNumber(ratio, 2);
      },
    }));

const numberColumns = (unit: string): readonly Column[] => [
  {
    heading: m.table_mean_of({ unit }),
    text: ({ numbers }) =>
      numbers
        ? withRange(
            publishedNumber(numbers.mean),
            numbers.interval
              ? m.range({
                  low: publishedNumber(numbers.interval[0]),
                  high: publishedNumber(numbers.interval[1]),
                })
              : '',
          )
        : '–',
  },
  ...(['p25', 'median', 'p75'] as const).map((quantile) => ({
    heading: { p25: m.table_quarter_below, median: m.table_middle, p75: m.table_quarter_above }[quantile](),
    text: ({ numbers }: GroupResult) => {
      const value = numbers?.[quantile];
      return value === null || value === undefined ? '–' : publishedNumber(value);
    },
  })),
];

/** What changed since the wave before, for everybody and by class; `null` where nothing can be said. */
export function changesTable(item: Item, { changes }: SurveyItemFile): TextTable | null {
  const groups = [...byClass, smallGroup, largeGroup].map(groupKey);
  const shown = changes.filter(({ group }) => groups.includes(groupKey(group)));
  const [first] = shown;
  if (first === undefined) return null;
  const answers = answersOf(item);
  const isMatrix = item.answer.kind === 'matrix';
  const lines = Map.groupBy(shown, ({ group, row }) => JSON.stringify([groupKey(group), row]));
  return {
    caption: m.changes_since({ period: formatPeriod(first.from) }),
    columns: [m.table_group_of(), ...(isMatrix ? [m.table_row_of()] : []), ...answers.map(labelOf)],
    rows: [...lines.values()].map((of) => {
      const [{ group, row }] = of as [SurveyChange, ...SurveyChange[]];
      return [
        groupLabel(group),
        ...(isMatrix ? [rowsOf(item).find((one) => one?.code === row)?.label[getLocale()] ?? ''] : []),
        ...answers.map(({ code }) => changeText(of.find(({ option }) => option === code))),
      ];
    }),
    ...(isMatrix ? { textColumns: [1] } : {}),
  };
}

function changeText(change: SurveyChange | undefined): string {
  if (change === undefined) return '–';
  const { difference, interval } = change;
  return withRange(
    formatDifference(difference),
    interval ? m.range({ low: formatDifference(interval[0]), high: formatDifference(interval[1]) }) : '',
  );
}
