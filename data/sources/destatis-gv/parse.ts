import { indicatorId } from '../../domain/ids.ts';
import type { ObservationRow, ParsedDataset, Rejection } from '../../domain/observation.ts';
import { periodOfDate, type Period } from '../../domain/period.ts';
import { Problem } from '../../domain/problem.ts';
import type { SourceFile } from '../../domain/source.ts';
import { rejection } from '../shared/rejection.ts';
import { readSheets, type Cell } from '../shared/sheet.ts';
import { findLayout, isRecordType, type Layout } from './layout.ts';
import { readRow } from './readRow.ts';
import { refuseSavedAsText } from './savedAsText.ts';
import { municipalitiesDataset } from './source.ts';

/** Values of a row, in this order: persons, square kilometres. */
const indicators = [indicatorId('population'), indicatorId('area')];

/** Share of municipalities from which on lost zeros are the file's fault, not a row's. */
const mostRows = 0.5;

/** Reads one edition of the register. */
export async function parse(file: SourceFile): Promise<readonly ParsedDataset[]> {
  try {
    refuseSavedAsText(file.bytes);
    const register = readRegister(findLayout(await readSheets(file.bytes)));
    if (file.period !== undefined && file.period !== register.period)
      throw contradicts(register.period, file.period);
    return [register];
  } catch (error) {
    throw error instanceof Problem ? error.at({ file: file.name }) : error;
  }
}

const contradicts = (found: Period, given: Period) =>
  new Problem(
    'conflict',
    `The register says that its territory is of ${found}, not of ${given}`,
    'Leave `--period` out: the register says its dates itself.',
  );

function readRegister(layout: Layout): ParsedDataset {
  const rows: ObservationRow[] = [];
  const rejections: Rejection[] = [];
  const seen = new Map<string, number>();
  layout.sheet.rows.forEach((cells, at) => {
    if (at < layout.firstRow || !isData(cells, layout)) return;
    try {
      const read = readRow(cells, at + 1, layout);
      if (read === null) return;
      refuseDuplicate(read, seen);
      rows.push(read);
    } catch (error) {
      rejections.push(rejection(error, at + 1));
    }
  });
  refuseLostZeros(rows, rejections, layout);
  const [known, orphans] = withoutOrphans(rows);
  return {
    dataset: municipalitiesDataset,
    period: periodOfDate(layout.territoryDate),
    dataDate: layout.populationDate,
    territoryDate: layout.territoryDate,
    indicators,
    rowsRead: rows.length + rejections.length,
    rows: known,
    rejections: [...rejections, ...orphans].sort((a, b) => a.row - b.row),
  };
}

/** Empty rows and notes (text in the first column alone) are not data. */
function isData(cells: readonly Cell[], layout: Layout): boolean {
  const filled = cells.filter((cell) => cell !== null && cell !== '').length;
  if (filled === 0) return false;
  return isRecordType(cells[layout.recordType]) || (filled > 1 && cells[layout.name] !== null);
}

function refuseDuplicate({ area: { level, code }, row }: ObservationRow, seen: Map<string, number>): void {
  const key = `${level}#${code}`;
  const first = seen.get(key);
  if (first !== undefined) {
    throw new Problem('duplicate-key', `${code} is already in row ${first}`, 'Delete one of the two rows.', {
      column: 'Amtlicher Regionalschlüssel',
    });
  }
  seen.set(key, row);
}

function refuseLostZeros(rows: readonly ObservationRow[], rejections: readonly Rejection[], layout: Layout) {
  const lost = rejections.filter(({ code }) => code === 'key-leading-zero');
  const first = lost[0];
  if (first === undefined || lost.length <= mostRows * (rows.length + rejections.length)) return;
  throw new Problem(
    'key-leading-zero',
    `The keys of ${lost.length} rows have lost their leading zeros`,
    'Hand in the workbook as published; a copy that a spreadsheet saved as numbers cannot be repaired safely.',
    { sheet: layout.sheet.name, row: first.row, column: first.field },
  );
}

/** A municipality whose association has no row of its own cannot be placed under an administration. */
function withoutOrphans(rows: readonly ObservationRow[]): [ObservationRow[], Rejection[]] {
  const associations = new Set(
    rows.filter(({ area }) => area.level === 'administration').map(({ area }) => area.code),
  );
  const orphans: Rejection[] = [];
  const known = rows.filter(({ row, area, attributes }) => {
    const ars = attributes?.['ars'] ?? '';
    if (area.level !== 'municipality' || ars[5] !== '5' || associations.has(ars.slice(0, 9))) return true;
    const reason = `The association ${ars.slice(0, 9)} of ${area.code} has no readable row of Satzart 50`;
    orphans.push({ row, field: 'VB', code: 'unknown-key', reason });
    return false;
  });
  return [known, orphans];
}
