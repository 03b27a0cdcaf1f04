import { isoDate, type DatasetId, type IsoDate } from '../../domain/ids.ts';
import type { ObservationRow, ParsedDataset, Rejection } from '../../domain/observation.ts';
import { lastDayOf, periodOfDate } from '../../domain/period.ts';
import { Problem } from '../../domain/problem.ts';
import { datasetId } from '../../domain/ids.ts';
import type { SourceFile } from '../../domain/source.ts';
import { endsWithLineBreak, readCsv, type CsvRecord, type CsvTable } from '../shared/csv.ts';
import { fileKind, foreignFile } from '../shared/fileKind.ts';
import { rejection } from '../shared/rejection.ts';
import { requireText } from '../shared/requireText.ts';
import { areasOf, kindOf, type BodyKind } from './areas.ts';
import { listShape, type ListShape } from './lists.ts';

/**
 * Reads one of the two lists: what stands in it has the value 1, and only name and key are kept of a row.
 * Municipalities and associations make one dataset, districts and states another.
 */
export async function parse(file: SourceFile): Promise<readonly ParsedDataset[]> {
  try {
    const kind = fileKind(file.bytes);
    if (kind !== 'text') throw foreignFile(kind, file.bytes, 'list portals.de.csv or suppliers.csv');
    const text = requireText(file.bytes);
    const table = readCsv(text);
    const shape = listShape(table.header);
    refuseCut(text, table, shape);
    return datasetsOf(table, shape, file);
  } catch (error) {
    throw error instanceof Problem ? error.at({ file: file.name }) : error;
  }
}

interface Sorted {
  readonly rows: ObservationRow[];
  readonly rejections: Rejection[];
}

function datasetsOf(
  { header, records }: CsvTable,
  shape: ListShape,
  file: SourceFile,
): readonly ParsedDataset[] {
  const places: Sorted = { rows: [], rejections: [] };
  const larger: Sorted = { rows: [], rejections: [] };
  const seen = new Map<string, number>();
  let others = 0;
  let withoutKey = 0;
  for (const record of records) {
    const whole = record.fields.length === header.length;
    const kind = kindOf(record.fields[shape.type] ?? '');
    const key = (record.fields[shape.key] ?? '').trim();
    if (whole && kind === undefined) others += 1;
    else if (whole && key === '' && !shape.onlyGermany) withoutKey += 1;
    else readRecord(record, kind, { key, whole, shape, places, larger, seen });
  }
  const dataDate = dateOf(records, shape, file);
  const notes = [
    ...(others === 0
      ? []
      : [`Bodies that are no areas (agencies, portals, companies and others): ${others}`]),
    ...(withoutKey === 0
      ? []
      : [`Areas without a German key, most of them in other countries: ${withoutKey}`]),
  ];
  refuseUnreadable(places);
  return [
    { ...datasetOf(shape.dataset, places, shape, dataDate), ...(notes.length > 0 && { notes }) },
    ...(larger.rows.length + larger.rejections.length > 0
      ? [datasetOf(datasetId(`${shape.dataset}-areas`), larger, shape, dataDate)]
      : []),
  ];
}

interface Reading {
  readonly key: string;
  readonly whole: boolean;
  readonly shape: ListShape;
  readonly places: Sorted;
  readonly larger: Sorted;
  readonly seen: Map<string, number>;
}

function readRecord(
  { row, fields }: CsvRecord,
  kind: BodyKind | undefined,
  { key, whole, shape, places, larger, seen }: Reading,
): void {
  const target = kind === 'district' || kind === 'state' ? larger : places;
  try {
    if (!whole || kind === undefined) throw tornRow();
    const name = (fields[shape.name] ?? '').trim();
    for (const area of areasOf(kind, key)) {
      const id = `${area.level} ${area.code}`;
      const first = seen.get(id);
      if (first !== undefined) throw twice(key, first);
      seen.set(id, row);
      const group = area.level === 'municipality' || area.level === 'administration' ? places : larger;
      group.rows.push({ row, area, values: [1], attributes: { name, key } });
    }
  } catch (error) {
    target.rejections.push(rejection(error, row));
  }
}

const tornRow = () =>
  new Problem(
    'value-format',
    'The row has another number of columns than the header',
    'Download the list again.',
    {
      column: 'row',
    },
  );

/** A body with accounts in several catalogues has several rows. */
const twice = (key: string, first: number) =>
  new Problem(
    'duplicate-key',
    `${key} is already in row ${first} and counts once`,
    'Nothing needs to be done.',
    {
      column: 'regional key',
    },
  );

const datasetOf = (
  dataset: DatasetId,
  { rows, rejections }: Sorted,
  { indicator }: ListShape,
  dataDate: IsoDate,
): ParsedDataset => ({
  dataset,
  period: periodOfDate(dataDate),
  dataDate,
  territoryDate: null,
  indicators: [indicator],
  rowsRead: rows.length + rejections.length,
  rows,
  rejections,
});

const isDate = (text: string): boolean => /^20\d{2}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])$/.test(text);

/** The latest check of a row, or the period given. */
function dateOf(records: readonly CsvRecord[], { checked }: ListShape, { period }: SourceFile): IsoDate {
  if (period !== undefined) return lastDayOf(period);
  const days =
    checked === null ? [] : records.map(({ fields }) => (fields[checked] ?? '').trim()).filter(isDate);
  const latest = days.sort().at(-1);
  if (latest !== undefined) return isoDate(latest);
  throw new Problem(
    'usage',
    'The list does not say when it was kept',
    'Say the month of the file with `--period`: `--period 2025-04`.',
  );
}

/** The longer list may end without a line break, but then with a whole day. */
function refuseCut(text: string, { records }: CsvTable, { checked }: ListShape): void {
  const last = records.at(-1);
  if (endsWithLineBreak(text) || last === undefined) return;
  if (checked !== null && isDate((last.fields[checked] ?? '').trim())) return;
  throw new Problem('truncated-file', 'The last row of the list is cut off', 'Download the list again.', {
    row: last.row,
  });
}

function refuseUnreadable({ rows, rejections }: Sorted): void {
  const [first] = rejections;
  if (rows.length === 0 && first === undefined) {
    throw new Problem(
      'wrong-file',
      'The list names no municipality',
      'Hand in portals.de.csv or suppliers.csv.',
    );
  }
  if (first === undefined || rejections.length <= rows.length) return;
  throw new Problem(
    first.code,
    `${rejections.length} of ${rows.length + rejections.length} rows cannot be read; the first: ${first.reason}`,
    'Hand in the list as published; spreadsheets drop leading zeros.',
    { row: first.row, column: first.field },
  );
}
