import type { ExportColumn } from '../reading/exportTable.ts';
import { bareWord } from './plainText.ts';
import type { Completion } from './toolColumns.ts';

/**
 * Column of a cleaned export in place of the times, which are about persons: 1 for what was sent off first, the same number for
 * the same time, empty where there was none. It puts the rows of its own file in order and says nothing of when.
 */
export const rankColumn = 'submissionRank';

export const isRankColumn = ({ heading }: Pick<ExportColumn, 'heading'>): boolean =>
  bareWord(heading) === bareWord(rankColumn);

/**
 * When an answer was sent off, to be compared within one file: seconds on the clock of the survey tool, or a rank. `null` where
 * the tool does not say it in a known way.
 */
export function submittedAt(
  cells: readonly string[],
  { submitted, rank }: Pick<Completion, 'submitted' | 'rank'>,
): number | null {
  if (submitted !== null) return secondsOf(cells[submitted] ?? '');
  const written = rank === null ? '' : (cells[rank] ?? '');
  return /^\d{1,15}$/.test(written) ? Number(written) : null;
}

/** Whether `submittedAt` is a rank, which only the other rows of its own file can be compared with. */
export const hasRanks = ({ submitted, rank }: Pick<Completion, 'submitted' | 'rank'>): boolean =>
  submitted === null && rank !== null;

/** `2026-05-09 9:30:00`, `2026-05-09T09:30Z`, `9.5.2026 9:30`, each also without a time of day. */
function secondsOf(written: string): number | null {
  const [, year, month = '', day = '', time = ''] =
    /^(\d{4})-(\d{2})-(\d{2})[ T]*(.*)$/.exec(written) ?? germanDay(written) ?? [];
  if (year === undefined) return null;
  const [, hour = '0', minute = '0', second = '0'] =
    /^(\d{1,2}):(\d{2})(?::(\d{2}(?:\.\d{1,9})?))?/.exec(time) ?? [];
  return (
    Date.UTC(Number(year), Number(month) - 1, Number(day), Number(hour), Number(minute)) / 1_000 +
    Number(second)
  );
}

function germanDay(written: string): readonly (string | undefined)[] | null {
  const [whole, day, month, year, time] = /^(\d{1,2})\.(\d{1,2})\.(\d{4})\s*(.*)$/.exec(written) ?? [];
  return whole === undefined ? null : [whole, year, month, day, time];
}
