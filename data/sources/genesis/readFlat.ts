import { Problem } from '../../domain/problem.ts';
import { endsWithLineBreak, readCsv, type CsvRecord } from '../shared/csv.ts';
import type { Entry, FoundValue } from './entry.ts';
import { flatLayout, type FlatLayout } from './flatLayout.ts';
import { refuseUnevenAreas } from './lineCounts.ts';
import { bare, unknownTable, type Extract } from './readTable.ts';
import { knownTables, type KnownTable, type TableValue } from './tables.ts';
import { timeOf, type GenesisTime } from './times.ts';

interface Draft extends Omit<Entry, 'cells' | 'parts'> {
  readonly cells: (string | undefined)[];
}

/**
 * Reads the flat form (“ffcsv”): one value a line, in no order. Lines of one area and time become one entry; lines that are
 * no total of their breakdowns, and values unknown here, are passed over.
 * @throws Problem `wrong-file` for an unknown table, `truncated-file` where lines are missing, `conflict` where one is there twice
 */
export function readFlat(text: string): Extract {
  const { header, records } = readCsv(text);
  if (!endsWithLineBreak(text)) throw cutOff('It does not end with a line break');
  const layout = flatLayout(header, records);
  const table = tableOf(layout);
  if (records.every(({ fields }) => fields.length === header.length)) refuseUnevenAreas(records, layout);
  const found: FoundValue[] = [];
  const drafts = new Map<string, Draft>();
  const broken: Extract['broken'][number][] = [];
  for (const record of records) {
    if (record.fields.length !== header.length) {
      broken.push({ row: record.row, problem: tornRow(record, header.length) });
      continue;
    }
    const code = record.fields[layout.valueCode] ?? '';
    const label = record.fields[layout.valueLabel] ?? '';
    const position = table.values.findIndex((value) => isNamed(value, code, label));
    if (position < 0 || !isTotal(record.fields, layout)) continue;
    const slot = slotOf(found, position, record.fields, layout);
    const draft = draftOf(drafts, record, layout);
    if (draft.cells[slot] !== undefined) throw twice(record, draft.key);
    draft.cells[slot] = record.fields[layout.value] ?? '';
  }
  // In the order of the table, whatever the order of the lines.
  const order = [...found.keys()].sort((a, b) => positionAt(found, a) - positionAt(found, b));
  return {
    table,
    found: order.flatMap((at) => found[at] ?? []),
    entries: complete([...drafts.values()], found, order),
    broken,
  };
}

const positionAt = (found: readonly FoundValue[], at: number): number => found[at]?.position ?? 0;

/** The table whose statistic, smallest areas and value codes the file has. */
function tableOf({ statistic, depth, valueNames, breakdowns }: FlatLayout): KnownTable {
  const table = knownTables.find(
    (known) =>
      known.statistic === statistic &&
      known.depth === depth &&
      breakdowns.every(({ variable }) => known.breakdowns.includes(variable)) &&
      known.values.some((value) => [...valueNames].some(([code, label]) => isNamed(value, code, label))),
  );
  if (table !== undefined) return table;
  const by =
    breakdowns.length === 0 ? '' : `, broken down by ${breakdowns.map((b) => b.variable).join(', ')}`;
  throw unknownTable(
    `A table of statistic ${statistic} by ${depth} with ${[...valueNames.keys()].join(', ')}${by}`,
  );
}

const isNamed = ({ codes, headings }: TableValue, code: string, label: string): boolean =>
  codes.length > 0
    ? codes.includes(code)
    : headings.some((words) => words.length === 1 && bare(words[0] ?? '') === bare(label));

/** The total of a breakdown has no code, or in older statistics the code INSGESAMT. */
const isTotal = (fields: readonly string[], { breakdowns }: FlatLayout) =>
  breakdowns.every(({ attribute }) => ['', 'INSGESAMT'].includes((fields[attribute] ?? '').trim()));

/** Position of a value among those found; its unit must be the same in all lines. */
function slotOf(
  found: FoundValue[],
  position: number,
  fields: readonly string[],
  { unit, valueCode, valueLabel }: FlatLayout,
): number {
  const slot = found.findIndex((value) => value.position === position);
  const written = (fields[unit] ?? '').trim();
  if (slot < 0) {
    found.push({ position, label: fields[valueLabel] ?? fields[valueCode] ?? '', unit: written });
    return found.length - 1;
  }
  if (found[slot]?.unit === written) return slot;
  throw new Problem(
    'conflict',
    `${fields[valueCode]} is given in “${found[slot]?.unit}” and in “${written}”`,
    'Download the table again.',
    { column: 'value_unit' },
  );
}

function draftOf(drafts: Map<string, Draft>, { row, fields }: CsvRecord, layout: FlatLayout): Draft {
  const key = (fields[layout.key] ?? '').trim();
  const time = timeOfLine(fields[layout.time] ?? '', row);
  const id = `${time.dataDate} ${key}`;
  const known = drafts.get(id);
  if (known !== undefined) return known;
  const draft: Draft = { row, key, name: (fields[layout.name] ?? '').trim(), time, cells: [] };
  drafts.set(id, draft);
  return draft;
}

function timeOfLine(text: string, row: number): GenesisTime {
  const time = timeOf(text);
  if (time !== null) return time;
  throw new Problem(
    'value-format',
    `“${text}” is neither a day nor a year`,
    'Only tables by day or year can be read.',
    { row, column: 'time' },
  );
}

/** Every area has a line for every value, filled or not; a file that was cut between two lines does not. */
function complete(
  drafts: readonly Draft[],
  found: readonly FoundValue[],
  order: readonly number[],
): readonly Entry[] {
  const short = drafts.filter(({ cells }) => found.some((_, at) => cells[at] === undefined));
  const [first] = short;
  if (first !== undefined) {
    throw cutOff(
      `${short.length} areas lack one of ${found.length} values; the first is ${first.key}`,
      first.row,
    );
  }
  return drafts.map((draft) => ({ ...draft, cells: order.map((at) => draft.cells[at] ?? ''), parts: [] }));
}

const cutOff = (message: string, row?: number) =>
  new Problem(
    'truncated-file',
    `The table is cut off: ${message}`,
    'Download it again.',
    row === undefined ? {} : { row },
  );

const twice = ({ row }: CsvRecord, key: string) =>
  new Problem('conflict', `A value of ${key} is there twice`, 'Download the table again.', { row });

const tornRow = ({ fields }: CsvRecord, width: number) =>
  new Problem(
    'value-format',
    `The row has ${fields.length} of ${width} columns`,
    'Download the table again.',
    {
      column: 'row',
    },
  );
