import { machineCell, neutralised } from '@kluftatlas/data/domain/csvCell.ts';
import type { ShownValue } from './shownTable.ts';
import type { HandOver } from './takeAway.ts';

function cell(value: ShownValue): string {
  const text = typeof value === 'string' ? neutralised(value) : machineCell(value);
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/**
 * The table of a chart in the dialect of the release's files (RFC 4180, comma, CRLF, decimal point, empty for missing).
 * As there, no line is a comment: that it is made up, its source, its release and the view that it was taken from are
 * columns.
 * @param view address of the view
 */
export function csvFile(
  { values: { common, columns, rows }, synthetic, source, release }: HandOver,
  view: string,
): string {
  const before = Object.entries(common);
  const after = Object.entries({ synthetic, source, release, selection: view });
  const line = (cells: readonly ShownValue[]) => `${cells.map(cell).join(',')}\r\n`;
  const fixed = (entries: readonly (readonly [string, ShownValue])[]) => entries.map(([, value]) => value);
  return [
    line([...before.map(([name]) => name), ...columns, ...after.map(([name]) => name)]),
    ...rows.map((row) => line([...fixed(before), ...row, ...fixed(after)])),
  ].join('');
}
