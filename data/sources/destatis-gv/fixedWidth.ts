import type { IsoDate } from '../../domain/ids.ts';
import { Problem } from '../../domain/problem.ts';
import { realDate } from '../shared/writtenDate.ts';
import type { Register, RegisterRecord } from './record.ts';

/** Characters of a record of the GV100AD, whatever the encoding. */
const recordLength = 220;
const hectaresOfSquareKilometre = 100;

/** Satzart, day of the territory (YYYYMMDD) and a state: the start of every record. */
const recordStart = /^(?:10|20|30|40|50|60)(?:19|20)\d{2}(?:0[1-9]|1[0-2])[0-3]\d(?:0[1-9]|1[0-6])/;

const latin1 = (bytes: Uint8Array): string => new TextDecoder('latin1').decode(bytes);

/** The GV100AD has no header: its first record tells it. A byte order mark may stand before it. */
export const isFixedWidth = (bytes: Uint8Array): boolean =>
  recordStart.test(latin1(bytes.subarray(0, 64)).replace(/^ï»¿/, ''));

/**
 * The register as GV100AD: records of 220 characters in ISO-8859-1 (up to about 2021) or UTF-8 (since), decoded
 * before they are cut. Positions are those of the publisher's data set description. It does not say of which day
 * its inhabitants are.
 * @throws Problem `truncated-file` where the last record is cut off, `conflict` where records are of several days
 */
export function readFixedWidth(bytes: Uint8Array): Register {
  const lines = linesOf(decoded(bytes));
  const last = lines.at(-1);
  if (last !== undefined && last.length < recordLength && lines[0]?.length === recordLength) {
    throw new Problem(
      'truncated-file',
      `The last record has ${last.length} of ${recordLength} characters`,
      'Download the file again: its end is missing.',
      { row: lines.length },
    );
  }
  return {
    territoryDate: territoryDateOf(lines),
    populationDate: null,
    populationBase: null,
    hasAssociations: true,
    records: lines.map((line, at) => recordOf(line, at + 1)),
    doubts: [],
  };
}

/** UTF-8 where every byte is, else ISO-8859-1 (as its superset Windows-1252). */
function decoded(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    return latin1(bytes);
  }
}

/** Without the end-of-file mark of old systems (Ctrl-Z) and the empty line behind the last line break. */
const linesOf = (text: string): readonly string[] => text.replace(/[\r\n\u001a]+$/, '').split(/\r\n|\n|\r/);

function territoryDateOf(lines: readonly string[]): IsoDate {
  const days = new Set(lines.filter((line) => recordStart.test(line)).map((line) => line.slice(2, 10)));
  const [day = '', second] = days;
  if (second !== undefined) {
    throw new Problem(
      'conflict',
      `The records are of several days: ${[...days].slice(0, 3).join(', ')}`,
      'Hand in one edition of the register at a time.',
      { column: 'Gebietsstand' },
    );
  }
  const date = realDate(`${day.slice(0, 4)}-${day.slice(4, 6)}-${day.slice(6, 8)}`);
  if (date !== null) return date;
  throw new Problem('value-format', `“${day}” is not a day`, 'Download the file again.', {
    column: 'Gebietsstand',
  });
}

/** Positions as in the data set description, counted from 1, both ends included. */
function recordOf(line: string, row: number): RegisterRecord {
  const field = (from: number, to: number): string => line.slice(from - 1, to).trim();
  const text = (from: number, to: number): string | null => field(from, to) || null;
  return {
    row,
    recordType: field(1, 2),
    state: text(11, 12),
    region: text(13, 13),
    district: text(14, 15),
    municipality: text(16, 18),
    association: text(19, 22),
    name: text(23, 72),
    textCode: text(123, 124),
    area: squareKilometres(field(129, 139)),
    population: numberOf(field(140, 150)),
    male: numberOf(field(151, 161)),
    female: null,
    postcode: text(166, 170),
    associationName: null,
    ...flawOf(line),
  };
}

/** A record of another length is shifted somewhere: no position in it can be relied on. */
function flawOf(line: string): { readonly flaw?: string } {
  if (line.length !== recordLength) {
    return { flaw: `The record has ${line.length} characters instead of ${recordLength}` };
  }
  return recordStart.test(line) ? {} : { flaw: `“${line.slice(0, 12)}” is not the start of a record` };
}

/** Digits with leading zeros; anything else stays text, which is then no number. */
const numberOf = (digits: string): string | number | null =>
  digits === '' ? null : /^\d+$/.test(digits) ? Number(digits) : digits;

const squareKilometres = (hectares: string): string | number | null => {
  const value = numberOf(hectares);
  return typeof value === 'number' ? value / hectaresOfSquareKilometre : value;
};
