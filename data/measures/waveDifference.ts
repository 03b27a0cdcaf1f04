import { measured, noResult, type SurveyResult } from './measured.ts';
import type { Interval } from '../domain/interval.ts';

/** A share of one wave, 0–1, and its interval; `null`: all of the frame have answered, so that nothing is open. */
export interface ShareOfWave {
  readonly share: number;
  readonly interval: Interval | null;
}

export interface WaveDifference {
  /** Later minus earlier; −1 to 1. */
  readonly difference: number;
  /** 95 %; `null` where all have answered both times. */
  readonly interval: Interval | null;
}

/**
 * Change of a share d = p₁ − p₀ with its 95 % interval d − √((p₁−l₁)² + (u₀−p₀)²) to d + √((u₁−p₁)² + (p₀−l₀)²) from the
 * intervals [l, u] of both waves. The waves count as independent. Who answered both times most often said something similar,
 * which would narrow the interval; as nobody links the answers of two waves, it is rather too wide than too narrow.
 * None for a share outside 0–1. Source: Newcombe (1998), method 10, doi:10.1002/(SICI)1097-0258(19980430)17:8<873::AID-SIM779>3.0.CO;2-I.
 */
export function waveDifference(earlier: ShareOfWave, later: ShareOfWave): SurveyResult<WaveDifference> {
  if (![earlier, later].every(({ share }) => share >= 0 && share <= 1)) return noResult('not-a-number');
  const difference = later.share - earlier.share;
  if (earlier.interval === null && later.interval === null) return measured({ difference, interval: null });
  const [l0, u0] = earlier.interval ?? [earlier.share, earlier.share];
  const [l1, u1] = later.interval ?? [later.share, later.share];
  return measured({
    difference,
    interval: [
      Math.max(-1, difference - Math.hypot(later.share - l1, u0 - earlier.share)),
      Math.min(1, difference + Math.hypot(u1 - later.share, earlier.share - l0)),
    ],
  });
}
