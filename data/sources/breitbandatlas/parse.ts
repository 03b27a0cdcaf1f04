import type { ParsedDataset } from '../../domain/observation.ts';
import type { Period } from '../../domain/period.ts';
import { Problem } from '../../domain/problem.ts';
import type { SourceFile } from '../../domain/source.ts';
import { fileKind } from '../shared/fileKind.ts';
import { isLong, readLongTable } from './longTable.ts';
import { readTable } from './readTable.ts';
import { readTables, type Table } from './table.ts';
import { readWorkbook } from './workbook/readWorkbook.ts';

/** Reads one file of any edition; which one it is, is told by its content alone. */
export async function parse(file: SourceFile): Promise<readonly ParsedDataset[]> {
  try {
    if (fileKind(file.bytes) === 'zip') return await readWorkbook(file.bytes, file.period);
    return (await readTables(file.bytes)).flatMap((table) => read(table, file.period));
  } catch (error) {
    throw error instanceof Problem ? error.at({ file: file.name }) : error;
  }
}

function read(table: Table, given: Period | undefined): readonly ParsedDataset[] {
  try {
    return isLong(table) ? readLongTable(table, given) : readTable(table, given);
  } catch (error) {
    throw error instanceof Problem && table.sheet !== null ? error.at({ sheet: table.sheet }) : error;
  }
}
