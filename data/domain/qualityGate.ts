import type { ParsedDataset } from './observation.ts';
import { Problem } from './problem.ts';

/** Share of rejected rows above which a file is stopped. */
export const rejectionLimit = 0.05;

/**
 * Stops a dataset of which too much is unreadable. Set-aside and unmapped rows are no rejections.
 * @throws Problem `gate-blocked` above the limit, unless a reason to accept it is given
 */
export function passGate(parsed: ParsedDataset, acceptBecause: string | null): void {
  const { rowsRead, rejections } = parsed;
  if (acceptBecause !== null || rejections.length <= rowsRead * rejectionLimit) return;
  const [first] = rejections;
  throw new Problem(
    'gate-blocked',
    `${rejections.length} of ${rowsRead} rows were rejected (limit ${rejectionLimit * 100} %); first: ${first?.code}: ${first?.reason}`,
    'Mend the file, or take it as it is with --accept "<reason>"; the reason is recorded.',
    first && { row: first.row, column: first.field },
  );
}
