import type { AreaLevel } from '../../domain/area.ts';
import { isAgs } from '../../domain/ids.ts';
import type { Attributes, ObservationRow, ObservationStatus } from '../../domain/observation.ts';
import { Problem } from '../../domain/problem.ts';
import { keyPart, nameOf, textOf, valueOf } from './cells.ts';
import type { Register, RegisterRecord } from './record.ts';
import { associationKinds, municipalityKinds, standsAlone } from './textCodes.ts';
import { withoutTextCode } from './withoutTextCode.ts';

const advice = 'Hand in the register as published.';

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

type Edition = Pick<Register, 'hasAssociations' | 'populationBase'>;

/**
 * One row of the register; `null` for rows that only structure it: Satzart 20 and 30, and Satzart 50 with the
 * Textkennzeichen 50, which stands for a municipality in no association.
 * @throws Problem naming the column that cannot be read
 */
export function readRow(record: RegisterRecord, edition: Edition): ObservationRow | null {
  const { row, flaw } = record;
  if (flaw !== undefined) throw new Problem('value-format', flaw, advice, { column: 'Satzart' });
  const type = textOf(record.recordType);
  switch (type) {
    case '10':
      return named(row, 'state', state(record), {
        name: nameOf(record.name),
        ...(edition.populationBase !== null && { populationBase: edition.populationBase }),
      });
    case '20':
    case '30':
      return null;
    case '40':
      return named(row, 'district', district(record).key, { name: nameOf(record.name) });
    case '50':
      return association(record);
    case '60':
      return municipality(record, edition);
    default:
      throw unknownCode('Satzart', type);
  }
}

function state(record: RegisterRecord): string {
  const key = keyPart(record.state, 2, 'Land');
  if (!isAgs(`${key}000000`)) {
    throw new Problem('key-format', `“${key}” is not a state (01–16)`, advice, { column: 'Land' });
  }
  return key;
}

function district(record: RegisterRecord): { readonly state: string; readonly key: string } {
  const land = state(record);
  const region = keyPart(record.region, 1, 'RB');
  return { state: land, key: land + region + keyPart(record.district, 2, 'Kreis') };
}

function association(record: RegisterRecord): ObservationRow | null {
  const { state: land, key } = district(record);
  const part = keyPart(record.association, 4, 'VB');
  const textCode = textOf(record.textCode);
  if (textCode === standsAlone) return null;
  const associationKind = associationKinds[textCode];
  if (associationKind === undefined) throw unknownCode('Textkennzeichen', textCode);
  return named(record.row, 'administration', key + part, {
    name: nameOf(record.name),
    associationKind,
    textCode,
    administers: String(land !== stateOfOwnAdministrations),
  });
}

function municipality(record: RegisterRecord, { hasAssociations }: Edition): ObservationRow {
  const { key } = district(record);
  const last = keyPart(record.municipality, 3, 'Gem');
  const name = nameOf(record.name);
  const attributes = hasAssociations
    ? withTextCode(record, key, last)
    : withoutTextCode(last, name, textOf(record.associationName));
  const population = valueOf(record.population, 'Bevölkerung insgesamt', true);
  refuseOtherSum(population, record);
  const postcode = textOf(record.postcode);
  return {
    row: record.row,
    area: { level: 'municipality', code: key + last },
    values: [population, valueOf(record.area, 'Fläche km²', false)],
    attributes: { name, ...attributes, ...(postcode !== '' && { postcode }) },
  };
}

function withTextCode(record: RegisterRecord, key: string, last: string): Attributes {
  const part = keyPart(record.association, 4, 'VB');
  const textCode = textOf(record.textCode);
  const kind = municipalityKinds[textCode];
  if (kind === undefined) throw unknownCode('Textkennzeichen', textCode);
  return { ars: key + part + last, kind, textCode };
}

/** Men and women add up in every edition; where they do not, a column or a row has slipped. */
function refuseOtherSum(population: number | null, record: RegisterRecord): void {
  const men = valueOf(record.male, 'Bevölkerung männlich', true);
  const women = valueOf(record.female, 'Bevölkerung weiblich', true);
  if (population === null || men === null) return;
  if (women === null ? men <= population : population === men + women) return;
  const others = women === null ? '' : ` and ${women} women`;
  throw new Problem('value-range', `${men} men${others} are not ${population} inhabitants`, advice, {
    column: 'Bevölkerung insgesamt',
  });
}
