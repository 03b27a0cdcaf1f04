import type { Ags } from '../../domain/ids.ts';
import type { ParsedDataset, Rejection } from '../../domain/observation.ts';
import { periodOfDate } from '../../domain/period.ts';
import { Problem } from '../../domain/problem.ts';
import type { ChangeKind, TerritoryChange } from '../../domain/territoryChange.ts';
import { rejection } from '../shared/rejection.ts';
import type { Cell } from '../shared/sheet.ts';
import type { CrosswalkLayout } from './crosswalkLayout.ts';
import { agsOf } from './keys.ts';
import { crosswalkDataset, source } from './source.ts';

interface Line {
  readonly row: number;
  readonly from: Ags;
  readonly to: Ags;
  readonly fromName: string;
  readonly toName: string;
  readonly weight: number;
  readonly areaWeight: number;
  readonly inhabitants: number | null;
  readonly area: number | null;
}

/**
 * One pair of years, under the month of the earlier one. Rows that hand a whole municipality over to itself say
 * that nothing changed; they are checked and not kept.
 */
export function readCrosswalk(layout: CrosswalkLayout): ParsedDataset {
  const lines: Line[] = [];
  const rejections: Rejection[] = [];
  layout.sheet.rows.forEach((cells, at) => {
    if (at < layout.firstRow || !isData(cells)) return;
    try {
      lines.push(readLine(cells, at + 1, layout));
    } catch (error) {
      rejections.push(rejection(error, at + 1));
    }
  });
  const changes = changesOf(lines, layout);
  return {
    dataset: crosswalkDataset,
    period: periodOfDate(layout.since),
    dataDate: layout.date,
    territoryDate: layout.date,
    indicators: [],
    rowsRead: changes.length + rejections.length,
    rows: [],
    changes,
    rejections,
  };
}

const isData = (cells: readonly Cell[]): boolean =>
  cells.filter((cell) => cell !== null && cell !== '').length > 2;

function readLine(cells: readonly Cell[], row: number, layout: CrosswalkLayout): Line {
  const population = amount(cells[layout.population], 'Bevölkerung');
  return {
    row,
    from: agsOf(cells[layout.from], 'Gemeinden (from)'),
    to: agsOf(cells[layout.to], 'Gemeinden (to)'),
    fromName: String(cells[layout.fromName] ?? ''),
    toName: String(cells[layout.toName] ?? ''),
    weight: share(cells[layout.weight], 'bevölkerungsproportional'),
    areaWeight: share(cells[layout.areaWeight], 'flächenproportional'),
    inhabitants: population === null ? null : population * layout.populationUnit,
    area: amount(cells[layout.area], 'Fläche'),
  };
}

const advice = 'Hand in the workbook as the BBSR publishes it.';

function share(cell: Cell | undefined, column: string): number {
  if (typeof cell === 'number' && cell >= 0 && cell <= 1) return cell;
  throw new Problem('value-range', `“${String(cell)}” is not a share from 0 to 1`, advice, { column });
}

function amount(cell: Cell | undefined, column: string): number | null {
  if (cell === null || cell === undefined || cell === '') return null;
  if (typeof cell === 'number' && cell >= 0) return cell;
  throw new Problem('value-range', `“${String(cell)}” is not a number from 0`, advice, { column });
}

function changesOf(lines: readonly Line[], { since, date }: CrosswalkLayout): TerritoryChange[] {
  const givers = Map.groupBy(lines, ({ from }) => from);
  const receivers = Map.groupBy(lines, ({ to }) => to);
  return lines.flatMap((line) => {
    const parts = givers.get(line.from) ?? [];
    if (line.from === line.to && parts.length === 1 && line.weight === 1 && line.areaWeight === 1) return [];
    return {
      ...line,
      level: 'municipality',
      date,
      since,
      kinds: [kindOf(line, parts, receivers.get(line.to)?.length ?? 0)],
      inhabitants: partOf(line, parts, ({ inhabitants }) => inhabitants, line.weight),
      area: partOf(line, parts, ({ area }) => area, line.areaWeight),
      evidence: 'official',
      source: source.id,
    };
  });
}

function kindOf({ from }: Line, parts: readonly Line[], givers: number): ChangeKind {
  if (parts.some(({ to }) => to === from)) return 'partTransferred';
  return parts.length === 1 && givers === 1 ? 'keyChanged' : 'dissolved';
}

/** Some sheets write the giver's amount into all its rows, others the part of each. */
function partOf(
  line: Line,
  parts: readonly Line[],
  amountOf: (line: Line) => number | null,
  weight: number,
): number | null {
  const own = amountOf(line);
  const isTotal = parts.length > 1 && parts.every((part) => amountOf(part) === own);
  return own !== null && isTotal ? own * weight : own;
}
