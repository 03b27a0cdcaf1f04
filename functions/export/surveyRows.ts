import type { SurveyGroup } from '@kluftatlas/data/domain/surveyGroup.ts';
import type { GroupResult, SurveyChange, SurveyItemFile } from '@kluftatlas/data/domain/surveyResults.ts';

/** One number of a survey as a line of a table: long, so that each has its n, interval and flags beside it. */
export interface SurveyRow {
  readonly survey: string;
  readonly wave: string;
  readonly synthetic: boolean;
  readonly item: string;
  readonly itemRow: string | null;
  readonly unit: string;
  readonly group: SurveyGroup;
  readonly measure: string;
  readonly option: string | null;
  readonly value: number | string | null;
  readonly low: number | null;
  readonly high: number | null;
  readonly n: number | null;
  readonly effectiveN: number | null;
  readonly frame: number | null;
  readonly status: string;
  readonly lowN: boolean | null;
  /** Wave that a change is from. */
  readonly from: string | null;
}

type Figure = Pick<SurveyRow, 'measure' | 'option' | 'value' | 'low' | 'high'>;

/** Shares first, then what else a result has; a result that is not shown is one line without a number. */
export const surveyRows = (items: readonly SurveyItemFile[]): readonly SurveyRow[] =>
  items.flatMap((item) => [
    ...item.results.flatMap((result) => resultRows(item, result, 'share')),
    ...item.spread.flatMap((result) => resultRows(item, result, 'shareOfMunicipalities')),
    ...item.changes.map((change) => changeRow(item, change)),
  ]);

const headOf = ({ survey, wave, synthetic, item, unit }: SurveyItemFile) => ({
  survey,
  wave,
  synthetic,
  item,
  unit,
});

const figure = (
  measure: string,
  value: number | string | null,
  interval: readonly [number, number] | null = null,
  option: string | null = null,
): Figure => ({ measure, option, value, low: interval?.[0] ?? null, high: interval?.[1] ?? null });

function resultRows(item: SurveyItemFile, result: GroupResult, measure: string): readonly SurveyRow[] {
  const { group, row, n, effectiveN, frame, status, lowN } = result;
  const head = {
    ...headOf(item),
    itemRow: row,
    group,
    n,
    effectiveN,
    frame,
    status,
    lowN: status === 'shown' ? lowN : null,
    from: null,
  };
  const figures = status === 'shown' ? figuresOf(result, measure) : [figure(measure, null)];
  return figures.map((one) => ({ ...head, ...one }));
}

const figuresOf = (
  { shares, medianRung, diversity, numbers }: GroupResult,
  measure: string,
): readonly Figure[] => [
  ...shares.map(({ option, share, interval }) => figure(measure, share, interval, option)),
  ...shares.flatMap(({ option, representation }) =>
    representation === undefined ? [] : [figure('representation', representation, null, option)],
  ),
  ...(medianRung === undefined ? [] : [figure('medianRung', medianRung)]),
  ...(diversity === undefined || diversity === null
    ? []
    : [
        figure('effectivePaths', diversity.effectiveNumber, diversity.interval),
        figure('shannon', diversity.shannon),
        figure('pielou', diversity.pielou),
        figure('severalPaths', diversity.severalPaths),
      ]),
  ...(numbers === undefined
    ? []
    : [
        figure('mean', numbers?.mean ?? null, numbers?.interval),
        figure('p25', numbers?.p25 ?? null),
        figure('median', numbers?.median ?? null),
        figure('p75', numbers?.p75 ?? null),
      ]),
];

const changeRow = (
  item: SurveyItemFile,
  { group, row, option, difference, interval, lowN, from }: SurveyChange,
): SurveyRow => ({
  ...headOf(item),
  itemRow: row,
  group,
  ...figure('change', difference, interval, option),
  n: null,
  effectiveN: null,
  frame: null,
  status: 'shown',
  lowN,
  from,
});
