import type { Item } from '@kluftatlas/data/domain/codebook.ts';
import type { SurveyItemFile } from '@kluftatlas/data/domain/surveyResults.ts';
import { byStateAndClass, classOfStateLabel } from './groups.ts';
import { headlineChart, headlineRow, resultsOf, type ItemChart } from './itemCharts.ts';
import { headlineOf } from './itemHeadline.ts';

/**
 * The figure that the title names, for each state and below it for its two classes, all on one scale. `null` where
 * nothing is shown of everybody.
 */
export function stateClassChart(item: Item, file: SurveyItemFile): ItemChart | null {
  const headline = headlineOf(item, file);
  if (headline === null) return null;
  const results = resultsOf(file, byStateAndClass(file.results), headline.row?.code ?? null);
  const rows = results.map((result) => ({
    ...headlineRow(headline, result),
    label: classOfStateLabel(result.group),
    role: result.group.kind === 'stateClass' ? ('part' as const) : ('head' as const),
  }));
  return headlineChart(item, headline, [{ key: `${item.code}-states`, title: headline.what, rows }]);
}
