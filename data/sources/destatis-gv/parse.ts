import { indicatorId, isoDate, type IsoDate } from '../../domain/ids.ts';
import type { ObservationRow, ParsedDataset, Rejection } from '../../domain/observation.ts';
import { periodOfDate, type Period } from '../../domain/period.ts';
import { Problem } from '../../domain/problem.ts';
import type { SourceFile } from '../../domain/source.ts';
import { rejection } from '../shared/rejection.ts';
import { textOf } from './cells.ts';
import { contentOf } from './container.ts';
import { readFixedWidth } from './fixedWidth.ts';
import { dateOfTotal } from './officialTotals.ts';
import { withoutOrphans } from './orphans.ts';
import { readRow } from './readRow.ts';
import { readWorkbook } from './readWorkbook.ts';
import type { Register, RegisterRecord } from './record.ts';
import { municipalitiesDataset } from './source.ts';
import { withoutUntoldKeys } from './untoldAssociations.ts';

/** Values of a row, in this order: persons, square kilometres. */
const indicators = [indicatorId('population'), indicatorId('area')];

/** Share of rows from which on lost zeros are the file's fault, not a row's. */
const mostRows = 0.5;

/** Reads one edition of the register, as a workbook or as GV100AD. */
export async function parse(file: SourceFile): Promise<readonly ParsedDataset[]> {
  try {
    const { format, bytes } = contentOf(file.bytes);
    const register = format === 'workbook' ? await readWorkbook(bytes) : readFixedWidth(bytes);
    const parsed = datasetOf(register);
    if (file.period !== undefined && file.period !== parsed.period)
      throw contradicts(parsed.period, file.period);
    return [parsed];
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

function datasetOf(register: Register): ParsedDataset {
  const rows: ObservationRow[] = [];
  const rejections: Rejection[] = [];
  const seen = new Map<string, number>();
  const listed = new Set<string>();
  for (const record of register.records) {
    try {
      const read = readRow(record, register);
      if (textOf(record.recordType) === '50') listed.add(associationKey(record));
      if (read === null) continue;
      refuseDuplicate(read, seen);
      rows.push(read);
    } catch (error) {
      rejections.push(rejection(error, record.row));
    }
  }
  refuseLostZeros(rows, rejections, register);
  const [placed, orphans] = withoutOrphans(rows, listed);
  const { rows: known, notes } = register.hasAssociations
    ? withoutUntoldKeys(placed)
    : { rows: placed, notes: [] };
  const { dataDate, doubts } = populationDateOf(register, rows);
  return {
    dataset: municipalitiesDataset,
    period: periodOfDate(register.territoryDate),
    dataDate,
    territoryDate: register.territoryDate,
    indicators,
    rowsRead: rows.length + rejections.length,
    rows: known,
    rejections: [...rejections, ...orphans].sort((a, b) => a.row - b.row),
    ...(notes.length > 0 && { notes }),
    ...(doubts.length > 0 && { doubts }),
  };
}

const associationKey = ({ state, region, district, association }: RegisterRecord): string =>
  [state, region, district, association].map(textOf).join('');

/** The day printed in the file, else the day whose official total the inhabitants add up to. */
function populationDateOf(
  { populationDate, territoryDate, doubts }: Register,
  rows: readonly ObservationRow[],
): { dataDate: IsoDate; doubts: readonly string[] } {
  if (populationDate !== null) return { dataDate: populationDate, doubts };
  const municipalities = rows.filter(({ area }) => area.level === 'municipality');
  const total = municipalities.reduce((sum, { values: [population] }) => sum + (population ?? 0), 0);
  const found = dateOfTotal(total, territoryDate);
  if (found !== null) return { dataDate: found, doubts };
  const lastYear = isoDate(`${Number(territoryDate.slice(0, 4)) - 1}-12-31`);
  const doubt = `the file does not say of which day its ${total} inhabitants are, and no official total is that; ${lastYear} is taken`;
  return { dataDate: lastYear, doubts: [...doubts, doubt] };
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

function refuseLostZeros(
  rows: readonly ObservationRow[],
  rejections: readonly Rejection[],
  { sheet }: Register,
): void {
  const lost = rejections.filter(({ code }) => code === 'key-leading-zero');
  const first = lost[0];
  if (first === undefined || lost.length <= mostRows * (rows.length + rejections.length)) return;
  throw new Problem(
    'key-leading-zero',
    `The keys of ${lost.length} rows have lost their leading zeros`,
    'Hand in the register as published; a copy that a spreadsheet saved as numbers cannot be repaired safely.',
    { ...(sheet !== undefined && { sheet }), row: first.row, column: first.field },
  );
}
