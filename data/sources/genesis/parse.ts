import type { ParsedDataset, Rejection } from '../../domain/observation.ts';
import { Problem } from '../../domain/problem.ts';
import type { SourceFile } from '../../domain/source.ts';
import { decodeGerman } from '../shared/decodeGerman.ts';
import { fileKind, foreignFile } from '../shared/fileKind.ts';
import { gunzip } from '../shared/inflate.ts';
import { readZipEntry, zipEntries } from '../shared/zip.ts';
import { datasetsOf } from './datasets.ts';
import { isFlat } from './flatLayout.ts';
import { readFlat } from './readFlat.ts';
import { readTable, type Extract } from './readTable.ts';
import { isTable } from './tableLayout.ts';
import { timeOfPeriod } from './times.ts';
import { knownTablesText } from './tables.ts';

const expected = 'CSV table of the Regionalstatistik, or its flat file (ZIP or CSV)';

/** Reads one table in either form; every day or year of it becomes datasets of its own. */
export async function parse(file: SourceFile): Promise<readonly ParsedDataset[]> {
  try {
    const datasets = datasetsOf(extractOf(textOf(file.bytes), file));
    refuseUnreadable(datasets);
    refuseOtherPeriod(datasets, file);
    return datasets;
  } catch (error) {
    throw error instanceof Problem ? error.at({ file: file.name }) : error;
  }
}

/** The text of the file itself, of the gzip file, or of the one CSV file in the archive. */
function textOf(bytes: Uint8Array): string {
  const kind = fileKind(bytes);
  const plain = kind === 'zip' ? onlyCsv(bytes) : kind === 'gzip' ? gunzip(bytes) : bytes;
  const plainKind = fileKind(plain);
  if (plainKind !== 'text') throw foreignFile(plainKind, plain, expected);
  const text = decodeGerman(plain);
  if (/\S/.test(text)) return text;
  throw new Problem('empty-file', 'The file is empty', 'Download the table again.');
}

function onlyCsv(bytes: Uint8Array): Uint8Array {
  const entries = zipEntries(bytes);
  const [entry, ...others] = entries.filter(({ name }) => /\.csv$/i.test(name));
  if (entry === undefined || others.length > 0) {
    const names = entries.slice(0, 5).map(({ name }) => `“${name}”`);
    throw new Problem(
      'wrong-file',
      `The archive holds ${entry === undefined ? 'no' : 'more than one'} CSV file: ${names.join(', ')}`,
      `Hand in one ${expected}.`,
    );
  }
  return readZipEntry(bytes, entry);
}

function extractOf(text: string, { period }: SourceFile): Extract {
  if (isTable(text)) return readTable(text, period === undefined ? null : timeOfPeriod(period));
  if (isFlat(text)) return readFlat(text);
  if (/^\s*\{/.test(text)) {
    throw new Problem(
      'wrong-file',
      'The file is JSON: the description of a table or the message of the service, not the table',
      `Hand in the ${expected}.`,
    );
  }
  throw new Problem(
    'wrong-file',
    'The file is neither a table (“GENESIS-Tabelle: …”) nor a flat file (“statistics_code;…”)',
    `Known tables: ${knownTablesText}.`,
    { row: 1 },
  );
}

/** From so many rejections on, a majority of them is the file's fault, not its rows'. */
const several = 10;

function refuseUnreadable(datasets: readonly ParsedDataset[]): void {
  const rows = datasets.reduce((sum, dataset) => sum + dataset.rows.length, 0);
  const rejections = datasets.flatMap((dataset) => dataset.rejections);
  const lost = rejections.filter(({ code }) => code === 'key-leading-zero');
  const [first] = rejections;
  if (rows === 0 && first === undefined) {
    throw new Problem('empty-file', 'The table has no values', 'Export it again with its areas and values.');
  }
  if (lost[0] !== undefined && lost.length >= several && lost.length * 3 > rows)
    throw lostZeros(lost.length, lost[0]);
  if (first === undefined || (rows > 0 && (rejections.length < several || rejections.length <= rows))) return;
  throw new Problem(
    first.code,
    `${rejections.length} of ${rows + rejections.length} rows cannot be read; the first: ${first.reason}`,
    'Hand in the table as exported.',
    { row: first.row, column: first.field },
  );
}

const lostZeros = (count: number, { row, field }: Rejection) =>
  new Problem(
    'key-leading-zero',
    `${count} keys have lost their leading zero`,
    'Hand in the table as exported: spreadsheets drop leading zeros when they open a CSV file.',
    { row, column: field },
  );

function refuseOtherPeriod(datasets: readonly ParsedDataset[], { period }: SourceFile): void {
  const periods = [...new Set(datasets.map((dataset) => dataset.period))];
  if (period === undefined || periods.includes(period)) return;
  throw new Problem(
    'conflict',
    `The table is of ${periods.join(', ')}, not of ${period}`,
    'Leave `--period` out: the table says its days or years itself.',
  );
}
