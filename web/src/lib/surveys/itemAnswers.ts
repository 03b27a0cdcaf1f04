import type { Interval } from '@kluftatlas/data/domain/interval.ts';
import type { Item, ItemUnit, Option } from '@kluftatlas/data/domain/codebook.ts';
import type { GroupResult, NumberSummary, SurveyChange } from '@kluftatlas/data/domain/surveyResults.ts';
import { formatDifference, formatNumber, formatPercent } from '#lib/format/number.ts';
import { m } from '#lib/paraglide/messages.js';
import { getLocale } from '#lib/paraglide/runtime.js';

/** The answers of an item that are counted: that the association does it is neither missing nor counted. */
export function answersOf({ answer }: Item): readonly Option[] {
  if (!('options' in answer)) return [];
  return answer.options.filter(({ meaning }) => meaning !== 'atAssociation');
}

/** Rows of a matrix; `null` stands for the one row of everything else. */
export const rowsOf = ({ answer }: Item): readonly (Option | null)[] =>
  answer.kind === 'matrix' ? answer.rows : [null];

export const labelOf = ({ label }: Option): string => label[getLocale()];

/** Answers that say something about the administration, not that nobody knows. */
export const isSubstantial = ({ meaning }: Option): boolean => meaning !== 'notKnown';

/** Below 30 answers shares are whole: more digits would say single answers. */
export const shareText = (share: number, { lowN }: Pick<GroupResult, 'lowN'>): string =>
  formatPercent(share, lowN ? 0 : 1);

export function rangeText(interval: Interval | null, { lowN }: Pick<GroupResult, 'lowN'>): string {
  if (interval === null) return '';
  const [low, high] = interval.map((end) => formatNumber(end, lowN ? 0 : 1));
  return m.range({ low: low ?? '', high: high ?? '' });
}

export const unitsInWords = (unit: ItemUnit): string =>
  unit === 'administration' ? m.figures_of_administrations() : m.figures_of_municipalities();

/** Why a group has no result. */
export const withoutResult = ({ status }: Pick<GroupResult, 'status'>): string =>
  status === 'nobody' ? m.result_nobody() : m.result_suppressed();

export const markOf = ({ status, lowN }: Pick<GroupResult, 'status' | 'lowN'>) =>
  status === 'shown' ? (lowN ? 'few' : 'shown') : status;

/** A number with as many decimals as it was published with. */
export const publishedNumber = (value: number): string =>
  formatNumber(value, String(value).split('.')[1]?.length ?? 0);

type Mean = Pick<NumberSummary, 'mean' | 'interval'>;

/** Of three digits, of two below 30 answers: those that stand behind the point, `3,40` for a published 3.4. */
const decimalsOf = ({ mean }: Mean, { lowN }: Pick<GroupResult, 'lowN'>): number =>
  Math.max(0, (lowN ? 1 : 2) - Math.floor(Math.log10(Math.abs(mean) || 1)));

/** A mean with all digits that it was published with, the last zeros too. */
export const meanText = (numbers: Mean, of: Pick<GroupResult, 'lowN'>): string =>
  formatNumber(numbers.mean, decimalsOf(numbers, of));

/** The range of a mean, with as many decimals as the mean; empty where it has none. */
export function meanRange(numbers: Mean, of: Pick<GroupResult, 'lowN'>): string {
  if (numbers.interval === null) return '';
  const [low, high] = numbers.interval.map((end) => formatNumber(end, decimalsOf(numbers, of)));
  return m.range({ low: low ?? '', high: high ?? '' });
}

type Change = Pick<SurveyChange, 'difference' | 'interval' | 'lowN'>;

/** With as many decimals as it was published with: `−7,0`, `−7` of few answers. */
const pointsText = (points: number, { lowN }: Pick<Change, 'lowN'>): string =>
  formatDifference(points, lowN ? 0 : 1);

export const differenceText = (change: Pick<Change, 'difference' | 'lowN'>): string =>
  pointsText(change.difference, change);

/** `−7,0 bis +1,0`; empty for a full enumeration. */
export const changeRange = ({ interval, lowN }: Pick<Change, 'interval' | 'lowN'>): string =>
  interval
    ? m.range({ low: pointsText(interval[0], { lowN }), high: pointsText(interval[1], { lowN }) })
    : '';

/** A difference with its range: `−3,0 (−7,0 bis +1,0)`. */
export function changeText(change: Change): string {
  const range = changeRange(change);
  const difference = differenceText(change);
  return range === '' ? difference : `${difference} (${range})`;
}
