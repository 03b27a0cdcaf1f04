import type { Item, Option } from '@kluftatlas/data/domain/codebook.ts';
import { groupKey, type SurveyGroup } from '@kluftatlas/data/domain/surveyGroup.ts';
import type { GroupResult, SurveyChange, SurveyItemFile } from '@kluftatlas/data/domain/surveyResults.ts';
import { formatNumber, percentOrDash } from '#lib/format/number.ts';
import { m } from '#lib/paraglide/messages.js';
import { getLocale } from '#lib/paraglide/runtime.js';
import { twinTable, type TwinColumn, type TwinTable } from '#lib/ui/table.ts';
import { byClass, groupLabel, largeGroup, smallGroup } from './groups.ts';
import { groupValues } from './groupValues.ts';
import {
  answersOf,
  changeText,
  labelOf,
  meanRange,
  meanText,
  publishedNumber,
  rangeText,
  rowsOf,
  shareText,
  unitsInWords,
  withoutResult,
} from './itemAnswers.ts';
import { resultsOf } from './itemCharts.ts';

interface Line extends GroupResult {
  /** Of a matrix; `null` for everything else. */
  readonly asked: Option | null;
}

type Column = TwinColumn<Line>;

const withRange = (text: string, range: string) => (range === '' ? text : `${text} (${range})`);

/** All that is shown of an item for some groups: one line a group, in a matrix one a group and row. */
export function itemTable(
  item: Item,
  file: SurveyItemFile,
  groups: readonly SurveyGroup[],
  caption: string,
): TwinTable {
  const lines = rowsOf(item).flatMap((asked) =>
    resultsOf(file, groups, asked?.code ?? null).map((result): Line => ({ ...result, asked })),
  );
  const { survey, wave, unit } = file;
  return twinTable(
    caption,
    lines,
    [
      { heading: m.table_group_of(), text: ({ group }) => groupLabel(group), values: groupValues },
      ...(item.answer.kind === 'matrix' ? [askedColumn()] : []),
      ...columnsOf(item).map(({ text, ...column }): Column => ({
        ...column,
        text: (line) => (line.status === 'shown' ? text(line) : withoutResult(line)),
      })),
      {
        heading: m.table_n_answers(),
        text: ({ n, lowN }) => (n === null ? '–' : formatNumber(n) + (lowN ? `\u00a0${m.few_mark()}` : '')),
        values: {
          n: ({ n }) => n,
          low_n: ({ status, lowN }) => (status === 'shown' ? lowN : null),
          status: ({ status }) => status,
        },
      },
      {
        heading: (item.askedIf ? m.table_frame_asked_if : m.table_frame_of)({ units: unitsInWords(unit) }),
        text: ({ frame }) => formatNumber(frame),
        values: { frame: ({ frame }) => frame },
      },
    ],
    { survey, wave, item: item.code, unit },
  );
}

const askedColumn = (): TwinColumn<{ readonly asked: Option | null }> => ({
  heading: m.table_row_of(),
  text: ({ asked }) => (asked ? labelOf(asked) : ''),
  isText: true,
  values: { item_row: ({ asked }) => asked?.code ?? null },
});

function columnsOf(item: Item): readonly Column[] {
  if (item.answer.kind === 'number') return numberColumns(item.answer.measuredIn[getLocale()]);
  const shares = answersOf(item).map((answer): Column => {
    const of = ({ shares: all }: Line) => all.find(({ option }) => option === answer.code);
    return {
      heading: labelOf(answer),
      text: (line) => {
        const share = of(line);
        return share ? withRange(shareText(share.share, line), rangeText(share.interval, line)) : '–';
      },
      values: {
        [`share_${answer.code}`]: (line) => of(line)?.share ?? null,
        [`share_${answer.code}_low`]: (line) => of(line)?.interval?.[0] ?? null,
        [`share_${answer.code}_high`]: (line) => of(line)?.interval?.[1] ?? null,
      },
    };
  });
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
  values: { median_rung: ({ medianRung }) => medianRung ?? null },
});

const diversityColumns = (): readonly Column[] => [
  {
    heading: m.table_effective_number(),
    text: ({ diversity }) =>
      diversity
        ? withRange(
            formatNumber(diversity.effectiveNumber, 1),
            rangeText(diversity.interval, { lowN: false }),
          )
        : '–',
    values: {
      effective_paths: ({ diversity }) => diversity?.effectiveNumber ?? null,
      effective_paths_low: ({ diversity }) => diversity?.interval?.[0] ?? null,
      effective_paths_high: ({ diversity }) => diversity?.interval?.[1] ?? null,
    },
  },
  {
    heading: m.table_several_paths(),
    text: ({ diversity }) => percentOrDash(diversity?.severalPaths),
    values: { several_paths: ({ diversity }) => diversity?.severalPaths ?? null },
  },
];

const representationColumns = (item: Item): readonly Column[] =>
  answersOf(item)
    .filter(({ meaning }) => meaning === undefined)
    .map((answer) => {
      const of = ({ shares }: Line) =>
        shares.find(({ option }) => option === answer.code)?.representation ?? null;
      return {
        heading: m.table_representation({ answer: labelOf(answer) }),
        text: (line) => {
          const ratio = of(line);
          return ratio === null ? '–' : formatNumber(ratio, 2);
        },
        values: { [`representation_${answer.code}`]: of },
      };
    });

/** A mean that one answer dominates is not shown although n is, nor are quartiles of few answers. */
const numberColumns = (unit: string): readonly Column[] => [
  {
    heading: m.table_mean_of({ unit }),
    text: (line) =>
      line.numbers
        ? withRange(meanText(line.numbers, line), meanRange(line.numbers, line))
        : m.result_suppressed(),
    values: {
      mean: ({ numbers }) => numbers?.mean ?? null,
      mean_low: ({ numbers }) => numbers?.interval?.[0] ?? null,
      mean_high: ({ numbers }) => numbers?.interval?.[1] ?? null,
    },
  },
  ...(['p25', 'median', 'p75'] as const).map((quantile) => ({
    heading: { p25: m.table_quarter_below, median: m.table_middle, p75: m.table_quarter_above }[quantile](),
    text: ({ numbers }: GroupResult) => {
      const value = numbers?.[quantile];
      return value === null || value === undefined ? m.result_suppressed() : publishedNumber(value);
    },
    values: { [quantile]: ({ numbers }: GroupResult) => numbers?.[quantile] ?? null },
  })),
];

/** Changes of one group, in a matrix of one of its rows. */
interface ChangeLine extends Pick<SurveyChange, 'group'> {
  readonly asked: Option | null;
  readonly changes: readonly SurveyChange[];
}

const isLowN = ({ changes }: ChangeLine): boolean => changes[0]?.lowN === true;

/** All changes since the wave before, for everybody and by class. */
export function changesTable(item: Item, file: SurveyItemFile, caption: string): TwinTable {
  const groups = [...byClass, smallGroup, largeGroup].map(groupKey);
  const shown = file.changes.filter(({ group }) => groups.includes(groupKey(group)));
  const lines = Map.groupBy(shown, ({ group, row }) => JSON.stringify([groupKey(group), row]));
  const { survey, wave, unit } = file;
  return twinTable(
    caption,
    [...lines.values()].map((changes): ChangeLine => {
      const [{ group, row }] = changes as [SurveyChange, ...SurveyChange[]];
      return { group, asked: rowsOf(item).find((one) => one?.code === row) ?? null, changes };
    }),
    [
      {
        heading: m.table_group_of(),
        text: (line) => groupLabel(line.group) + (isLowN(line) ? `\u00a0${m.few_mark()}` : ''),
        values: { ...groupValues, low_n: isLowN },
      },
      ...(item.answer.kind === 'matrix' ? [askedColumn()] : []),
      ...answersOf(item).map(changeColumn),
    ],
    { survey, wave, from: file.changes[0]?.from ?? null, item: item.code, unit },
  );
}

function changeColumn(answer: Option): TwinColumn<ChangeLine> {
  const of = ({ changes }: ChangeLine) => changes.find(({ option }) => option === answer.code);
  return {
    heading: labelOf(answer),
    text: (line) => {
      const change = of(line);
      return change ? changeText(change) : '–';
    },
    values: {
      [`change_${answer.code}`]: (line) => of(line)?.difference ?? null,
      [`change_${answer.code}_low`]: (line) => of(line)?.interval?.[0] ?? null,
      [`change_${answer.code}_high`]: (line) => of(line)?.interval?.[1] ?? null,
    },
  };
}
