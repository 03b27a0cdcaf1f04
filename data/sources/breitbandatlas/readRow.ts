import { parseAgs } from '../../domain/ids.ts';
import type { ObservationRow, ObservationStatus } from '../../domain/observation.ts';
import { Problem } from '../../domain/problem.ts';
import type { CsvRecord } from '../shared/csv.ts';
import { readNumber } from '../shared/germanNumber.ts';
import type { Columns, ValueColumn } from './columns.ts';

/** Real editions go up to 100.39 in a handful of villages (two counts of households); more is an error. */
const highestPublished = 100.5;
const plainPercent = /^(?:0|[1-9]\d{0,2})(?:\.\d{1,2})?$/;
const advice = 'Hand in the original file of the publisher.';

/**
 * One line of the file.
 * @throws Problem naming the column that cannot be read or cannot be true
 */
export function readRow({ row, fields }: CsvRecord, width: number, columns: Columns): ObservationRow {
  if (fields.length !== width) {
    throw new Problem('value-format', `The row has ${fields.length} of ${width} columns`, advice, {
      column: 'row',
    });
  }
  const values: (number | null)[] = [];
  let statuses: Record<number, ObservationStatus> | undefined;
  for (const column of columns.values) {
    const value = percent(fields[column.position] as string, column);
    if (value !== null && value > 100) {
      (statuses ??= {})[values.length] = 'estimated';
      values.push(100);
    } else {
      values.push(value);
    }
  }
  refuseRise(values, columns.values);
  const code = keyOf(fields[columns.key] as string);
  const area = { level: 'municipality', code } as const;
  return statuses === undefined ? { row, area, values } : { row, area, values, statuses };
}

function keyOf(text: string): string {
  try {
    return parseAgs(text);
  } catch (error) {
    throw error instanceof Problem ? error.at({ column: 'AGS' }) : error;
  }
}

function percent(text: string, { label }: ValueColumn): number | null {
  if (plainPercent.test(text)) return inRange(Number(text), label);
  if (text.trim() === '') return null;
  try {
    return inRange(readNumber(text), label);
  } catch (error) {
    throw error instanceof Problem ? error.at({ column: label }) : error;
  }
}

function inRange(value: number, column: string): number {
  if (value >= 0 && value <= highestPublished) return value;
  throw new Problem('value-range', `${value} is not a percentage from 0 to 100`, advice, { column });
}

/** At the end of 2020 these two lack mobile networks, which ≥ 6 and ≥ 16 Mbit/s have: they cannot be compared. */
const outOfLine = ({ technology, speed }: ValueColumn) =>
  technology === 'all' && (speed === 8 || speed === 10);

/** Who has 100 Mbit/s has 50: availability of one technology cannot rise with the speed. */
function refuseRise(values: readonly (number | null)[], columns: readonly ValueColumn[]): void {
  let slower: ValueColumn | undefined;
  let before: number | null = null;
  for (let at = 0; at < values.length; at += 1) {
    const column = columns[at] as ValueColumn;
    const value = values[at] as number | null;
    if (value === null || outOfLine(column)) continue;
    if (slower?.technology === column.technology && before !== null && value > before) {
      throw new Problem(
        'value-range',
        `“${column.label}” is available to ${value} %, but “${slower.label}” to only ${before} %`,
        advice,
        { column: column.label },
      );
    }
    slower = column;
    before = value;
  }
}
