import type { IsoDate } from '../../domain/ids.ts';
import type { ParsedDataset } from '../../domain/observation.ts';
import { keyContextOf } from './areas.ts';
import { doubtsAboutColumns, doubtsAboutTotals } from './doubts.ts';
import { decimalMarkOf } from './markers.ts';
import type { Extract } from './readTable.ts';
import { valueReader } from './readValues.ts';
import { sortEntries, type Sorted } from './sortEntries.ts';
import { largerDataset, municipalDataset } from './tables.ts';
import type { GenesisTime } from './times.ts';

/** Day of the territory, for the tables that name it. */
const territoryDates: Readonly<Record<string, IsoDate>> = { '1000A-0000': '2022-05-15' as IsoDate };

/** One dataset of municipalities and one of larger areas for each time of a file, the newest first as in the tables. */
export function datasetsOf(extract: Extract): readonly ParsedDataset[] {
  const { table, found, entries } = extract;
  const context = keyContextOf(entries, table.depth);
  const read = valueReader(table, found, decimalMarkOf(entries.flatMap(({ cells }) => cells)));
  const byTime = Map.groupBy(entries, ({ time }) => time.dataDate);
  return [...byTime.values()].flatMap((ofTime) => {
    const [first] = ofTime;
    return first === undefined
      ? []
      : datasetsOfTime(extract, first.time, sortEntries(extract, ofTime, context, read));
  });
}

/** Tables of districts have one dataset: the few cities among their rows belong to it. */
function datasetsOfTime(
  { table, found }: Extract,
  { period, dataDate }: GenesisTime,
  { municipal, larger, rejections, notes }: Sorted,
): ParsedDataset[] {
  const dataset = municipalDataset(table);
  const indicators = found.flatMap(({ position }) => table.values[position]?.indicator ?? []);
  const common = { period, dataDate, territoryDate: territoryDates[table.code] ?? null, indicators };
  const rows = dataset === null ? [...larger, ...municipal] : municipal;
  const doubts = [
    ...doubtsAboutColumns(table, found),
    ...(dataset === null ? [] : doubtsAboutTotals(table, found, municipal, larger)),
  ];
  const first: ParsedDataset = {
    dataset: dataset ?? largerDataset(table),
    ...common,
    rowsRead: rows.length + rejections.length,
    rows,
    rejections,
    ...(notes.length > 0 && { notes }),
    ...(doubts.length > 0 && { doubts }),
  };
  if (dataset === null || larger.length === 0) return [first];
  const second = {
    dataset: largerDataset(table),
    ...common,
    rowsRead: larger.length,
    rows: larger,
    rejections: [],
  };
  return [first, second];
}
