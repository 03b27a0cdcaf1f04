import { readSheets, type Cell } from '../shared/sheet.ts';
import { footnoteDoubts } from './footnotes.ts';
import { findLayout, isRecordType, type Columns } from './layout.ts';
import type { Register, RegisterRecord } from './record.ts';

/**
 * The extract of the register as an Excel workbook (1990 to today).
 * @throws Problem as `readSheets` and `findLayout`
 */
export async function readWorkbook(bytes: Uint8Array): Promise<Register> {
  const sheets = await readSheets(bytes);
  const { sheet, headerRow, firstRow, columns, ...stated } = findLayout(sheets);
  const records = sheet.rows.flatMap((cells, at) =>
    at >= firstRow && isData(cells, columns) ? [recordOf(cells, at + 1, columns)] : [],
  );
  const header = sheet.rows.slice(headerRow, firstRow);
  const end = records.at(-1)?.row ?? firstRow;
  return { ...stated, sheet: sheet.name, records, doubts: footnoteDoubts(header, sheets, sheet, end) };
}

/** Empty rows and notes (text in the first column alone) are not data. */
function isData(cells: readonly Cell[], { recordType, name }: Columns): boolean {
  const filled = cells.filter((cell) => cell !== null && cell !== '').length;
  if (filled === 0) return false;
  return isRecordType(cells[recordType]) || (filled > 1 && cells[name] !== null);
}

function recordOf(cells: readonly Cell[], row: number, columns: Columns): RegisterRecord {
  const cell = (column: keyof Columns): Cell => cells[columns[column]] ?? null;
  return {
    row,
    recordType: cell('recordType'),
    state: cell('state'),
    region: cell('region'),
    district: cell('district'),
    municipality: cell('municipality'),
    association: cell('association'),
    textCode: cell('textCode'),
    name: cell('name'),
    area: cell('area'),
    population: cell('population'),
    male: cell('male'),
    female: cell('female'),
    postcode: cell('postcode'),
    associationName: cell('associationName'),
  };
}
