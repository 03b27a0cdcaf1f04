import type { IsoDate } from '../../domain/ids.ts';
import { Problem } from '../../domain/problem.ts';
import { carriedRight, headerWord } from '../shared/headerWords.ts';
import type { Cell, Sheet } from '../shared/sheet.ts';
import { germanDate } from '../shared/writtenDate.ts';

/** Columns of one side of a change (positions from 0). */
export interface Side {
  readonly ars: number;
  readonly ags: number;
  readonly name: number;
}

/** Where the columns of one edition are, and the time that its title names. */
export interface Layout {
  readonly sheet: Sheet;
  /** Position in `sheet.rows` of the first row after the headings. */
  readonly firstRow: number;
  readonly act: number;
  readonly unit: number;
  readonly giver: Side;
  readonly receiver: Side;
  readonly kind: number;
  readonly area: number;
  /** Square kilometres of one unit of the column of areas. */
  readonly areaUnit: number;
  readonly inhabitants: number;
  readonly legalDate: number;
  readonly date: number;
  readonly from: IsoDate;
  readonly to: IsoDate;
}

const rowsSearched = 40;
const advice =
  'Hand in the workbook “Namens-, Grenz- und Schlüsseländerungen” (.xlsx) as Destatis publishes it.';
const giving = /^(abgebende|aufgelöste)/;
const receiving = /^(aufnehmende|neugebildete)/;
/** One of them in square kilometres. */
export const squareMetre = 1e-6;
const squareKilometres: readonly [RegExp, number][] = [
  [/(qm|m2)$/, squareMetre],
  [/ha$/, 0.01],
  [/(km2|qkm)$/, 1],
];

/** “Regionalschlüssel (RS)”, “Amtlicher Regionalschlüssel (ARS)”; “AGS”, “Amtlicher Gemeindeschlüssel (AGS)”. */
const regionalKey = /regionalschlüssel/;
const municipalityKey = /gemeindeschlüssel|^ags$/;
/** Called “Laufende Nummer” up to 2009, “LFD” in 1998. */
const actNumber = /^(kennziffer|laufendenummer|lfd)/;

const hasGroups = (row: readonly Cell[]): boolean => {
  const words = row.map(headerWord);
  return words.some((word) => giving.test(word)) && words.some((word) => receiving.test(word));
};

/** @throws Problem `wrong-file`, `column-missing` or `empty-file` */
export function findLayout(sheets: readonly Sheet[]): Layout {
  const sheet = sheets.find(({ rows }) => rows.slice(0, rowsSearched).some(hasGroups));
  if (sheet === undefined) {
    const names = sheets.map(({ name }) => `“${name}”`).join(', ');
    const message = `None of the sheets (${names}) has the columns “Abgebende / Aufgelöste” and “Aufnehmende / Neugebildete Gemeinde”`;
    throw new Problem('wrong-file', message, advice);
  }
  const top = sheet.rows.findIndex(hasGroups);
  const heads = (sheet.rows[top] ?? []).map(headerWord);
  const groups = carriedRight(heads);
  // Up to 2020 an empty row stands between the groups and their columns.
  const second = sheet.rows.findIndex(
    (row, at) => at > top && row.some((cell) => regionalKey.test(headerWord(cell))),
  );
  const below = (sheet.rows[second] ?? []).map(headerWord);
  const find = (label: string, column: (at: number) => boolean): number => {
    const at = groups.findIndex((_, position) => column(position));
    if (at >= 0) return at;
    throw new Problem('column-missing', `The table has no column “${label}”`, advice, {
      sheet: sheet.name,
      row: (second < 0 ? top : second) + 1,
      column: label,
    });
  };
  const within = (group: RegExp, label: string, part: RegExp) =>
    find(label, (at) => group.test(groups[at] ?? '') && part.test(below[at] ?? ''));
  const side = (group: RegExp): Side => ({
    ars: within(group, 'Amtlicher Regionalschlüssel', regionalKey),
    ags: within(group, 'Amtlicher Gemeindeschlüssel', municipalityKey),
    name: within(group, 'Name', /name$/),
  });
  const area = within(giving, 'Fläche', /^fläche/);
  const [, areaUnit] = squareKilometres.find(([unit]) => unit.test(below[area] ?? '')) ?? [];
  if (areaUnit === undefined) {
    throw new Problem('column-missing', 'The unit of the areas (qm, ha, km²) is not said', advice, {
      sheet: sheet.name,
      row: second + 1,
      column: 'Fläche',
    });
  }
  return {
    sheet,
    firstRow: second + 1,
    act: find('Kennziffer', (at) => actNumber.test(heads[at] ?? '')),
    unit: find('Regionaleinheit', (at) => heads[at] === 'regionaleinheit'),
    giver: side(giving),
    receiver: side(receiving),
    kind: within(giving, 'Änderungsart', /änderungsart$|^artder/),
    area,
    areaUnit,
    inhabitants: within(giving, 'Einwohner', /^(einwohner|bevölkerung)/),
    legalDate: within(/datum$/, 'Wirksamkeitsdatum juristisch', /^(juristisch|rechtlich)/),
    date: within(/datum$/, 'Wirksamkeitsdatum statistisch', /^statistisch/),
    ...timeOf(sheet, top),
  };
}

/** `Gebietsänderungen vom 01.01. - 31.12.2023` or `vom 01.01. bis 31.12.2023`. */
function timeOf(sheet: Sheet, top: number): { readonly from: IsoDate; readonly to: IsoDate } {
  for (const cell of sheet.rows.slice(0, top).flat()) {
    const [, start = '', year = '', end = ''] =
      /(\d{2}\.\d{2}\.)(\d{4})?\s*(?:[-–]|bis)\s*(\d{2}\.\d{2}\.\d{4})/.exec(String(cell)) ?? [];
    const to = germanDate(end);
    const from = germanDate(start + (year || end.slice(-4)));
    if (from !== null && to !== null && from <= to) return { from, to };
  }
  throw new Problem('column-missing', 'No title says from when to when the changes are', advice, {
    sheet: sheet.name,
    row: 1,
    column: 'Gebietsänderungen vom …',
  });
}
