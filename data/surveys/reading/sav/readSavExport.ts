import { isBlank, type ExportRow, type ExportTable } from '../exportTable.ts';
import { byteReader, type ByteReader } from './byteReader.ts';
import { readCases } from './cases.ts';
import type { Dictionary } from './dictionary.ts';
import { textOfDictionary } from './encoding.ts';
import { readDictionary } from './readDictionary.ts';
import { variablesOfDictionary, type SavVariable } from './variables.ts';

/**
 * The answers in an SPSS system file (`.sav`, packed or not, of either byte order), case by case. What SPSS or whoever made the
 * file calls missing is empty; days are written `YYYY-MM-DD`. Row 1 is the first case.
 * @throws Problem `wrong-file`, `truncated-file`, `encoding`
 */
export async function readSavExport(bytes: AsyncIterable<Uint8Array>): Promise<ExportTable> {
  const reader = byteReader(bytes);
  const dictionary = await readDictionary(reader);
  const variables = variablesOfDictionary(dictionary, textOfDictionary(dictionary));
  return {
    format: 'sav',
    columns: variables.map(({ name, label, valueLabels }) => ({ heading: name, label, valueLabels })),
    rows: rowsOf(reader, dictionary, variables),
    decimalMark: '.',
  };
}

async function* rowsOf(
  reader: ByteReader,
  dictionary: Dictionary,
  variables: readonly SavVariable[],
): AsyncGenerator<ExportRow> {
  let row = 0;
  for await (const bytes of readCases(reader, dictionary)) {
    row += 1;
    const cells = variables.map(({ cell }) => cell(bytes));
    if (!isBlank(cells)) yield { row, cells };
  }
}
