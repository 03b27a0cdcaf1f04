import type { ParsedDataset } from './observation.ts';
import { Problem } from './problem.ts';

/** Share of rejected rows above which a file is stopped. */
const rejectionLimit = 0.05;

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
