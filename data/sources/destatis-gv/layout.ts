import { isoDate, type IsoDate } from '../../domain/ids.ts';
import { Problem } from '../../domain/problem.ts';
import type { Cell, Sheet } from '../shared/sheet.ts';

/** Where the columns of one edition are (positions from 0), and what its header says of dates. */
export interface Layout {
  readonly sheet: Sheet;
  /** Position in `sheet.rows` of the first row after the header. */
  readonly firstRow: number;
  readonly recordType: number;
  readonly textCode: number;
  readonly state: number;
  readonly region: number;
  readonly district: number;
  readonly association: number;
  readonly municipality: number;
  readonly name: number;
  readonly area: number;
  readonly population: number;
  /** −1 where the edition has none. */
  readonly male: number;
  readonly female: number;
  /** −1 where the edition has none. */
  readonly postcode: number;
  readonly territoryDate: IsoDate;
  readonly populationDate: IsoDate;
}

const rowsSearched = 40;
const recordTypePattern = /^\d{2}$/;

/** Header words without hyphenation, line breaks, spaces and footnote marks: `Post-leit-zahl3)` → `postleitzahl`. */
function word(cell: Cell | undefined): string {
  if (typeof cell !== 'string') return '';
  return cell
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/[\s\u00ad-]/g, '')
    .replace(/\d\)$/, '');
}

const headerRowOf = (sheet: Sheet): number =>
  sheet.rows.slice(0, rowsSearched).findIndex((row) => {
    const words = row.map(word);
    return words.includes('satzart') && words.includes('gemeindename');
  });

/** A merged range shows its text in its first cell only: carry it to the right. */
function carried(words: readonly string[]): string[] {
  let last = '';
  return words.map((text) => (last = text === '' ? last : text));
}

const missing = (sheet: Sheet, row: number, column: string) =>
  new Problem(
    'column-missing',
    `The register has no column “${column}”`,
    'Hand in the extract of the Gemeindeverzeichnis as published (editions of 2016 and later).',
    { sheet: sheet.name, row: row + 1, column },
  );

function dateIn(cell: Cell | undefined): IsoDate | null {
  const found = typeof cell === 'string' ? /(\d{2})\.(\d{2})\.(\d{4})/.exec(cell) : null;
  if (!found) return null;
  const date = `${found[3]}-${found[2]}-${found[1]}`;
  const time = Date.parse(date);
  return Number.isNaN(time) || new Date(time).toISOString().slice(0, 10) !== date ? null : isoDate(date);
}

/** Finds the sheet, the header and its columns by their words, never by position. */
export function findLayout(sheets: readonly Sheet[]): Layout {
  const sheet = sheets.find((candidate) => headerRowOf(candidate) >= 0);
  if (sheet === undefined) throw notARegister(sheets);
  const top = headerRowOf(sheet);
  const firstRow = sheet.rows.findIndex((row, at) => at > top && row.some(isRecordType));
  if (firstRow < 0) {
    throw new Problem('empty-file', 'The register has no data rows', 'Download the file again.', {
      sheet: sheet.name,
    });
  }
  const groups = carried((sheet.rows[top] ?? []).map(word));
  const below = sheet.rows.slice(top + 1, firstRow);
  const position = (group: RegExp, part?: string): number =>
    groups.findIndex(
      (text, at) => group.test(text) && (part === undefined || below.some((row) => word(row[at]) === part)),
    );
  const column = (label: string, group: RegExp, part?: string): number => {
    const at = position(group, part);
    if (at < 0) throw missing(sheet, top, label);
    return at;
  };
  const key = /^(amtlicher)?regionalschlüssel/;
  const area = column('Fläche km²', /^fläche(in)?km2/);
  const inhabitants = /^(bevölkerung|einwohner)/;
  const population = column('Bevölkerung insgesamt', inhabitants, 'insgesamt');
  return {
    sheet,
    firstRow,
    recordType: column('Satzart', /^satzart$/),
    textCode: column('Textkennzeichen', /^textkennzeichen$/),
    state: column('Land', key, 'land'),
    region: column('RB', key, 'rb'),
    district: column('Kreis', key, 'kreis'),
    association: column('VB', key, 'vb'),
    municipality: column('Gem', key, 'gem'),
    name: column('Gemeindename', /^gemeindename$/),
    area,
    population,
    male: position(inhabitants, 'männlich'),
    female: position(inhabitants, 'weiblich'),
    postcode: groups.findIndex((text) => text.startsWith('postleitzahl')),
    territoryDate: territoryDateOf(sheet, top, firstRow),
    populationDate: populationDateOf(sheet, top, firstRow, area, population),
  };
}

export const isRecordType = (cell: Cell | undefined): boolean =>
  (typeof cell === 'string' || typeof cell === 'number') && recordTypePattern.test(String(cell));

function territoryDateOf(sheet: Sheet, top: number, firstRow: number): IsoDate {
  for (const row of sheet.rows.slice(top, firstRow)) {
    const cell = row.find((text) => word(text).includes('gebietsstand'));
    const date = dateIn(cell);
    if (date !== null) return date;
  }
  throw missing(sheet, top, 'Gebietsstand am …');
}

/** The date stands under the population, or under the area in a range merged with the population. */
function populationDateOf(
  sheet: Sheet,
  top: number,
  firstRow: number,
  area: number,
  population: number,
): IsoDate {
  const header = sheet.rows.slice(top, firstRow);
  for (const column of [population, area]) {
    for (const row of header) {
      const date = dateIn(row[column]);
      if (date !== null) return date;
    }
  }
  throw missing(sheet, top, 'Bevölkerung am …');
}

function notARegister(sheets: readonly Sheet[]): Problem {
  const names = sheets.map(({ name }) => `“${name}”`).join(', ');
  const says = sheets.some(({ rows }) =>
    rows.some((row) => row.some((cell) => cell === 'Gemeindeverzeichnis')),
  );
  return says
    ? new Problem(
        'sheet-missing',
        `The workbook is about the Gemeindeverzeichnis, but its data sheet is missing; it has ${names}`,
        'Hand in the workbook as published, with all its sheets.',
      )
    : new Problem(
        'wrong-file',
        `None of the sheets (${names}) has the header of the Gemeindeverzeichnis (Satzart … Gemeindename)`,
        'Hand in the extract “…_Auszug_GV.xlsx” or “AuszugGV…QAktuell.xlsx” of the Gemeindeverzeichnis.',
      );
}
