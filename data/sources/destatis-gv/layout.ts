import type { IsoDate } from '../../domain/ids.ts';
import { Problem } from '../../domain/problem.ts';
import type { Cell, Sheet } from '../shared/sheet.ts';
import { carriedRight, headerWord } from '../shared/headerWords.ts';
import { germanDateIn } from '../shared/writtenDate.ts';

/** Where the columns of one edition are (positions from 0; −1 where it has none), and what its header says. */
export interface Layout {
  readonly sheet: Sheet;
  /** Positions in `sheet.rows`: of the header, and of the first row after it. */
  readonly headerRow: number;
  readonly firstRow: number;
  readonly columns: Columns;
  readonly hasAssociations: boolean;
  readonly territoryDate: IsoDate;
  readonly populationDate: IsoDate;
  readonly populationBase: string | null;
}

export type Columns = Readonly<Record<ColumnName, number>>;
type ColumnName =
  | 'recordType'
  | 'textCode'
  | 'state'
  | 'region'
  | 'district'
  | 'association'
  | 'municipality'
  | 'name'
  | 'associationName'
  | 'area'
  | 'population'
  | 'male'
  | 'female'
  | 'postcode';

const rowsSearched = 40;
const recordTypePattern = /^\d{2}$/;
const regionalKey = /^(amtlicher)?regionalschlüssel/;
/** Before the Regionalschlüssel (1990): no associations and no Textkennzeichen. */
const municipalityKey = /^gemeindeschlüssel/;
const inhabitants = /^(bevölkerung|einwohner)/;

const headerRowOf = (sheet: Sheet): number =>
  sheet.rows.slice(0, rowsSearched).findIndex((row) => {
    const words = row.map(headerWord);
    return words.includes('satzart') && words.includes('gemeindename');
  });

const missing = (sheet: Sheet, row: number, column: string) =>
  new Problem(
    'column-missing',
    `The register has no column “${column}”`,
    'Hand in the extract of the Gemeindeverzeichnis as published.',
    { sheet: sheet.name, row: row + 1, column },
  );

export const isRecordType = (cell: Cell | undefined): boolean =>
  (typeof cell === 'string' || typeof cell === 'number') && recordTypePattern.test(String(cell));

/**
 * Finds the sheet, the header and its columns by their words, never by position.
 * @throws Problem `sheet-missing`, `wrong-file`, `empty-file` or `column-missing`
 */
export function findLayout(sheets: readonly Sheet[]): Layout {
  const sheet = sheets.find((candidate) => headerRowOf(candidate) >= 0);
  if (sheet === undefined) throw notARegister(sheets);
  const headerRow = headerRowOf(sheet);
  const firstRow = sheet.rows.findIndex((row, at) => at > headerRow && row.some(isRecordType));
  if (firstRow < 0) {
    throw new Problem('empty-file', 'The register has no data rows', 'Download the file again.', {
      sheet: sheet.name,
    });
  }
  const header = sheet.rows.slice(headerRow, firstRow);
  const { columns, hasAssociations } = columnsOf(sheet, headerRow, header);
  return {
    sheet,
    headerRow,
    firstRow,
    columns,
    hasAssociations,
    territoryDate: territoryDateOf(header) ?? absent(missing(sheet, headerRow, 'Gebietsstand am …')),
    populationDate:
      populationDateOf(header, columns) ?? absent(missing(sheet, headerRow, 'Bevölkerung am …')),
    populationBase: populationBaseOf(header[0]),
  };
}

const absent = (problem: Problem): never => {
  throw problem;
};

function columnsOf(sheet: Sheet, headerRow: number, header: Sheet['rows']) {
  const groups = carriedRight((header[0] ?? []).map(headerWord));
  const below = header.slice(1);
  const position = (group: RegExp, part?: RegExp): number =>
    groups.findIndex(
      (text, at) =>
        group.test(text) && (part === undefined || below.some((row) => part.test(headerWord(row[at])))),
    );
  const column = (label: string, group: RegExp, part?: RegExp): number => {
    const at = position(group, part);
    return at < 0 ? absent(missing(sheet, headerRow, label)) : at;
  };
  const hasAssociations = position(municipalityKey) < 0;
  const key = hasAssociations ? regionalKey : municipalityKey;
  const columns: Columns = {
    recordType: column('Satzart', /^satzart$/),
    textCode: hasAssociations ? column('Textkennzeichen', /^textkennzeichen$/) : -1,
    state: column('Land', key, /^land$/),
    region: column('RB', key, /^rb$/),
    district: column('Kreis', key, /^kreis$/),
    association: hasAssociations ? column('VB', key, /^vb$/) : -1,
    municipality: column('Gem', key, /^gem(einde)?$/),
    name: column('Gemeindename', /^gemeindename$/),
    associationName: hasAssociations ? -1 : position(/^verbandszugehörigkeit/, /^name$/),
    area: column('Fläche km²', /^fläche(in)?km2/),
    population: column('Bevölkerung insgesamt', inhabitants, /^insgesamt$/),
    male: position(inhabitants, /^männlich$/),
    female: position(inhabitants, /^weiblich$/),
    postcode: groups.findIndex((text) => text.startsWith('postleitzahl')),
  };
  return { columns, hasAssociations };
}

function territoryDateOf(header: Sheet['rows']): IsoDate | null {
  for (const row of header) {
    const date = germanDateIn(String(row.find((text) => headerWord(text).includes('gebietsstand'))));
    if (date !== null) return date;
  }
  return null;
}

/** The date stands under the population, or under the area in a range merged with the population. */
function populationDateOf(header: Sheet['rows'], { population, area }: Columns): IsoDate | null {
  for (const column of [population, area]) {
    for (const row of header) {
      const date = germanDateIn(String(row[column]));
      if (date !== null) return date;
    }
  }
  return null;
}

/** “Bevölkerung auf Grundlage des Zensus 20112)”: the census of 2011, and footnote 2. */
function populationBaseOf(row: readonly Cell[] = []): string | null {
  const cell = row.find((text) => inhabitants.test(headerWord(text)));
  const year = typeof cell === 'string' ? /zensus(?:es)?\s*((?:19|20)\d{2})/i.exec(cell)?.[1] : undefined;
  return year === undefined ? null : `Zensus ${year}`;
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
        'Hand in the extract “…_Auszug_GV.xlsx” or “AuszugGV…QAktuell.xlsx”, or the text file “GV100AD_….ASC” (.txt) of the Gemeindeverzeichnis.',
      );
}
