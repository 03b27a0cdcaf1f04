import type { Item } from '@kluftatlas/data/domain/codebook.ts';
import type { SurveyItemFile } from '@kluftatlas/data/domain/surveyResults.ts';
import {
  classPanelsLayout,
  type PanelRow,
  type PanelsLayout,
} from '#lib/charts/ClassPanels/classPanelsLayout.ts';
import { withoutBreaks } from '#lib/format/text.ts';
import type { Page } from '#lib/i18n/pagePath.ts';
import { m } from '#lib/paraglide/messages.js';
import { getLocale } from '#lib/paraglide/runtime.js';
import { groupLabel, largeGroup, resultOf, smallGroup } from './groups.ts';
import { headlineChart, headlineRow } from './itemCharts.ts';
import { itemPage } from './addresses.ts';
import { headlineOf, headlineRange } from './itemHeadline.ts';

const groups = [{ kind: 'all' } as const, smallGroup, largeGroup];
/** Names of the cells of every summary. */
export const summaryGroups = (): readonly string[] => groups.map(groupLabel);

/** One item of a wave in a line: its one figure for everybody, and below and above 20,000 inhabitants. */
export interface ItemSummary {
  readonly code: string;
  readonly page: Page;
  readonly question: string;
  /** What the figure is of, or that too few have answered. */
  readonly what: string;
  /** In the order of `summaryGroups`, on one scale; empty where too few have answered. */
  readonly cells: readonly SummaryCell[];
}

type SummaryCell = PanelsLayout['panels'][number]['rows'][number] & { readonly range: string };

export function itemSummary(item: Item, file: SurveyItemFile): ItemSummary {
  const headline = headlineOf(item, file);
  const entry = {
    code: item.code,
    page: itemPage(file),
    question: withoutBreaks(item.question[getLocale()]),
  };
  if (headline === null) return { ...entry, what: m.finding_nothing(), cells: [] };
  const results = groups.map((group) => resultOf(file.results, group, headline.row?.code ?? null));
  const { panels, highest } = headlineChart(item, headline, [
    {
      key: item.code,
      title: '',
      rows: results.map((result, index) => (result ? headlineRow(headline, result) : absentRow(index))),
    },
  ]);
  const rows = classPanelsLayout(panels, highest ?? undefined).panels[0]?.rows ?? [];
  return {
    ...entry,
    what: headline.what,
    cells: rows.map((row, index) => {
      const result = results[index];
      return { ...row, range: result && row.x !== null ? headlineRange(headline, result) : '' };
    }),
  };
}

/** Of a group that has no administrations: a survey of one city state knows no smaller ones. */
const absentRow = (index: number): PanelRow => ({
  key: String(index),
  label: '',
  n: '',
  text: '–',
  mark: 'absent',
  value: null,
  interval: null,
  together: false,
});
