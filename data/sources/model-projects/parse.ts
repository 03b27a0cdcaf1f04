import { isoDate, parseAgs } from '../../domain/ids.ts';
import type { ObservationRow, ParsedDataset, Rejection } from '../../domain/observation.ts';
import { periodOfDate } from '../../domain/period.ts';
import { Problem } from '../../domain/problem.ts';
import type { SourceFile } from '../../domain/source.ts';
import { readReferenceTable, type TableRow } from '../shared/referenceTable.ts';
import { rejection } from '../shared/rejection.ts';
import { singleMunicipalities } from './source.ts';

const columns = ['round', 'year', 'ags', 'name', 'population2021'];

/** The keys and inhabitants in the table are those of the end of 2021. */
const dataDate = isoDate('2021-12-31');

/** A row a municipality with attributes `round`, `year`, `name` and `population2021`; no values. */
export function parseModelProjects(file: SourceFile): ParsedDataset {
  const table = readReferenceTable(file.bytes, columns);
  const rows = new Map<string, ObservationRow>();
  const rejections: Rejection[] = [];
  for (const row of table) {
    try {
      const observation = observationOf(row);
      const { code } = observation.area;
      if (rows.has(code)) throw new Problem('duplicate-key', `${code} is there twice`, 'Delete a row.');
      rows.set(code, observation);
    } catch (error) {
      rejections.push(rejection(error, row.row, 'ags'));
    }
  }
  return {
    dataset: singleMunicipalities,
    period: periodOfDate(dataDate),
    dataDate,
    territoryDate: dataDate,
    indicators: [],
    rowsRead: table.length,
    rows: [...rows.values()],
    rejections,
  };
}

const observationOf = (row: TableRow): ObservationRow => ({
  row: row.row,
  area: { level: 'municipality', code: parseAgs(row.text('ags')) },
  values: [],
  attributes: {
    name: row.text('name'),
    round: String(row.integer('round', 1, 3)),
    year: String(row.integer('year', 2019, 2021)),
    population2021: String(row.integer('population2021', 0, 5_000_000)),
  },
});
