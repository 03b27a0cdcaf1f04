import type { Item } from '@kluftatlas/data/domain/codebook.ts';
import type { SurveyItemFile } from '@kluftatlas/data/domain/surveyResults.ts';
import { m } from '#lib/paraglide/messages.js';
import { getLocale } from '#lib/paraglide/runtime.js';
import { largeGroup, resultOf, smallGroup } from './groups.ts';
import { unitsInWords } from './itemAnswers.ts';
import { headlineOf, headlineText, type Headline } from './itemHeadline.ts';

/**
 * The finding of an item as a sentence without its wave: one figure for everybody, then below and above 20,000
 * inhabitants where both are shown.
 */
export function itemFinding(item: Item, file: Pick<SurveyItemFile, 'results' | 'unit'>): string {
  const headline = headlineOf(item, file);
  if (headline === null) return m.finding_nothing();
  const [all, small, large] = [{ kind: 'all' } as const, smallGroup, largeGroup].map((group) => {
    const result = resultOf(file.results, group, headline.row?.code ?? null);
    return result === undefined ? null : headlineText(headline, result);
  });
  if (!all) return m.finding_nothing();
  const together = findingOfAll(item, file, headline, all);
  return small && large ? m.finding_by_size({ together, small, large }) : together;
}

function findingOfAll(
  { answer, askedIf }: Item,
  { unit }: Pick<SurveyItemFile, 'unit'>,
  { kind, what }: Headline,
  value: string,
): string {
  if (kind === 'paths') return m.finding_paths({ value });
  if (answer.kind === 'number') return m.finding_mean({ value, unit: answer.measuredIn[getLocale()] });
  return (askedIf ? m.finding_all_asked_if : m.finding_all)({ what, value, whom: unitsInWords(unit) });
}
