import type { Item, Option } from '@kluftatlas/data/domain/codebook.ts';
import type { GroupResult, SurveyItemFile } from '@kluftatlas/data/domain/surveyResults.ts';
import { formatNumber } from '#lib/format/number.ts';
import { m } from '#lib/paraglide/messages.js';
import { getLocale } from '#lib/paraglide/runtime.js';
import { resultOf } from './groups.ts';
import {
  answersOf,
  isSubstantial,
  labelOf,
  meanRange,
  meanText,
  rangeText,
  rowsOf,
  shareText,
} from './itemAnswers.ts';

type Results = Pick<SurveyItemFile, 'results'>;

/** The one figure of an item that its title names, and that states and waves are compared by. */
export type Headline = {
  /** Row of a matrix, else `null`. */
  readonly row: Option | null;
  /** What the figure is of, in words: `„kein DMS“`. */
  readonly what: string;
} & (
  | { readonly kind: 'share'; readonly answer: Option }
  | { readonly kind: 'mean' }
  /** Of delivery paths: how many equally frequent ones the mix is worth. */
  | { readonly kind: 'paths' }
);

/**
 * Which figure it is follows from the kind of item or the largest share of everybody, never from the distance between
 * classes. `null` where nothing of everybody is shown.
 */
export function headlineOf(item: Item, file: Results): Headline | null {
  const row = leadingRow(item, file);
  const all = resultOf(file.results, { kind: 'all' }, row?.code ?? null);
  if (all?.status !== 'shown') return null;
  if (item.answer.kind === 'number') {
    return { kind: 'mean', row, what: m.mean_panel({ unit: item.answer.measuredIn[getLocale()] }) };
  }
  if (item.shownAs === 'paths') return { kind: 'paths', row, what: m.diversity_panel() };
  const answer = item.shownAs === 'ladder' ? answersOf(item)[0] : leadingAnswer(item, all);
  return answer === undefined ? null : { kind: 'share', row, answer, what: answerInWords(row, answer) };
}

export const answerInWords = (row: Option | null, answer: Option): string =>
  row === null
    ? m.quoted({ text: labelOf(answer) })
    : `${labelOf(row)}: ${m.quoted({ text: labelOf(answer) })}`;

/** The figure of a group as it is read; `null` where it has none. */
export function headlineText(headline: Headline, result: GroupResult): string | null {
  if (result.status !== 'shown') return null;
  switch (headline.kind) {
    case 'mean':
      return result.numbers ? meanText(result.numbers, result) : null;
    case 'paths':
      return result.diversity ? formatNumber(result.diversity.effectiveNumber, 1) : null;
    case 'share': {
      const share = result.shares.find(({ option }) => option === headline.answer.code);
      return share ? shareText(share.share, result) : null;
    }
  }
}

/** The range of that figure as it is read; empty where it has none. */
export function headlineRange(headline: Headline, result: GroupResult): string {
  switch (headline.kind) {
    case 'mean':
      return result.numbers ? meanRange(result.numbers, result) : '';
    case 'paths':
      return rangeText(result.diversity?.interval ?? null, { lowN: false });
    case 'share': {
      const share = result.shares.find(({ option }) => option === headline.answer.code);
      return rangeText(share?.interval ?? null, result);
    }
  }
}

const shareOf = ({ shares }: GroupResult, { code }: Option) =>
  shares.find(({ option }) => option === code)?.share ?? 0;

/** The answer that most of all gave; of equal ones the first. */
export const leadingAnswer = (item: Item, all: GroupResult): Option | undefined =>
  answersOf(item)
    .filter(isSubstantial)
    .toSorted((a, b) => shareOf(all, b) - shareOf(all, a))[0];

/** Of a matrix, the row whose leading answer is the most frequent one. */
function leadingRow(item: Item, { results }: Results): Option | null {
  const leadOf = (row: Option | null): number => {
    const all = resultOf(results, { kind: 'all' }, row?.code ?? null);
    const answer = all && leadingAnswer(item, all);
    return all && answer ? shareOf(all, answer) : 0;
  };
  return rowsOf(item).toSorted((a, b) => leadOf(b) - leadOf(a))[0] ?? null;
}
