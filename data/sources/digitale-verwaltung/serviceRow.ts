import type { IsoDate } from '../../domain/ids.ts';
import { Problem } from '../../domain/problem.ts';
import { memberOf, textOf } from '../shared/json.ts';
import { germanDate } from '../shared/writtenDate.ts';

/** How far a service reaches, as the dashboard judges it; ordered from nowhere to everywhere. */
export type Reach = 'notConsidered' | 'some' | 'district' | 'state' | 'country';

/** One online service of one area for one administrative service. */
export interface ServiceRow {
  /** Line of the export, or number of the answer it stands in, counted from 1. */
  readonly row: number;
  /** Regional key (12 digits) of whose service it is, as in the file. */
  readonly ars: string;
  readonly arsName: string;
  /** Key of the administrative service (LeiKa). */
  readonly service: string;
  /** The dashboard’s robot reached it (`online_status`). */
  readonly works: boolean;
  /** Not said to be switched off (`aktiv`). */
  readonly isActive: boolean;
  readonly reach: Reach;
  readonly date: IsoDate | null;
}

/** Text of a field by its name; empty where there is none. */
export type Fields = (name: string) => string;

const names = [
  ...['leika_key', 'ars', 'ars_name', 'ozgid', 'online_status', 'aktiv', 'art_flaechendeckung'],
  ...['begruendung_nicht_beruecksichtigt', 'datenstand_pvog_import'],
] as const;

/** `leika_key`, `leikaKey` and `LEIKA-KEY` are one name. */
const bare = (name: string): string => name.toLowerCase().replaceAll(/[^a-zäöü]/g, '');
const byBareName: ReadonlyMap<string, string> = new Map(names.map((name) => [bare(name), name]));

/** The field’s name in the description of the interface; the text itself for other columns. */
export const fieldName = (written: string): string => byBareName.get(bare(written)) ?? written;

/** Fields of an item: interfaces of other programs write `leikaKey`. */
const inCamelCase: ReadonlyMap<string, string> = new Map(
  names.map((name) => [name, name.replaceAll(/_(\w)/g, (_, letter: string) => letter.toUpperCase())]),
);

export const fieldsOfItem =
  (item: unknown): Fields =>
  (name) =>
    textOf(memberOf(item, name) ?? memberOf(item, inCamelCase.get(name) ?? name));

/** Without these a row says nothing. */
export const neededFields = ['leika_key', 'ars', 'online_status', 'art_flaechendeckung'] as const;

const reaches: readonly (readonly [start: string, reach: Reach])[] = [
  ['bundesweit', 'country'],
  ['landesweit', 'state'],
  ['kreisweit', 'district'],
  ['in mind', 'some'],
  ['nicht in auswertung', 'notConsidered'],
];

/** LeiKa keys have 14 digits, those of single states also letters before and parts behind; never a number’s marks. */
const serviceKey = /^[A-Z]{0,3}\d{6,20}(?:[._-]\w+)*$/i;

/** @throws Problem `value-format`, `key-format` or `key-leading-zero` for a row that cannot be read */
export function serviceRow(fields: Fields, row: number): ServiceRow {
  const service = fields('leika_key');
  if (!serviceKey.test(service)) throw unreadable('key-format', 'leika_key', service);
  if (!/^(?:\d+|null)?$/.test(fields('ozgid'))) throw unreadable('value-format', 'ozgid', fields('ozgid'));
  return {
    row,
    ars: regionalKey(fields('ars')),
    arsName: fields('ars_name'),
    service,
    works: oneOf(fields, 'online_status', { ok: true, 'nicht ok': false }),
    isActive: oneOf(fields, 'aktiv', { ja: true, nein: false, '': true, null: true }),
    reach: reachOf(fields),
    date: dateOf(fields('datenstand_pvog_import')),
  };
}

/** @throws Problem where the text is none of the words */
function oneOf(fields: Fields, name: string, words: Readonly<Record<string, boolean>>): boolean {
  const text = fields(name).toLowerCase();
  const found = Object.hasOwn(words, text) ? words[text] : undefined;
  if (found === undefined) throw unreadable('value-format', name, fields(name));
  return found;
}

/** A reason for leaving a service out stands only beside the word for it: anything else is a shifted column. */
function reachOf(fields: Fields): Reach {
  const reason = fields('begruendung_nicht_beruecksichtigt');
  const text = fields('art_flaechendeckung');
  const found = reaches.find(([start]) => text.toLowerCase().startsWith(start));
  if (found === undefined) throw unreadable('value-format', 'art_flaechendeckung', text);
  if (reason !== '' && reason !== 'null' && found[1] !== 'notConsidered') {
    throw unreadable('value-format', 'begruendung_nicht_beruecksichtigt', reason);
  }
  return found[1];
}

/** @throws Problem `key-leading-zero` or `key-format`; a key is never repaired */
export function regionalKey(text: string): string {
  if (/^(?:0[0-9]|1[0-6])\d{10}$/.test(text)) return text;
  if (!/^[1-9]\d{10}$/.test(text)) throw unreadable('key-format', 'ars', text);
  throw new Problem(
    'key-leading-zero',
    `“${text}” has 11 digits: the leading zero of the regional key was lost`,
    'Hand in the export as it was downloaded; spreadsheets drop leading zeros.',
    { column: 'ars' },
  );
}

/** Day of the import, as `2026-09-29`, with a time behind it, or as `29.09.2026`. */
function dateOf(text: string): IsoDate | null {
  if (text === '') return null;
  const date = germanDate(text.slice(0, 10)) ?? isoDay(text);
  if (date === null) throw unreadable('value-format', 'datenstand_pvog_import', text);
  return date;
}

function isoDay(text: string): IsoDate | null {
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})(?:$|[T ])/.exec(text) ?? [];
  return day === undefined ? null : germanDate(`${day}.${month}.${year}`);
}

const unreadable = (code: 'key-format' | 'value-format', column: string, text: string): Problem =>
  new Problem(
    code,
    `“${text.slice(0, 40)}” in ${column}`,
    'Hand in the export or the answers as they were downloaded.',
    { column },
  );
