import type { ObservationRow, ParsedDataset, Rejection } from '../../domain/observation.ts';
import { lastDayOf, type Period } from '../../domain/period.ts';
import { Problem } from '../../domain/problem.ts';
import type { SourceFile } from '../../domain/source.ts';
import { endsWithLineBreak, readCsv } from '../shared/csv.ts';
import { fileKind, foreignFile } from '../shared/fileKind.ts';
import { gunzip } from '../shared/inflate.ts';
import { rejection } from '../shared/rejection.ts';
import { requireText } from '../shared/requireText.ts';
import { readHeader, requireColumns } from './columns.ts';
import { recognise, type Edition } from './editions.ts';
import { readRow } from './readRow.ts';
import { householdsDataset } from './source.ts';

/** Reads one edition of the file of municipalities, packed with gzip or not. */
export async function parse(file: SourceFile): Promise<readonly ParsedDataset[]> {
  try {
    return [readEdition(textOf(file.bytes), file.period)];
  } catch (error) {
    throw error instanceof Problem ? error.at({ file: file.name }) : error;
  }
}

function textOf(bytes: Uint8Array): string {
  const packed = fileKind(bytes) === 'gzip';
  const plain = packed ? gunzip(bytes) : bytes;
  const kind = fileKind(plain);
  if (kind !== 'text') throw foreignFile(kind, plain, 'CSV file of municipalities (“gemeinde_…privat….csv”)');
  return requireText(plain);
}

function readEdition(text: string, given: Period | undefined): ParsedDataset {
  const { header, records } = readCsv(text);
  const columns = readHeader(header);
  const rows: ObservationRow[] = [];
  const rejections: Rejection[] = [];
  const seen = new Map<string, number>();
  for (const record of records) {
    try {
      const read = readRow(record, header.length, columns);
      refuseDuplicate(read, seen);
      rows.push(read);
    } catch (error) {
      rejections.push(rejection(error, record.row));
    }
  }
  refuseUnreadable(rows, rejections);
  refuseShares(rows);
  const indicators = columns.values.map(({ indicator }) => indicator);
  const edition = recognise(rows, indicators);
  const period = given ?? complete(edition, records.length, text).period;
  if (edition !== null) {
    if (edition.period !== period) throw contradicts(edition.period, period);
    if (given === undefined) requireColumns(columns.values, edition.indicators);
  }
  return {
    dataset: householdsDataset,
    period,
    dataDate: lastDayOf(period),
    territoryDate: null,
    indicators,
    rowsRead: records.length,
    rows,
    rejections,
  };
}

function refuseDuplicate({ area: { code }, row }: ObservationRow, seen: Map<string, number>): void {
  const first = seen.get(code);
  if (first !== undefined) {
    throw new Problem('duplicate-key', `${code} is already in row ${first}`, 'Delete one of the two rows.', {
      column: 'AGS',
    });
  }
  seen.set(code, row);
}

/** From so many rejections on, a majority of them is the file's fault, not its rows'. */
const several = 10;

function refuseUnreadable(rows: readonly ObservationRow[], rejections: readonly Rejection[]): void {
  const first = rejections[0];
  if (first === undefined) return;
  const lost = rejections.filter(({ code }) => code === 'key-leading-zero');
  const kept = rows.filter(({ area }) => area.code.startsWith('0')).length;
  if (lost[0] !== undefined && lost.length >= several && lost.length > kept) {
    throw new Problem(
      'key-leading-zero',
      `${lost.length} keys of the states 01 to 09 have lost their leading zero`,
      'Hand in the original file: spreadsheets drop leading zeros when they open a CSV file.',
      { row: lost[0].row, column: 'AGS' },
    );
  }
  if (rows.length > 0 && (rejections.length < several || rejections.length <= rows.length)) return;
  throw new Problem(
    first.code,
    `${rejections.length} of ${rows.length + rejections.length} rows cannot be read; the first: ${first.reason}`,
    'Hand in the original file of the publisher; decimal commas and renamed columns make rows unreadable.',
    { row: first.row, column: first.field },
  );
}

/** Somewhere everybody has some speed; shares of 1, with values a little above, stay below this. */
const somePercent = 2;

/** Shares of 1, zeros for “no data” and nothing at all would each pass row by row. */
function refuseShares(rows: readonly ObservationRow[]): void {
  const isPercent = (value: number | null) => value !== null && value > somePercent;
  if (rows.length < several || rows.some(({ values }) => values.some(isPercent))) return;
  throw new Problem(
    'value-range',
    `Not one value is above ${somePercent} percent: the file holds shares from 0 to 1, or no data`,
    'Hand in the original file of the publisher; it has percentages from 0 to 100.',
  );
}

function complete(edition: Edition | null, rows: number, text: string): Edition {
  if (edition === null) {
    throw new Problem(
      'usage',
      'The file does not say which period it is for, and its values are those of no known edition',
      'Say the period with `--period`, as year and month of the data date: `--period 2021-06` for mid-2021.',
    );
  }
  if (rows >= edition.rows && endsWithLineBreak(text)) return edition;
  throw new Problem(
    'truncated-file',
    rows < edition.rows
      ? `The edition of ${edition.period} has ${edition.rows} rows, this file ${rows}`
      : `The edition of ${edition.period} ends with a line break, this file without one`,
    `Download the file again; if you cut it on purpose, say so with \`--period ${edition.period}\`.`,
  );
}

const contradicts = (found: Period, given: Period) =>
  new Problem(
    'conflict',
    `The values are those of the edition of ${found}, not of ${given}`,
    `Leave \`--period\` out, or give \`--period ${found}\`.`,
  );
