import type { Codebook, Item } from '@kluftatlas/data/domain/codebook.ts';
import { askedOfCounted } from '@kluftatlas/data/domain/filters.ts';
import type { SurveyItemFile } from '@kluftatlas/data/domain/surveyResults.ts';
import { withoutBreaks } from '#lib/format/text.ts';
import type { Page } from '#lib/i18n/pagePath.ts';
import { getLocale } from '#lib/paraglide/runtime.js';
import { joinedTables } from '#lib/takeAway/shownTable.ts';
import { itemPage } from './addresses.ts';
import { byClass, byState, hasStates, largeGroup, smallGroup } from './groups.ts';
import { diversityChart, itemChart, stateChart, type ItemChart } from './itemCharts.ts';
import { itemSubtitle, itemTakeAway, markedIfSynthetic, type FramedChart } from './itemFrame.ts';
import { itemNotes, representationOf, type Representation } from './itemNotes.ts';
import { itemTable } from './itemTable.ts';
import { itemFinding } from './itemTitle.ts';
import { uncertaintyInWords, type Units } from './weightsInWords.ts';
import type { WaveWords } from './waveWords.ts';

/** One item of a wave by size class; the table has those rows, what is taken away also those of the states drawn. */
export interface ItemView extends FramedChart {
  readonly code: string;
  readonly page: Page;
  readonly question: string;
  readonly synthetic: boolean;
  /** How sure its results are. */
  readonly uncertainty: string;
  /** Of delivery paths only. */
  readonly diversity: ItemChart | null;
  /** All answers by state, of the two kinds of items that are compared between states. */
  readonly states: ItemChart | null;
  readonly notes: readonly string[];
  /** Of questions about use only. */
  readonly representation: Representation | null;
}

export function itemView(
  codebook: Codebook,
  asked: Item,
  file: SurveyItemFile,
  wave: WaveWords & Units,
): ItemView {
  const item = askedOfCounted(codebook, asked);
  const question = withoutBreaks(item.question[getLocale()]);
  const caption = markedIfSynthetic(file, `${question} (${wave.title})`);
  const table = itemTable(item, file, [...byClass, smallGroup, largeGroup], caption);
  const states = hasStates(file.results) ? stateChart(item, file, byState) : null;
  return {
    code: item.code,
    page: itemPage(file),
    question,
    title: markedIfSynthetic(file, `${itemFinding(item, file)} (${wave.title})`),
    subtitle: itemSubtitle(question, item, file, wave),
    synthetic: file.synthetic,
    uncertainty: uncertaintyInWords(wave, item.unit),
    chart: itemChart(item, file, byClass),
    diversity: diversityChart(item, file, byClass),
    states,
    table,
    takeAway: itemTakeAway(
      item,
      file,
      states ? joinedTables(table.values, itemTable(item, file, byState, caption).values) : table.values,
    ),
    notes: itemNotes(codebook, item, file),
    representation: representationOf(item, file),
  };
}
