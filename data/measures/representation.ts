import { measured, noResult, type SurveyResult } from './measured.ts';

/**
 * Representation ratio: share of users in a class / share of users in all, both weighted and of those who answered the question. No
 * unit; 1: as many users as the size of the class lets expect, 2: twice as many. Where all answered it is the share of the class
 * among the users by its share among all units; who leaves the question out does not count as somebody who uses nothing. None where
 * nobody uses it (`division-by-zero`).
 */
export function representationRatio(share: number, shareOfAll: number): SurveyResult<number> {
  if (!Number.isFinite(share) || !Number.isFinite(shareOfAll)) return noResult('not-a-number');
  return shareOfAll <= 0 ? noResult('division-by-zero') : measured(share / shareOfAll);
}
