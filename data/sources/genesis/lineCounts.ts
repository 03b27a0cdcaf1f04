import { Problem } from '../../domain/problem.ts';
import type { CsvRecord } from '../shared/csv.ts';
import type { FlatLayout } from './flatLayout.ts';

/**
 * The flat form has a line for every area, time, value and attribute, filled or not, so at one time all areas have as
 * many lines. A file that was cut between the lines of an area has not.
 * @throws Problem `truncated-file`
 */
export function refuseUnevenAreas(records: readonly CsvRecord[], { key, time }: FlatLayout): void {
  for (const ofTime of Map.groupBy(records, ({ fields }) => fields[time] ?? '').values()) {
    const areas = [...Map.groupBy(ofTime, ({ fields }) => fields[key] ?? '')];
    const most = areas.reduce((longest, [, lines]) => Math.max(longest, lines.length), 0);
    const short = areas.filter(([, lines]) => lines.length < most);
    const [first] = short;
    if (first === undefined) continue;
    const [area, [line]] = first;
    throw new Problem(
      'truncated-file',
      `The table is cut off: ${short.length} areas have fewer than the ${most} lines of the others; the first is ${area}`,
      'Download it again.',
      line === undefined ? {} : { row: line.row },
    );
  }
}
