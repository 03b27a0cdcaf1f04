import { Problem } from '../../domain/problem.ts';
import { readCsv } from '../shared/csv.ts';
import { decodeText } from '../shared/decodeText.ts';
import { knownFiles } from './knownFiles.ts';
import { fieldName, neededFields, type Fields } from './serviceRow.ts';

/** One online service in an export of open-pvog as CSV. */
interface ExportLine {
  readonly fields: Fields;
  readonly row: number;
}

/** @throws Problem `wrong-file`, `column-missing`, `empty-file` for an export without services: it does not say whose they are */
export function exportLines(bytes: Uint8Array): readonly ExportLine[] {
  const text = decodeText(bytes);
  const [firstLine = ''] = text.split('\n', 1);
  if (!/leika/i.test(firstLine)) {
    throw new Problem('wrong-file', 'The file is not one of the dashboard', `Known files: ${knownFiles}.`);
  }
  const { header, records } = readCsv(text);
  const names = header.map(fieldName);
  const missing = neededFields.filter((name) => !names.includes(name));
  if (missing.length > 0) {
    throw new Problem(
      'column-missing',
      `The export has no column ${missing.join(', ')}`,
      'Download it again.',
      {
        row: 1,
        column: missing[0] as string,
      },
    );
  }
  const columns = new Map(names.map((name, at) => [name, at]));
  return records.map(({ row, fields }) => ({
    row,
    fields: (name) => {
      const at = fields.length === header.length ? columns.get(name) : undefined;
      return at === undefined ? '' : (fields[at] ?? '').trim();
    },
  }));
}
