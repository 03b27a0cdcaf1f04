import { readSheets } from '@kluftatlas/data/sources/shared/sheet.ts';
import { describe, expect, it } from 'vitest';
import { problemOf } from './problemOf.ts';
import { columnLetters, sheetXml, workbook, workbookEntries } from './workbook.ts';
import { zipFile } from './zipFile.ts';

const utf8 = (text: string) => new TextEncoder().encode(text);
const compoundFile = (stream: string) =>
  new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, ...Buffer.from(stream, 'utf16le')]);
const ofSheet = (sheetData: string) => zipFile(workbookEntries({ Data: sheetXml(sheetData) }));
const codeOf = async (bytes: Uint8Array) => (await problemOf(() => readSheets(bytes))).code;

describe('readSheets', () => {
  it('gives every sheet with its rows, gaps as null', async () => {
    const bytes = workbook({ Inhalt: [['Register']], Daten: [['a', null, 3], [], [null, 'ü & <b>']] });
    expect(await readSheets(bytes)).toEqual([
      { name: 'Inhalt', rows: [['Register']] },
      {
        name: 'Daten',
        rows: [
          ['a', null, 3],
          [null, null, null],
          [null, 'ü & <b>', null],
        ],
      },
    ]);
  });

  it('reads sheets that together unpack to more than one file may, and gives empty ones too', async () => {
    const much = `<!--${' '.repeat(200_000)}-->`.repeat(135);
    const names = ['Inhalt', 'A', 'B', 'C', 'D', 'E'];
    const sheets = names.map((name, at) => [
      name,
      at === 0 ? sheetXml('') : sheetXml(`<row r="1"><c r="A1"><v>${at}</v></c></row>`) + much,
    ]);
    const found = await readSheets(zipFile(workbookEntries(Object.fromEntries(sheets))));
    expect(found).toEqual(names.map((name, at) => ({ name, rows: at === 0 ? [] : [[at]] })));
  });

  it.each([
    ['an empty file', new Uint8Array(), 'empty-file'],
    ['a password-protected workbook', compoundFile('EncryptedPackage'), 'password-protected'],
    ['an old .xls', compoundFile('Workbook'), 'wrong-file'],
    ['a web page', utf8('\ufeff <!DOCTYPE html><title>404</title>'), 'wrong-file'],
    ['a Git LFS pointer', utf8('version https://git-lfs.github.com/spec/v1\noid sha256:0\n'), 'wrong-file'],
    ['a PDF', utf8('%PDF-1.7'), 'wrong-file'],
    ['a CSV file', utf8('a;b\n1;2\n'), 'wrong-file'],
    ['a ZIP of something else', zipFile([{ name: 'content.xml', content: '<x/>' }]), 'wrong-file'],
    ['a workbook cut in the middle', workbook({ Data: [['a']] }).subarray(0, 300), 'truncated-file'],
  ])('tells %s', async (_, bytes, code) => {
    expect(await codeOf(bytes)).toBe(code);
  });

  it('refuses a dense sheet above two million cells before parsing it', async () => {
    const cells = Array.from({ length: 21 }, (_, at) => `<c r="${columnLetters(at)}#"/>`).join('');
    const rows = Array.from(
      { length: 100_000 },
      (_, at) => `<row r="${at + 1}">${cells.replaceAll('#', `${at + 1}`)}</row>`,
    );
    const problem = await problemOf(() => readSheets(ofSheet(rows.join(''))));
    expect(problem.code).toBe('too-many-cells');
    expect(problem.advice).toContain('Delete the empty rows');
  });

  it.each([
    ['one cell far below and right', '<row r="2000"><c r="ALM2000"><v>1</v></c></row>'],
    ['an empty row far below', '<row r="2000001"/>'],
    [
      'two cells that span a wide grid',
      '<row r="1"><c r="XFD1"><v>1</v></c></row><row r="200"><c r="A200"><v>1</v></c></row>',
    ],
  ])('refuses a small file that makes a reader fill two million cells: %s', async (_, sheetData) => {
    expect(await codeOf(ofSheet(sheetData))).toBe('too-many-cells');
  });

  it.each([
    ['an attribute', `<row r="1" x="${'a'.repeat(1_000_000)}"/>`],
    ['a comment', `<!--${' '.repeat(1_000_000)}--><row r="1"/>`],
    ['a text', `<row r="1"><c r="A1" t="inlineStr"><is><t>${'a'.repeat(1_000_000)}</t></is></c></row>`],
  ])('refuses at once what the reader would work on for minutes: %s without an end', async (_, sheetData) => {
    const started = performance.now();
    expect(await codeOf(ofSheet(sheetData))).toBe('wrong-file');
    expect(performance.now() - started).toBeLessThan(5_000);
  });

  it('believes the cells, not the dimension that the sheet claims', async () => {
    const xml = sheetXml('<row r="1"><c r="A1"><v>1</v></c></row>').replace(
      '<sheetData>',
      '<dimension ref="A1:XFD1048576"/><sheetData>',
    );
    expect((await readSheets(zipFile(workbookEntries({ Data: xml }))))[0]?.rows).toEqual([[1]]);
  });

  it.each([
    ['an address in exponent notation', '<row r="1e9"/>'],
    ['an address behind an entity', '<row r="&#57;99999999"/>'],
    ['two addresses', '<row r="1" r="999999999"/>'],
    ['an address without quotes', '<row r=999999999 />'],
    ['a tag hidden in an attribute', '<row x="<c>" r="999999999"/>'],
    ['an end of tag in an attribute', '<row x=">" r="999999999"/>'],
    ['a cell without an address', '<row r="1"><c><v>1</v></c></row>'],
    ['an element that does not end', '<row r="1"'],
  ])('refuses XML that another reader might take otherwise: %s', async (_, sheetData) => {
    expect(await codeOf(ofSheet(sheetData))).toBe('wrong-file');
  });

  it('tells a workbook that names a sheet it does not have', async () => {
    const entries = workbookEntries({ Data: sheetXml('') }).filter(
      ({ name }) => !name.includes('worksheets/'),
    );
    expect(await codeOf(zipFile(entries))).toBe('wrong-file');
  });
});
