import type { Item } from '@kluftatlas/data/domain/codebook.ts';
import type { SurveyItemFile } from '@kluftatlas/data/domain/surveyResults.ts';
import { withoutBreaks } from '#lib/format/text.ts';
import { m } from '#lib/paraglide/messages.js';
import { getLocale } from '#lib/paraglide/runtime.js';
import { byStateAndClass, hasStates } from './groups.ts';
import { itemSubtitle, itemTakeAway, markedIfSynthetic, type FramedChart } from './itemFrame.ts';
import { itemTable } from './itemTable.ts';
import { itemFinding } from './itemTitle.ts';
import { stateClassChart } from './stateClassChart.ts';
import type { WaveWords } from './waveWords.ts';

/** An item by state and class; `null` where nothing is shown of everybody, or all are of one state. */
export function statesView(item: Item, file: SurveyItemFile, wave: WaveWords): FramedChart | null {
  const chart = hasStates(file.results) ? stateClassChart(item, file) : null;
  if (chart === null) return null;
  const question = withoutBreaks(item.question[getLocale()]);
  const caption = markedIfSynthetic(file, `${m.item_states()}: ${question} (${wave.title})`);
  const table = itemTable(item, file, byStateAndClass(file.results), caption);
  return {
    title: markedIfSynthetic(file, `${m.item_states()}: ${itemFinding(item, file)} (${wave.title})`),
    subtitle: itemSubtitle(question, item, file, wave),
    chart,
    table,
    takeAway: itemTakeAway(item, file, table.values, 'states'),
  };
}
