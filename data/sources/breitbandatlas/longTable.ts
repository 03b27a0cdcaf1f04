import { landUseId, landUses } from '../../catalogue/mobile.ts';
import { mobileTechnologies, type LandUse, type MobileTechnology } from '../../catalogue/mobileByLandUse.ts';
import type { ObservationRow, ParsedDataset, Rejection } from '../../domain/observation.ts';
import { lastDayOf, type Period } from '../../domain/period.ts';
import { Problem } from '../../domain/problem.ts';
import { rejection } from '../shared/rejection.ts';
import type { Cell } from '../shared/sheet.ts';
import { areaOf, levelOf } from './areaKey.ts';
import { idsOf, type ValueColumn } from './columns.ts';
import { datasetOf } from './datasets.ts';
import { plainLabel } from './labels.ts';
import { periodOf, requireComplete } from './periods.ts';
import { readValues, refuseWidth } from './readRow.ts';
import type { Table, TableRow } from './table.ts';
import { refuseShares, refuseUnreadable } from './wholeFile.ts';

const technologyWords: Readonly<Record<string, MobileTechnology>> = {
  'mobil alle': 'any',
  lte2: 'lte-2',
  lte6: 'lte-6',
  lte10: 'lte-10',
  '5g2': '5g-2',
};
const landUseWords: Readonly<Record<string, LandUse>> = {
  wohnbaufläche: 'residential',
  'gewerbliche nutzfläche': 'commercial',
  'landwirtschaftliche flächen': 'farmland',
  'wald-, wiesenflächen': 'forest',
  gewässer: 'water',
  autobahn: 'motorway',
  bundesstraßen: 'federalRoad',
  landstraßen: 'stateRoad',
  kreisstraßen: 'districtRoad',
  bahnstrecken: 'railway',
  wasserstraßen: 'waterway',
};
const columnNames = ['ags', 'technologie', 'flaechenart', 'verfügbarkeit'] as const;
const advice =
  'Hand in the file of the Breitbandatlas with AGS, Technologie, Flaechenart and Verfügbarkeit as published.';

const wordOf = (cell: Cell | undefined): string => plainLabel(String(cell ?? '')).toLowerCase();

/** Whether a table has a line for each area, technology and kind of area, instead of a column. */
export function isLong({ header }: Table): boolean {
  const labels = header.map(wordOf);
  return labels.includes('technologie') && labels.includes('flaechenart');
}

/** The lines of an area as the columns that they would be elsewhere. */
const columns: readonly ValueColumn[] = landUses
  .flatMap((landUse) =>
    (Object.keys(mobileTechnologies) as MobileTechnology[]).map((technology) => ({
      position: 0,
      label: `Verfügbarkeit (${landUse}, ${technology})`,
      indicator: landUseId(technology, landUse),
      // ≥ 2, 6 and 10 Mbit/s of LTE on one kind of area can be compared.
      technology: `${landUse} ${technology.replace(/-\d+$/, '')}`,
      speed: Number(/\d+$/.exec(technology)?.[0] ?? 0),
    })),
  )
  .map((column, position) => ({ ...column, position }));
const indicators = idsOf(columns);

/**
 * Mobile coverage by technology and kind of area. The lines of an area make one row: one line that cannot be read
 * rejects the row, as one cell does elsewhere. A kind of area without a line (no motorway, say) is missing.
 * @throws Problem `column-missing`, and those of every table
 */
export function readLongTable(table: Table, given: Period | undefined): readonly ParsedDataset[] {
  const labels = table.header.map(wordOf);
  const [key, ...positions] = columnNames.map((name) => {
    const at = labels.indexOf(name);
    if (at >= 0) return at;
    throw new Problem('column-missing', `The column “${name}” is missing`, advice, { row: 1, column: name });
  }) as [number, number, number, number];
  const byArea = Map.groupBy(table.rows, ({ cells }) => String(cells[key] ?? '').trim());
  const level = levelOf([...byArea.keys()]);
  const dataset = datasetOf('landUse', level);
  if (dataset === null)
    throw new Problem('wrong-file', `The file has values by ${level}`, advice, { row: 1 });
  const unknown = new Set<string>();
  const rows: ObservationRow[] = [];
  const rejections: Rejection[] = [];
  for (const [areaKey, lines] of byArea) {
    const [first] = lines as [TableRow];
    try {
      for (const line of lines) refuseWidth(line, table.header.length);
      const cells = cellsOf(lines, positions, unknown);
      rows.push(readValues({ row: first.row, cells }, areaOf(areaKey, level), columns));
    } catch (error) {
      rejections.push(rejection(error, first.row, 'AGS'));
    }
  }
  refuseUnreadable(rows, rejections);
  refuseShares(rows);
  const part = { dataset, indicators, rows, year: null };
  const at = periodOf([part], given);
  if (given === undefined) requireComplete(table, part, at);
  const notes = [...unknown].sort().map((words) => `The lines of ${words} are not known and left out`);
  return [
    {
      ...{ dataset, period: at, dataDate: lastDayOf(at), territoryDate: null, indicators },
      ...{ rowsRead: byArea.size, rows, rejections },
      ...(notes.length > 0 && { notes }),
    },
  ];
}

/** The values of an area’s lines in the order of the columns; words that are not known are collected. */
function cellsOf(
  lines: readonly TableRow[],
  [technology, landUse, value]: readonly number[],
  unknown: Set<string>,
): Cell[] {
  const cells: Cell[] = columns.map(() => null);
  const seen = new Set<number>();
  for (const { cells: line, row } of lines) {
    const words = [wordOf(line[technology as number]), wordOf(line[landUse as number])] as const;
    const by = technologyWords[words[0]];
    const where = landUseWords[words[1]];
    if (by === undefined || where === undefined) {
      unknown.add(`“${words.join(', ')}”`);
      continue;
    }
    const position = indicators.indexOf(landUseId(by, where));
    if (seen.has(position)) throw twice(words, row);
    seen.add(position);
    cells[position] = line[value as number] ?? null;
  }
  return cells;
}

const twice = (words: readonly string[], row: number) =>
  new Problem(
    'duplicate-key',
    `“${words.join(', ')}” stands twice for the area`,
    'Delete one of its lines.',
    {
      row,
      column: 'Flaechenart',
    },
  );
