import type { IsoDate } from '../../domain/ids.ts';
import { Problem } from '../../domain/problem.ts';
import { headerWord } from '../shared/headerWords.ts';
import type { Sheet } from '../shared/sheet.ts';
import { germanDate } from '../shared/writtenDate.ts';

/** Where the columns of one pair of years are (positions from 0); −1 where a sheet has none. */
export interface CrosswalkLayout {
  readonly sheet: Sheet;
  readonly firstRow: number;
  readonly from: number;
  readonly fromName: number;
  readonly to: number;
  readonly toName: number;
  readonly areaWeight: number;
  readonly weight: number;
  readonly area: number;
  readonly population: number;
  /** Persons of one unit of the column of inhabitants. */
  readonly populationUnit: number;
  readonly since: IsoDate;
  readonly date: IsoDate;
}

const rowsSearched = 20;
const advice = 'Hand in the workbook “Umsteigeschlüssel Gemeinden” as the BBSR publishes it.';
const key = /^gemeinden(\d{2}\.\d{2}\.\d{4})$/;
const districtKey = /^kreise\d{2}\.\d{2}\.\d{4}$/;
const isWeight = (word: string) => word.includes('umsteigeschlüssel');

const headerRowOf = ({ rows }: Sheet): number =>
  rows.slice(0, rowsSearched).findIndex((row) => row.map(headerWord).some(isWeight));

export const isCrosswalk = (sheet: Sheet): boolean => headerRowOf(sheet) >= 0;

/** @throws Problem `column-missing`, `wrong-file` for a crosswalk of districts, `conflict` where headings name other years */
export function crosswalkLayout(sheet: Sheet): CrosswalkLayout {
  const top = headerRowOf(sheet);
  const words = (sheet.rows[top] ?? []).map(headerWord);
  const missing = (label: string) =>
    new Problem('column-missing', `The crosswalk has no column “${label}”`, advice, {
      sheet: sheet.name,
      row: top + 1,
      column: label,
    });
  const column = (label: string, test: (word: string) => boolean): number => {
    const at = words.findIndex(test);
    if (at < 0) throw missing(label);
    return at;
  };
  if (words.some((word) => districtKey.test(word))) throw ofDistricts(sheet);
  const dated = words.flatMap((word, at) => {
    const date = germanDate(key.exec(word)?.[1] ?? '');
    return date === null ? [] : [{ date, at }];
  });
  const [from, to, ...more] = dated;
  if (from === undefined || to === undefined || more.length > 0 || from.date >= to.date) {
    throw missing('Gemeinden <earlier day> … Gemeinden <later day>');
  }
  const names = words.flatMap((word, at) => (word.startsWith('gemeindename') ? [at] : []));
  const population = words.findIndex((word) => /^(bevölkerung|einwohner)am/.test(word));
  const area = words.findIndex((word) => word.startsWith('flächeam'));
  refuseOtherYear(sheet, top, from.date, [names[0], area, population]);
  return {
    sheet,
    firstRow: top + 1,
    from: from.at,
    fromName: names[0] ?? -1,
    to: to.at,
    toName: names[1] ?? -1,
    areaWeight: column(
      'flächenproportionaler Umsteigeschlüssel',
      (word) => isWeight(word) && word.startsWith('fläche'),
    ),
    weight: column(
      'bevölkerungsproportionaler Umsteigeschlüssel',
      (word) => isWeight(word) && word.startsWith('bevölkerung'),
    ),
    area,
    population,
    populationUnit: Number(/in([\d.]+)$/.exec(words[population] ?? '')?.[1]?.replaceAll('.', '') ?? 1),
    since: from.date,
    date: to.date,
  };
}

const ofDistricts = ({ name }: Sheet) =>
  new Problem('wrong-file', 'The crosswalk is of districts (Kreise), not of municipalities', advice, {
    sheet: name,
  });

/** One published sheet is headed with the key of another year: then nobody knows which one it is of. */
function refuseOtherYear(
  sheet: Sheet,
  top: number,
  since: IsoDate,
  columns: readonly (number | undefined)[],
): void {
  for (const at of columns) {
    const heading = String(sheet.rows[top]?.[at ?? -1] ?? '').replaceAll(/\s+/g, ' ');
    const year = /(?:19|20)\d{2}/.exec(heading)?.[0];
    if (year === undefined || year === since.slice(0, 4)) continue;
    throw new Problem(
      'conflict',
      `The keys are headed ${since}, but another column “${heading}”`,
      'Find out which year the sheet is of, and correct its heading.',
      { sheet: sheet.name, row: top + 1, column: heading },
    );
  }
}
