import type { AreaLevel } from '../../domain/area.ts';
import { isArs, parseAgs, type IsoDate } from '../../domain/ids.ts';
import { Problem } from '../../domain/problem.ts';
import type { ChangeKind } from '../../domain/territoryChange.ts';
import { readNumber } from '../shared/germanNumber.ts';
import type { Cell } from '../shared/sheet.ts';
import { dateOfCell } from '../shared/writtenDate.ts';
import { squareMetre, type Layout, type Side } from './layout.ts';
import { source } from './source.ts';

type Cells = readonly Cell[];

/** One row as printed; shares can only be formed when all rows of its giver are known. */
export interface PrintedChange {
  readonly row: number;
  /** Kennziffer: one legal act may change several areas. */
  readonly act: string;
  readonly level: AreaLevel;
  readonly from: string;
  readonly fromName: string;
  readonly to: string;
  readonly toName: string;
  readonly date: IsoDate;
  readonly kinds: readonly ChangeKind[];
  readonly inhabitants: number | null;
  readonly area: number | null;
}

const advice = 'Hand in the workbook as published; spreadsheets and scripts change keys when they save.';
const kindOf: Readonly<Record<string, ChangeKind>> = {
  '1': 'dissolved',
  '2': 'partTransferred',
  '3': 'keyChanged',
  '4': 'renamed',
};
export const publisher: string = source.id;

const textOf = (cell: Cell | undefined): string =>
  typeof cell === 'string' ? cell.trim() : typeof cell === 'number' ? String(cell) : '';

const levels: readonly [RegExp, AreaLevel | null][] = [
  [/^(gemeinde)?verband/i, 'administration'],
  [/^(gemeinde|gemeindefrei)/i, 'municipality'],
  [/kreis/i, 'district'],
  [/^(regierungsbezirk|region|land)/i, null],
];

const levelOf = (unit: string): AreaLevel | null | undefined =>
  levels.find(([pattern]) => pattern.test(unit))?.[1];

/**
 * One row of the table; `null` for changes above districts, which have no values here, and for associations and
 * districts that are founded or end without another one in their place: they hand nothing over.
 * @throws Problem naming the column that cannot be read
 */
export function readRow(cells: Cells, row: number, layout: Layout): PrintedChange | null {
  const unit = textOf(cells[layout.unit]);
  const level = levelOf(unit);
  if (level === null) return null;
  if (level === undefined)
    throw new Problem('value-format', `“${unit}” is no known Regionaleinheit`, advice, {
      column: 'Regionaleinheit',
    });
  if (level !== 'municipality' && [layout.giver, layout.receiver].some((side) => isNobody(cells, side)))
    return null;
  const act = textOf(cells[layout.act]);
  if (act === '')
    throw new Problem('value-format', 'The Kennziffer is empty', advice, { column: 'Kennziffer' });
  dateOfCell(cells[layout.legalDate], 'juristisch');
  const date = dateOfCell(cells[layout.date], 'statistisch');
  if (date < layout.from || date > layout.to) {
    const message = `${date} is outside the time of the title, ${layout.from} to ${layout.to}`;
    throw new Problem('value-range', message, advice, { column: 'statistisch' });
  }
  const area = amount(cells[layout.area], 'Fläche', layout.areaUnit === squareMetre);
  return {
    row,
    act,
    level,
    from: keyOf(cells, layout.giver, level),
    fromName: nameOf(cells[layout.giver.name]),
    to: keyOf(cells, layout.receiver, level),
    toName: nameOf(cells[layout.receiver.name]),
    date,
    kinds: kindsOf(cells[layout.kind]),
    inhabitants: amount(cells[layout.inhabitants], 'Einwohner'),
    area: area === null ? null : area * layout.areaUnit,
  };
}

/** Whose other rows are in doubt when this one cannot be read: its giver's where that is certain, else all of its act. */
export function giverOrAct(cells: Cells, layout: Layout): string {
  const level = levelOf(textOf(cells[layout.unit]));
  try {
    if (level) return keyOf(cells, layout.giver, level);
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
  }
  return textOf(cells[layout.act]);
}

/** Nothing, a word such as “Neuaufnahme”, or a nameless key of no association (`141910000`). */
function isNobody(cells: Cells, { ars, name }: Side): boolean {
  const key = textOf(cells[ars]);
  return !/\d{3}/.test(key) || (key.endsWith('0000') && textOf(cells[name]) === '');
}

const digits: Partial<Record<AreaLevel, number>> = { administration: 9, district: 5 };

function keyOf(cells: Cells, side: Side, level: AreaLevel): string {
  const ars = textOf(cells[side.ars]);
  const column = 'Amtlicher Regionalschlüssel';
  if (level !== 'municipality') {
    const length = digits[level] ?? 0;
    if (ars.length === length && isArs(ars.padEnd(12, '0'))) return ars;
    throw new Problem('key-format', `“${ars}” is not a key of ${length} digits`, advice, { column });
  }
  const ags = agsOf(textOf(cells[side.ags]));
  // Before 1994 most states have no regional key.
  if (ars === '' || (isArs(ars) && ars.slice(0, 5) + ars.slice(9) === ags)) return ags;
  throw new Problem('key-format', `“${ars}” is not the ARS of ${ags}`, advice, { column });
}

function agsOf(text: string): string {
  try {
    return parseAgs(text);
  } catch (error) {
    throw error instanceof Problem ? error.at({ column: 'Amtlicher Gemeindeschlüssel' }) : error;
  }
}

/** No name begins with a digit; keys, acts and amounts do. */
function nameOf(cell: Cell | undefined): string {
  const name = textOf(cell).replaceAll(/\s+/g, ' ');
  if (/^[^\d]/.test(name)) return name;
  throw new Problem('value-format', `“${name}” is not a name`, advice, { column: 'Name' });
}

/** `3`, `"4"` or `"3, 4"`. */
function kindsOf(cell: Cell | undefined): readonly ChangeKind[] {
  const text = textOf(cell);
  const kinds = text.split(/\s*[.,;/+]\s*/).map((code) => kindOf[code]);
  if (!kinds.includes(undefined)) return kinds as readonly ChangeKind[];
  throw new Problem('value-format', `“${text}” is no known Änderungsart (1 to 4)`, advice, {
    column: 'Änderungsart',
  });
}

function amount(cell: Cell | undefined, column: string, isWhole = true): number | null {
  const text = textOf(cell);
  if (text === '' || text === '-') return null;
  let value: number;
  try {
    value = typeof cell === 'number' ? cell : readNumber(text, ',');
  } catch (error) {
    throw error instanceof Problem ? error.at({ column }) : error;
  }
  if (value >= 0 && (!isWhole || Number.isInteger(value))) return value;
  const expected = isWhole ? 'a whole number' : 'a number';
  throw new Problem('value-range', `${text} is not possible: ${expected} from 0 is expected`, advice, {
    column,
  });
}
