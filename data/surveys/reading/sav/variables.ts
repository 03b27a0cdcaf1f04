import { damaged } from './byteReader.ts';
import { extension, type Dictionary, type VariableRecord } from './dictionary.ts';
import { longTextRecords } from './longTexts.ts';
import type { Text } from './encoding.ts';
import { viewOf } from './readDictionary.ts';

/** A column of an SPSS file, and how a case is read for it. */
export interface SavVariable {
  readonly name: string;
  readonly label: string;
  readonly valueLabels: ReadonlyMap<string, string> | null;
  /** What stands in its cell: empty where missing, be it by the system or by whoever asked. */
  readonly cell: (bytes: Uint8Array) => string;
}

/** Kinds of display that show a number of seconds as a day: DATE, DATETIME, ADATE, JDATE, EDATE, SDATE. */
const dateFormats: ReadonlySet<number> = new Set([20, 22, 23, 24, 38, 39]);
const dateTime = 22;
/** Seconds from the beginning of the Gregorian calendar (14 October 1582) to 1970. */
const epoch = 12_219_379_200;
/** Bytes used of each piece of a text of more than 255. */
const pieceBytes = 255;
/** Length that the number of pieces is reckoned by. */
const pieceLength = 252;

/** Columns of the file in their order; the pieces of a long text are one column. */
export function variablesOfDictionary(dictionary: Dictionary, text: Text): readonly SavVariable[] {
  const { elements } = dictionary;
  const longNames = pairs(dictionary, extension.longNames, text);
  const lengths = pairs(dictionary, extension.veryLongTexts, text);
  const variables: SavVariable[] = [];
  for (let at = 0; at < elements.length; at += 1) {
    const record = elements[at] as VariableRecord;
    if (record.type < 0) continue;
    const short = text(record.name);
    const name = longNames.get(short.toUpperCase()) ?? short;
    const length = Number(lengths.get(short.toUpperCase()) ?? record.type);
    const pieces = length > 255 ? Math.ceil(length / pieceLength) : 1;
    const starts = startsOf(elements, at, pieces);
    variables.push({
      name,
      label: record.label === null ? '' : text(record.label),
      valueLabels: labelsOf(dictionary, at, name, text),
      cell:
        record.type === 0
          ? numberCell(record, at, dictionary.littleEndian)
          : textCell(starts, length, missingTexts(dictionary, record, name, text), text),
    });
    at = starts.at(-1) ?? at;
  }
  return variables;
}

/** Positions of the elements at which the pieces of a text begin. */
function startsOf(elements: readonly VariableRecord[], first: number, pieces: number): readonly number[] {
  const starts = [first];
  for (let at = first + 1; starts.length < pieces; at += 1) {
    const record = elements[at];
    if (record === undefined || record.type === 0) throw damaged('a long text lacks a piece');
    if (record.type > 0) starts.push(at);
  }
  return starts;
}

function numberCell({ missingKind, missing, format }: VariableRecord, at: number, littleEndian: boolean) {
  const values = missing.map((bytes) => viewOf(bytes).getFloat64(0, littleEndian));
  const [low = 0, high = 0] = values;
  const single = new Set(missingKind < 0 ? values.slice(2) : values);
  const isMissing = (value: number): boolean =>
    value === -Number.MAX_VALUE ||
    !Number.isFinite(value) ||
    single.has(value) ||
    (missingKind < 0 && value >= low && value <= high);
  return (bytes: Uint8Array): string => {
    const value = viewOf(bytes).getFloat64(8 * at, littleEndian);
    if (isMissing(value)) return '';
    return dateFormats.has(format) ? dateText(value, format === dateTime) : String(value);
  };
}

function dateText(seconds: number, hasTime: boolean): string {
  const date = new Date((seconds - epoch) * 1000);
  if (Number.isNaN(date.getTime())) return String(seconds);
  return date
    .toISOString()
    .slice(0, hasTime ? 19 : 10)
    .replace('T', ' ');
}

function textCell(starts: readonly number[], length: number, missing: ReadonlySet<string>, text: Text) {
  const last = length - pieceLength * (starts.length - 1);
  return (bytes: Uint8Array): string => {
    const whole = new Uint8Array(pieceBytes * starts.length);
    let end = 0;
    for (const [piece, start] of starts.entries()) {
      const used = starts.length === 1 ? length : piece < starts.length - 1 ? pieceBytes : last;
      whole.set(bytes.subarray(8 * start, 8 * start + used), end);
      end += used;
    }
    const read = text(whole.subarray(0, Math.min(end, length)));
    return missing.has(read) ? '' : read.trim();
  };
}

function missingTexts(
  dictionary: Dictionary,
  record: VariableRecord,
  name: string,
  text: Text,
): ReadonlySet<string> {
  const long = longTextRecords(dictionary, extension.longTextMissing, text).get(name.toUpperCase());
  return new Set([...record.missing.map(text), ...(long ?? []).map(({ value }) => value)]);
}

function labelsOf(
  dictionary: Dictionary,
  element: number,
  name: string,
  text: Text,
): ReadonlyMap<string, string> | null {
  const record = dictionary.elements[element];
  const read = (bytes: Uint8Array): string =>
    record?.type === 0 ? String(viewOf(bytes).getFloat64(0, dictionary.littleEndian)) : text(bytes).trim();
  const short = dictionary.labelSets
    .filter(({ elements }) => elements.includes(element))
    .flatMap(({ entries }) =>
      entries.map(({ value, label }): [string, string] => [read(value), text(label)]),
    );
  const long = longTextRecords(dictionary, extension.longTextLabels, text).get(name.toUpperCase()) ?? [];
  const labels = [...short, ...long.map(({ value, label }): [string, string] => [value, label])];
  return labels.length === 0 ? null : new Map(labels);
}

/** `NAME=value` parted by tabs, the names in capitals. */
function pairs({ extensions }: Dictionary, subtype: number, text: Text): ReadonlyMap<string, string> {
  const data = extensions.get(subtype);
  if (data === undefined) return new Map();
  return new Map(
    text(data)
      .split('\t')
      .map((pair) => pair.replaceAll('\0', ''))
      .filter((pair) => pair.includes('='))
      .map((pair): [string, string] => [
        pair.slice(0, pair.indexOf('=')).toUpperCase(),
        pair.slice(pair.indexOf('=') + 1),
      ]),
  );
}
