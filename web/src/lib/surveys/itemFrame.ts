import type { Item } from '@kluftatlas/data/domain/codebook.ts';
import { surveyTable } from '@kluftatlas/data/domain/release.ts';
import type { SurveyItemFile } from '@kluftatlas/data/domain/surveyResults.ts';
import { formatNumber } from '#lib/format/number.ts';
import { m } from '#lib/paraglide/messages.js';
import { getLocale } from '#lib/paraglide/runtime.js';
import type { ShownTable } from '#lib/takeAway/shownTable.ts';
import type { TakeAway } from '#lib/takeAway/takeAway.ts';
import type { TwinTable } from '#lib/ui/table.ts';
import { itemPage } from './addresses.ts';
import { unitsInWords } from './itemAnswers.ts';
import type { ItemChart } from './itemCharts.ts';
import type { WaveWords } from './waveWords.ts';

/** A chart of an item with what stands around it; the table has a row for each of its groups. */
export interface FramedChart {
  readonly title: string;
  readonly subtitle: string;
  readonly chart: ItemChart;
  readonly table: TwinTable;
  readonly takeAway: TakeAway;
}

/** Titles and tables leave the page without the frame around them. */
export const markedIfSynthetic = ({ synthetic }: Pick<SurveyItemFile, 'synthetic'>, title: string): string =>
  synthetic ? m.simulated_title({ title }) : title;

/** @param aspect the part of the item that is taken, where it is not the chart that its title tells of */
export const itemTakeAway = (
  item: Item,
  file: SurveyItemFile,
  values: ShownTable,
  aspect?: 'changes' | 'states',
): TakeAway => ({
  whole: surveyTable(file),
  part: aspect ? `${item.code}-${aspect}` : item.code,
  synthetic: file.synthetic,
  values,
  rounding: item.answer.kind === 'number' ? m.take_rounding() : m.take_rounding_survey(),
  page: itemPage(file),
});

/** What was asked and measured, whom, when, and how many answered. */
export function itemSubtitle(
  question: string,
  item: Item,
  { results, unit, synthetic }: SurveyItemFile,
  { fieldPeriod }: WaveWords,
): string {
  const all = results.find(({ group }) => group.kind === 'all');
  const words = {
    question,
    measure: measureOf(item),
    asked: fieldPeriod,
    n: all?.n === null || all?.n === undefined ? '–' : formatNumber(all.n),
    units: unitsInWords(unit),
    by: unit === 'administration' ? m.gap_by_administration() : m.gap_by_municipality(),
  };
  // How many were asked is not known; of all, those not asked would read as those who did not answer.
  const text = item.askedIf
    ? m.item_subtitle_asked_if(words)
    : m.item_subtitle({ ...words, frame: formatNumber(all?.frame ?? 0) });
  return synthetic ? `${text} ${m.simulated_explained()}` : text;
}

function measureOf({ answer, shownAs }: Item): string {
  if (answer.kind === 'number') return m.measure_mean({ unit: answer.measuredIn[getLocale()] });
  return shownAs === 'paths' ? m.measure_paths() : m.measure_shares();
}
