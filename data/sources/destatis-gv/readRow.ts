import type { AreaLevel } from '../../domain/area.ts';
import { isAgs } from '../../domain/ids.ts';
import type { Attributes, ObservationRow, ObservationStatus } from '../../domain/observation.ts';
import { Problem } from '../../domain/problem.ts';
import type { Cell } from '../shared/sheet.ts';
import { keyPart, nameOf, textOf, valueOf } from './cells.ts';
import type { Layout } from './layout.ts';
import { associationKinds, municipalityKinds } from './textCodes.ts';

type Cells = readonly Cell[];
const advice = 'Hand in the workbook as published.';

/** Members of these associations keep an administration of their own (Baden-Württemberg). */
const stateOfOwnAdministrations = '08';
const notApplicable: Readonly<Record<number, ObservationStatus>> = { 0: 'notApplicable', 1: 'notApplicable' };

const unknownCode = (column: string, text: string) =>
  new Problem('value-format', `“${text}” is not a known ${column}`, advice, { column });

/** An area without figures of its own. */
const named = (row: number, level: AreaLevel, code: string, attributes: Attributes): ObservationRow => ({
  row,
  area: { level, code },
  values: [null, null],
  statuses: notApplicable,
  attributes,
});

/**
 * One row of the register; `null` for rows that only structure it: Satzart 20 and 30, and Satzart 50 that
 * stands for a municipality in no association.
 * @throws Problem naming the column that cannot be read
 */
export function readRow(cells: Cells, row: number, layout: Layout): ObservationRow | null {
  const type = textOf(cells[layout.recordType]);
  switch (type) {
    case '10':
      return named(row, 'state', state(cells, layout), { name: nameOf(cells[layout.name]) });
    case '20':
    case '30':
      return null;
    case '40':
      return named(row, 'district', district(cells, layout).key, { name: nameOf(cells[layout.name]) });
    case '50':
      return association(cells, row, layout);
    case '60':
      return municipality(cells, row, layout);
    default:
      throw unknownCode('Satzart', type);
  }
}

function state(cells: Cells, layout: Layout): string {
  const key = keyPart(cells[layout.state], 2, 'Land');
  if (!isAgs(`${key}000000`)) {
    throw new Problem('key-format', `“${key}” is not a state (01–16)`, advice, { column: 'Land' });
  }
  return key;
}

function district(cells: Cells, layout: Layout): { readonly state: string; readonly key: string } {
  const land = state(cells, layout);
  const region = keyPart(cells[layout.region], 1, 'RB');
  return { state: land, key: land + region + keyPart(cells[layout.district], 2, 'Kreis') };
}

function association(cells: Cells, row: number, layout: Layout): ObservationRow | null {
  const { state: land, key } = district(cells, layout);
  const part = keyPart(cells[layout.association], 4, 'VB');
  if (!part.startsWith('5')) return null;
  const textCode = textOf(cells[layout.textCode]);
  const associationKind = associationKinds[textCode];
  if (associationKind === undefined) throw unknownCode('Textkennzeichen', textCode);
  return named(row, 'administration', key + part, {
    name: nameOf(cells[layout.name]),
    associationKind,
    textCode,
    administers: String(land !== stateOfOwnAdministrations),
  });
}

function municipality(cells: Cells, row: number, layout: Layout): ObservationRow {
  const { key } = district(cells, layout);
  const part = keyPart(cells[layout.association], 4, 'VB');
  const last = keyPart(cells[layout.municipality], 3, 'Gem');
  const textCode = textOf(cells[layout.textCode]);
  const kind = municipalityKinds[textCode];
  if (kind === undefined) throw unknownCode('Textkennzeichen', textCode);
  const name = nameOf(cells[layout.name]);
  const population = valueOf(cells[layout.population], 'Bevölkerung insgesamt', true);
  refuseOtherSum(population.value, cells, layout);
  const area = valueOf(cells[layout.area], 'Fläche km²', false);
  const postcode = layout.postcode < 0 ? '' : textOf(cells[layout.postcode]);
  const statuses = {
    ...(population.status && { 0: population.status }),
    ...(area.status && { 1: area.status }),
  };
  return {
    row,
    area: { level: 'municipality', code: key + last },
    values: [population.value, area.value],
    ...(Object.keys(statuses).length > 0 && { statuses }),
    attributes: { name, ars: key + part + last, kind, textCode, ...(postcode !== '' && { postcode }) },
  };
}

/** Men and women add up in every edition; where they do not, a column or a row has slipped. */
function refuseOtherSum(population: number | null, cells: Cells, { male, female }: Layout): void {
  const men = valueOf(cells[male], 'Bevölkerung männlich', true).value;
  const women = valueOf(cells[female], 'Bevölkerung weiblich', true).value;
  if (population === null || men === null || women === null || population === men + women) return;
  throw new Problem(
    'value-range',
    `${men} men and ${women} women are not ${population} inhabitants`,
    advice,
    {
      column: 'Bevölkerung insgesamt',
    },
  );
}
