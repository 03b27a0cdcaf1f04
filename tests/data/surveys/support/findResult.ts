import type { GroupResult } from '@kluftatlas/data/domain/surveyResults.ts';
import { groupKey } from '@kluftatlas/data/domain/surveyGroup.ts';

/** Result of a group, by its key. */
export const find = (
  results: readonly GroupResult[],
  key: string,
  row: string | null = null,
): GroupResult => {
  const found = results.find((result) => groupKey(result.group) === key && result.row === row);
  if (found === undefined) throw new Error(`no ${key}`);
  return found;
};
/** Percent of an option. */
export const shareOf = ({ shares }: GroupResult, option: string) =>
  shares.find((share) => share.option === option)?.share;
