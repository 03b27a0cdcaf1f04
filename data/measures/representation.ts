import { measured, noResult, type SurveyResult } from './measured.ts';

/** Weighted users of something and units of the frame, in a class and in all. */
export interface UsersInClass {
  readonly users: number;
  readonly allUsers: number;
  readonly frame: number;
  readonly wholeFrame: number;
}

/**
 * Representation ratio: share of the class among the users / share of the class among all units. No unit; 1: as many users as
 * its size lets expect, 2: twice as many. None where nobody uses it or the class has no units (`division-by-zero`).
 */
export function representationRatio({
  users,
  allUsers,
  frame,
  wholeFrame,
}: UsersInClass): SurveyResult<number> {
  if (![users, allUsers, frame, wholeFrame].every(Number.isFinite)) return noResult('not-a-number');
  return allUsers <= 0 || frame <= 0
    ? noResult('division-by-zero')
    : measured((users / allUsers) * (wholeFrame / frame));
}
