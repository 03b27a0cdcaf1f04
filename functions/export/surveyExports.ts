import { stringify } from 'csv-stringify/sync';
import type { ExportSheet } from '@kluftatlas/data/surveys/simulation/exports/exportSheet.ts';
import { workbookBytes } from './workbook.ts';

const encoder = new TextEncoder();

/** As survey tools write CSV: commas, everything in quotes, UTF-8 with a byte order mark. Nothing is neutralised, as they do not. */
export const toolCsv = ({ headings, rows }: ExportSheet): Uint8Array =>
  encoder.encode(stringify([...headings, ...rows], { bom: true, quoted: true, record_delimiter: 'unix' }));

/** As somebody writes CSV by hand: quotes where needed, no byte order mark. */
export const bareCsv = ({ headings, rows }: ExportSheet): Uint8Array =>
  encoder.encode(
    stringify([...headings, ...rows], {
      record_delimiter: 'windows',
      // A lone line feed ends a record for most readers.
      quoted_match: /[\r\n]/,
    }),
  );

/** As a workbook with one sheet; keys and numbers are text, so that no leading zero is lost. */
export const toolXlsx = ({ headings, rows }: ExportSheet): Promise<Uint8Array> =>
  workbookBytes([{ name: 'Antworten', headings: headings[0] ?? [], rows }]);
