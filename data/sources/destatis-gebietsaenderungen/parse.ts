import type { ParsedDataset, Rejection } from '../../domain/observation.ts';
import { periodOfDate } from '../../domain/period.ts';
import { Problem } from '../../domain/problem.ts';
import type { SourceFile } from '../../domain/source.ts';
import { rejection } from '../shared/rejection.ts';
import { readSheets, type Cell } from '../shared/sheet.ts';
import { findLayout, type Layout } from './layout.ts';
import { giverOrAct, readRow, type PrintedChange } from './readRow.ts';
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
  const seen = new Map<string, PrintedChange>();
  layout.sheet.rows.forEach((cells, at) => {
    if (at < layout.firstRow || !isData(cells)) return;
    try {
      const change = readRow(cells, at + 1, layout);
      if (change !== null && !isRepeated(change, seen)) read.push(change);
    } catch (error) {
      rejections.push(rejection(error, at + 1));
      unreadable.add(giverOrAct(cells, layout));
    }
  });
  // Shares formed from some of a giver's rows would be wrong without anybody noticing.
  const isWhole = ({ act, from }: PrintedChange) => !unreadable.has(act) && !unreadable.has(from);
  const broken = read.filter((change) => !isWhole(change));
  for (const { row, act, from } of broken) {
    const reason = `Another row of ${unreadable.has(from) ? from : act} cannot be read, so its shares are not known`;
    rejections.push({ row, field: 'Kennziffer', code: 'unknown-key', reason });
  }
  return { changes: read.filter(isWhole), rejections: rejections.sort((a, b) => a.row - b.row) };
}

/** Empty rows and notes (text in one cell alone) are not data. */
const isData = (cells: readonly Cell[]): boolean =>
  cells.filter((cell) => cell !== null && cell !== '').length > 1;

/**
 * Two acts of one day may each say what a municipality keeps, or have it change its key or name twice: one of the
 * rows is enough.
 * @throws Problem `duplicate-key` where they do not say the same
 */
function isRepeated(change: PrintedChange, seen: Map<string, PrintedChange>): boolean {
  const key = [change.level, change.from, change.to, change.date, ...change.kinds].join(' ');
  const first = seen.get(key);
  if (first === undefined) seen.set(key, change);
  else if (first.inhabitants !== change.inhabitants || first.area !== change.area)
    throw new Problem(
      'duplicate-key',
      `${change.from} → ${change.to} is already in row ${first.row}, with other amounts`,
      'Hand in the workbook as published.',
    );
  return first !== undefined;
}
