import type { Entry } from './zipFile.ts';
import { zipFile } from './zipFile.ts';

export type WrittenCell = string | number | null;
export type WrittenSheets = Readonly<Record<string, readonly (readonly WrittenCell[])[]>>;

const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const relationships = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const packageRelationships = 'http://schemas.openxmlformats.org/package/2006/relationships';

const escaped = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

export function columnLetters(column: number): string {
  const rest = Math.floor(column / 26);
  return (rest > 0 ? columnLetters(rest - 1) : '') + String.fromCharCode(65 + (column % 26));
}

function cellXml(cell: WrittenCell, row: number, column: number): string {
  const address = `${columnLetters(column)}${row}`;
  if (cell === null) return '';
  if (typeof cell === 'number') return `<c r="${address}"><v>${cell}</v></c>`;
  return `<c r="${address}" t="inlineStr"><is><t>${escaped(cell)}</t></is></c>`;
}

export const sheetXml = (sheetData: string): string =>
  `<?xml version="1.0" encoding="UTF-8"?><worksheet xmlns="${main}"><sheetData>${sheetData}</sheetData></worksheet>`;

/** The parts of a workbook whose sheets are given as XML. */
export function workbookEntries(sheets: Readonly<Record<string, string>>): Entry[] {
  const names = Object.keys(sheets);
  const list = names.map(
    (name, at) => `<sheet name="${escaped(name)}" sheetId="${at + 1}" r:id="r${at + 1}"/>`,
  );
  const targets = names.map(
    (_, at) =>
      `<Relationship Id="r${at + 1}" Type="${relationships}/worksheet" Target="worksheets/sheet${at + 1}.xml"/>`,
  );
  return [
    {
      name: 'xl/workbook.xml',
      content: `<workbook xmlns="${main}" xmlns:r="${relationships}"><sheets>${list.join('')}</sheets></workbook>`,
    },
    {
      name: 'xl/_rels/workbook.xml.rels',
      content: `<Relationships xmlns="${packageRelationships}">${targets.join('')}</Relationships>`,
    },
    ...Object.values(sheets).map((content, at) => ({ name: `xl/worksheets/sheet${at + 1}.xml`, content })),
  ];
}

/** An .xlsx file of the given cells. */
export function workbook(sheets: WrittenSheets): Uint8Array {
  const xml = Object.entries(sheets).map(([name, rows]) => {
    const lines = rows.map(
      (cells, at) =>
        `<row r="${at + 1}">${cells.map((cell, column) => cellXml(cell, at + 1, column)).join('')}</row>`,
    );
    return [name, sheetXml(lines.join(''))] as const;
  });
  return zipFile(workbookEntries(Object.fromEntries(xml)));
}
