import type { IsoDate } from './ids.ts';
import type { ParsedDataset } from './observation.ts';
import { periodOfDate } from './period.ts';
import { Problem } from './problem.ts';

/** Share of rejected rows above which a file is stopped. */
export const rejectionLimit = 0.05;

/**
 * Stops a dataset of which too much is unreadable, or that its source doubts as a whole. Set-aside and unmapped
 * rows are no rejections. Returns the reason to record: `null` where nothing had to be accepted.
 * @throws Problem `gate-blocked`, unless a reason to accept it is given
 */
export function passGate(
  parsed: ParsedDataset,
  doubts: readonly string[],
  acceptBecause: string | null,
): string | null {
  const objection = tooManyRejected(parsed) ?? doubtful(parsed, doubts);
  if (objection === null) return null;
  if (acceptBecause === null) throw objection;
  return acceptBecause;
}

const advice = 'Mend the file, or take it as it is with --accept "<reason>"; the reason is recorded.';

function tooManyRejected({ rowsRead, rejections }: ParsedDataset): Problem | null {
  if (rejections.length <= rowsRead * rejectionLimit) return null;
  const [first] = rejections;
  return new Problem(
    'gate-blocked',
    `${rejections.length} of ${rowsRead} rows were rejected (limit ${rejectionLimit * 100} %); first: ${first?.code}: ${first?.reason}`,
    advice,
    first && { row: first.row, column: first.field },
  );
}

const doubtsShown = 3;

function doubtful({ dataset }: ParsedDataset, doubts: readonly string[]): Problem | null {
  if (doubts.length === 0) return null;
  const more = doubts.length > doubtsShown ? `; and ${doubts.length - doubtsShown} more` : '';
  const shown = doubts.slice(0, doubtsShown).join('; ');
  return new Problem('gate-blocked', `There is reason to doubt ${dataset}: ${shown}${more}`, advice);
}

/**
 * The last net under every parser: an area that a dataset names twice would silently lose one of its rows.
 * @throws Problem `duplicate-key` naming the second row
 */
export function refuseDuplicates({ rows }: ParsedDataset): void {
  const seen = new Set<string>();
  for (const { area, row } of rows) {
    const key = `${area.level} ${area.code}`;
    if (seen.has(key)) {
      throw new Problem('duplicate-key', `${key} stands twice in the file`, 'Delete one of its rows.', {
        row,
      });
    }
    seen.add(key);
  }
}

/**
 * A wrong year would make the data the newest for good.
 * @param advice where to look for the mistake
 * @throws Problem `value-range` for a month that has not begun
 */
export function refuseFuture(
  { period }: Pick<ParsedDataset, 'period'>,
  today: IsoDate,
  advice = 'Check `--period`, the dates in the file, and the clock of this machine.',
): void {
  if (period <= periodOfDate(today)) return;
  throw new Problem('value-range', `The data are said to be of ${period}, which is after ${today}`, advice);
}
