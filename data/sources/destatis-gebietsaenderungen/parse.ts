import type { ParsedDataset, Rejection } from '../../domain/observation.ts';
import { periodOfDate } from '../../domain/period.ts';
import { Problem } from '../../domain/problem.ts';
import type { SourceFile } from '../../domain/source.ts';
import { rejection } from '../shared/rejection.ts';
import { readSheets, type Cell } from '../shared/sheet.ts';
import { findLayout, type Layout } from './layout.ts';
import { readRow, textOf, type PrintedChange } from './readRow.ts';
import { changesDataset } from './source.ts';
import { withWeights } from './weights.ts';

/**
 * Reads the changes of one year, or of its first months.
 * @throws Problem `wrong-file`, `column-missing`, `conflict` with a given period, and as `readSheets`
 */
export async function parse(file: SourceFile): Promise<readonly ParsedDataset[]> {
  try {
    const layout = findLayout(await readSheets(file.bytes));
    const period = periodOfDate(layout.to);
    if (file.period !== undefined && file.period !== period) {
      const message = `The title says that the changes go up to ${layout.to}, not to ${file.period}`;
      throw new Problem('conflict', message, 'Leave `--period` out: the file says its time itself.');
    }
    const { changes, rejections } = readChanges(layout);
    return [
      {
        dataset: changesDataset,
        period,
        dataDate: layout.to,
        territoryDate: layout.to,
        indicators: [],
        rowsRead: changes.length + rejections.length,
        rows: [],
        changes: withWeights(changes),
        rejections,
      },
    ];
  } catch (error) {
    throw error instanceof Problem ? error.at({ file: file.name }) : error;
  }
}

function readChanges(layout: Layout): { changes: PrintedChange[]; rejections: Rejection[] } {
  const read: PrintedChange[] = [];
  const rejections: Rejection[] = [];
  const unreadable = new Set<string>();
  const seen = new Set<string>();
  layout.sheet.rows.forEach((cells, at) => {
    if (at < layout.firstRow || !isData(cells)) return;
    try {
      const change = readRow(cells, at + 1, layout);
      if (change !== null) read.push(notSeen(change, seen));
    } catch (error) {
      rejections.push(rejection(error, at + 1));
      unreadable.add(textOf(cells[layout.act])).add(textOf(cells[layout.giver.ags]));
    }
  });
  // Shares formed from some of the rows of an act would be wrong without anybody noticing.
  const isWhole = ({ act, from }: PrintedChange) => !unreadable.has(act) && !unreadable.has(from);
  const broken = read.filter((change) => !isWhole(change));
  for (const { row, act, from } of broken) {
    const reason = `Another row of ${act} or of ${from} cannot be read, so its shares are not known`;
    rejections.push({ row, field: 'Kennziffer', code: 'unknown-key', reason });
  }
  return { changes: read.filter(isWhole), rejections: rejections.sort((a, b) => a.row - b.row) };
}

/** Empty rows and notes (text in one cell alone) are not data. */
const isData = (cells: readonly Cell[]): boolean =>
  cells.filter((cell) => cell !== null && cell !== '').length > 1;

function notSeen(change: PrintedChange, seen: Set<string>): PrintedChange {
  const key = [change.level, change.from, change.to, change.date, ...change.kinds].join(' ');
  if (seen.has(key))
    throw new Problem('duplicate-key', `${change.from} → ${change.to} is there twice`, 'Delete a row.');
  seen.add(key);
  return change;
}
