import type { AreaLevel } from '../../domain/area.ts';
import type { Attributes, ObservationRow, ParsedDataset, Rejection } from '../../domain/observation.ts';
import { periodOfDate } from '../../domain/period.ts';
import { Problem } from '../../domain/problem.ts';
import { headerWord } from '../shared/headerWords.ts';
import { rejection } from '../shared/rejection.ts';
import type { Cell, Sheet } from '../shared/sheet.ts';
import { germanDate } from '../shared/writtenDate.ts';
import { agsOf, associationOf, districtKeyOf } from './keys.ts';
import { areaTypesDataset } from './source.ts';

/** Attribute → words of the heading before “Kennziffer” and “Name”. */
const municipalityTypes: Readonly<Record<string, string>> = {
  townType: 'stadtundgemeindetyp',
  townTypeDetailed: 'stadtundgemeindetypdifferenziert',
  location: 'raumtypbezug:lage(gemeindeverbände)',
  regionType17: 'regiostar17',
  regionType7: 'regiostar7',
  regionType2: 'regiostar2',
  regionTypeOfMunicipality: 'regiostargem5',
  centralPlace: 'zentralörtlicheeinstufung(zusammengefasst)',
  cityRegion: 'großstadtregionalereinzugsbereich',
};
/** What every member of an association shares; being a central place is a matter of the single municipality. */
const sharedTypes = Object.keys(municipalityTypes).filter(
  (name) => !['centralPlace', 'cityRegion'].includes(name),
);
const districtTypes: Readonly<Record<string, string>> = {
  districtType: 'siedlungsstrukturellekreistyp',
  location: 'raumtypbezuglage(kreise)',
  urbanOrRural: 'städtischerländlicherraum',
};

const advice = 'Hand in the workbook “Referenz Gemeinden, Kreise, NUTS” as the BBSR publishes it.';
const rowsSearched = 10;

interface Table {
  readonly rows: readonly (readonly Cell[])[];
  readonly firstRow: number;
  /** −1 where the table has no such column. */
  column(word: string): number;
  require(word: string): number;
}

/** The table whose headings hold this word. */
function tableWith(sheets: readonly Sheet[], word: string): Table | null {
  for (const { name, rows } of sheets) {
    const top = rows.slice(0, rowsSearched).findIndex((row) => row.map(headerWord).includes(word));
    if (top < 0) continue;
    const words = (rows[top] ?? []).map(headerWord);
    const column = (wanted: string) => words.indexOf(wanted);
    const require = (wanted: string): number => {
      if (column(wanted) >= 0) return column(wanted);
      const place = { sheet: name, row: top + 1, column: wanted };
      throw new Problem('column-missing', `The reference table has no column “${wanted}”`, advice, place);
    };
    return { rows, firstRow: top + 1, column, require };
  }
  return null;
}

export const isReference = (sheets: readonly Sheet[]): boolean =>
  tableWith(sheets, 'gemeindenkennziffer') !== null;

/**
 * Types of municipalities, of associations (what all their members share) and of districts, as attributes: the
 * publisher's code under the name of the type and its words under `<name>Text`. No values.
 */
export function readAreaTypes(sheets: readonly Sheet[]): ParsedDataset {
  const date = territoryDateOf(sheets);
  const rejections: Rejection[] = [];
  const municipalities = municipalityRows(sheets, rejections);
  const rows = [...municipalities.rows, ...municipalities.associations, ...districtRows(sheets, rejections)];
  return {
    dataset: areaTypesDataset,
    period: periodOfDate(date),
    dataDate: date,
    territoryDate: date,
    indicators: [],
    rowsRead: rows.length + rejections.length,
    rows,
    rejections,
  };
}

function territoryDateOf(sheets: readonly Sheet[]) {
  for (const cell of sheets.flatMap(({ rows }) => rows.slice(0, rowsSearched).flat())) {
    const [, written = ''] = /^Gemeinden\s+(\d{2}\.\d{2}\.\d{4})$/.exec(String(cell)) ?? [];
    const date = germanDate(written);
    if (date !== null) return date;
  }
  throw new Problem('column-missing', 'No heading says of which day the municipalities are', advice, {
    column: 'Gemeinden <day>',
  });
}

function attributesOf(
  cells: readonly Cell[],
  table: Table,
  types: Readonly<Record<string, string>>,
): Attributes {
  const entries = Object.entries(types).flatMap(([name, word]) => {
    const code = cells[table.column(`${word}kennziffer`)];
    const text = cells[table.column(`${word}name`)];
    if (code === null || code === undefined || text === null || text === undefined || text === 'missing')
      return [];
    return [
      [name, String(code)],
      [`${name}Text`, String(text)],
    ];
  });
  return Object.fromEntries(entries) as Attributes;
}

function eachRow(
  table: Table,
  rejections: Rejection[],
  read: (cells: readonly Cell[], row: number) => void,
): void {
  table.rows.forEach((cells, at) => {
    if (at < table.firstRow || cells.filter((cell) => cell !== null && cell !== '').length < 2) return;
    try {
      read(cells, at + 1);
    } catch (error) {
      rejections.push(rejection(error, at + 1));
    }
  });
}

const typed = (row: number, level: AreaLevel, code: string, attributes: Attributes): ObservationRow => ({
  row,
  area: { level, code },
  values: [],
  attributes,
});

function municipalityRows(
  sheets: readonly Sheet[],
  rejections: Rejection[],
): { rows: ObservationRow[]; associations: readonly ObservationRow[] } {
  const table = tableWith(sheets, 'gemeindenkennziffer');
  if (table === null) return { rows: [], associations: [] };
  table.require('stadtundgemeindetypkennziffer');
  const [key, name] = [table.require('gemeindenkennziffer'), table.require('gemeindenname')];
  const own = table.require('gemeindeverbändekennziffer');
  const regionalKeys = associationKeys(sheets, rejections);
  const rows: ObservationRow[] = [];
  const associations = new Map<string, ObservationRow>();
  eachRow(table, rejections, (cells, row) => {
    const ags = agsOf(cells[key], 'Gemeinden Kennziffer');
    const types = attributesOf(cells, table, municipalityTypes);
    rows.push(typed(row, 'municipality', ags, { name: String(cells[name]), ...types }));
    const association = regionalKeys.get(String(cells[own]));
    if (association === undefined || associations.has(association.key)) return;
    const shared = Object.entries(types).filter(([type]) => sharedTypes.includes(type.replace(/Text$/, '')));
    associations.set(
      association.key,
      typed(row, 'administration', association.key, {
        name: association.name,
        ...Object.fromEntries(shared),
      }),
    );
  });
  return { rows, associations: [...associations.values()] };
}

/** The publisher's own number of an association → its key; a municipality in none has no 5 in the sixth place. */
function associationKeys(sheets: readonly Sheet[], rejections: Rejection[]) {
  const keys = new Map<string, { readonly key: string; readonly name: string }>();
  const table = tableWith(sheets, 'gemeindeverbänderegionalschlüssel');
  if (table === null) return keys;
  const [own, regional] = [
    table.require('gemeindeverbändekennziffer'),
    table.require('gemeindeverbänderegionalschlüssel'),
  ];
  const name = table.column('gemeindeverbändename');
  eachRow(table, rejections, (cells) => {
    const key = associationOf(cells[regional], 'Gemeindeverbände Regionalschlüssel');
    if (key[5] === '5') keys.set(String(cells[own]), { key, name: String(cells[name] ?? '') });
  });
  return keys;
}

function districtRows(sheets: readonly Sheet[], rejections: Rejection[]): ObservationRow[] {
  const table = tableWith(sheets, 'kreisekennziffer');
  if (table === null) return [];
  const [key, name] = [table.require('kreisekennziffer'), table.require('kreisename')];
  const rows: ObservationRow[] = [];
  eachRow(table, rejections, (cells, row) => {
    const district = districtKeyOf(cells[key], 'Kreise Kennziffer');
    rows.push(
      typed(row, 'district', district, {
        name: String(cells[name]),
        ...attributesOf(cells, table, districtTypes),
      }),
    );
  });
  return rows;
}
