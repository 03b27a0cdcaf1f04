import type { AreaRef } from '../../domain/area.ts';
import type { ObservationRow, ParsedDataset, Rejection } from '../../domain/observation.ts';
import { lastDayOf } from '../../domain/period.ts';
import { Problem } from '../../domain/problem.ts';
import type { SourceFile } from '../../domain/source.ts';
import { endsWithLineBreak, readCsv, type CsvRecord } from '../shared/csv.ts';
import { decodeGerman } from '../shared/decodeGerman.ts';
import { fileKind, foreignFile } from '../shared/fileKind.ts';
import { rejection } from '../shared/rejection.ts';
import { areaOf, writesNumbers, type KeyShape } from './areas.ts';
import { readColumns, type Columns, type Series } from './columns.ts';
import { largerDataset } from './names.ts';
import { readValue } from './readValue.ts';

/** Reads an export of INKAR in either shape: one dataset for each indicator and year, apart for larger areas. */
export async function parse(file: SourceFile): Promise<readonly ParsedDataset[]> {
  try {
    const kind = fileKind(file.bytes);
    if (kind !== 'text') throw foreignFile(kind, file.bytes, 'CSV export of INKAR');
    const text = decodeGerman(file.bytes);
    if (!/\S/.test(text)) throw new Problem('empty-file', 'The file is empty', 'Export it again.');
    const table = readCsv(text);
    const columns = readColumns(table, file.period);
    if (!endsWithLineBreak(text)) {
      throw new Problem(
        'truncated-file',
        'The file ends without a line break',
        'Export or download it again.',
      );
    }
    return datasetsOf(columns, table.header.length);
  } catch (error) {
    throw error instanceof Problem ? error.at({ file: file.name }) : error;
  }
}

interface Placed {
  readonly record: CsvRecord;
  readonly area: AreaRef;
}

function datasetsOf(columns: Columns, width: number): readonly ParsedDataset[] {
  const placed: Placed[] = [];
  const unplaced: Rejection[] = [];
  const seen = new Map<string, number>();
  const keys = columns.rows.map(({ fields }) => ({
    key: fields[columns.key] ?? '',
    aggregate: fields[columns.level] ?? '',
  }));
  const asNumbers = writesNumbers(keys);
  let previous = 0;
  for (const record of columns.rows) {
    try {
      const area = placeOf(record, columns, width, { asNumbers, previous });
      refuseDuplicate(area, record.row, seen);
      placed.push({ record, area });
      previous = Number(area.code) || previous;
    } catch (error) {
      unplaced.push(rejection(error, record.row));
    }
  }
  refuseUnreadable(placed.length, unplaced);
  const municipal = placed.filter(({ area }) => area.level === 'municipality');
  const larger = placed.filter(({ area }) => area.level !== 'municipality');
  const groups = [
    { rows: municipal, isMunicipal: true },
    { rows: larger, isMunicipal: false },
  ].filter(({ rows }) => rows.length > 0);
  const notes =
    columns.unknown.length === 0
      ? []
      : [`Not indicators here, and left out: ${columns.unknown.map((name) => `“${name}”`).join(', ')}`];
  return groups.flatMap(({ rows, isMunicipal }, group) =>
    columns.series.map((series, at) => ({
      ...datasetOf(series, columns, rows, group === 0 ? unplaced : []),
      dataset: isMunicipal ? series.indicator.dataset : largerDataset(series.indicator),
      ...(group === 0 && at === 0 && notes.length > 0 && { notes }),
    })),
  );
}

function placeOf({ fields }: CsvRecord, { key, level }: Columns, width: number, shape: KeyShape): AreaRef {
  if (fields.length === width) return areaOf(fields[key] ?? '', fields[level] ?? '', shape);
  throw new Problem(
    'value-format',
    `The row has ${fields.length} of ${width} columns`,
    'Export the table again.',
    {
      column: 'row',
    },
  );
}

function refuseDuplicate({ level, code }: AreaRef, row: number, seen: Map<string, number>): void {
  const first = seen.get(`${level} ${code}`);
  if (first !== undefined) {
    throw new Problem('duplicate-key', `${code} is already in row ${first}`, 'Delete one of the two rows.', {
      column: 'Kennziffer',
    });
  }
  seen.set(`${level} ${code}`, row);
}

function datasetOf(
  { position, label, indicator, period }: Series,
  { name }: Columns,
  placed: readonly Placed[],
  unplaced: readonly Rejection[],
): Omit<ParsedDataset, 'dataset'> {
  const rows: ObservationRow[] = [];
  const rejections: Rejection[] = [...unplaced];
  for (const { record, area } of placed) {
    try {
      const value = readValue(record.fields[position] ?? '', indicator.domain, label);
      rows.push({
        row: record.row,
        area,
        values: [value],
        attributes: { name: (record.fields[name] ?? '').trim() },
      });
    } catch (error) {
      rejections.push(rejection(error, record.row));
    }
  }
  refuseUnreadable(rows.length, rejections);
  return {
    period,
    dataDate: lastDayOf(period),
    territoryDate: null,
    indicators: [indicator.id],
    rowsRead: rows.length + rejections.length,
    rows,
    rejections: rejections.sort((a, b) => a.row - b.row),
  };
}

/** A majority of unreadable rows is the file's fault. */
function refuseUnreadable(rows: number, rejections: readonly Rejection[]): void {
  const [first] = rejections;
  if (first === undefined || rejections.length <= rows) return;
  throw new Problem(
    first.code,
    `${rejections.length} of ${rows + rejections.length} rows cannot be read; the first: ${first.reason}`,
    'Hand in the export as INKAR gave it.',
    { row: first.row, column: first.field },
  );
}
