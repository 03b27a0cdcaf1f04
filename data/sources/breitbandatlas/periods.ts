import type { DatasetId, IndicatorId } from '../../domain/ids.ts';
import type { ObservationRow } from '../../domain/observation.ts';
import { period, type Period } from '../../domain/period.ts';
import { Problem } from '../../domain/problem.ts';
import { requireColumns } from './columns.ts';
import { recognise } from './editions.ts';
import type { Table } from './table.ts';

/** What is known of a dataset before its period is. */
export interface Part {
  readonly dataset: DatasetId;
  readonly indicators: readonly IndicatorId[];
  readonly rows: readonly ObservationRow[];
  /** Year in the column names of a time series, whose values are of its end. */
  readonly year: number | null;
}

/**
 * The period of a table: the one of its time series, of the known edition that its values are those of, or as given.
 * @throws Problem `conflict` where the values contradict what is said, `usage` where nothing says it
 */
export function periodOf(parts: readonly Part[], given: Period | undefined): Period {
  let found: Period | undefined;
  for (const { dataset, rows, indicators, year } of parts) {
    const edition = recognise(dataset, rows, indicators);
    const written = year === null ? undefined : period(`${year}-12`);
    if (written !== undefined && given !== undefined) throw namesYears(given);
    if (written !== undefined && edition !== null && edition.period !== written)
      throw contradicts(edition.period, written);
    found ??= edition?.period ?? written;
  }
  if (given !== undefined && found !== undefined && found !== given) throw contradicts(found, given);
  const known = given ?? found;
  if (known !== undefined) return known;
  throw new Problem(
    'usage',
    'The file does not say which period it is for, and its values are those of no known edition',
    'Say the period with `--period`, as year and month of the data date: `--period 2021-06` for mid-2021.',
  );
}

/**
 * A known edition has all its rows and columns, unless a person cut it and says so with its period.
 * @throws Problem `truncated-file`, `column-missing`
 */
export function requireComplete(
  { rows: read, endsCleanly }: Table,
  { dataset, indicators, rows }: Part,
  at: Period,
): void {
  const edition = recognise(dataset, rows, indicators);
  if (edition === null) return;
  if (read.length < edition.rows || !endsCleanly) {
    throw new Problem(
      'truncated-file',
      read.length < edition.rows
        ? `The edition of ${at} has ${edition.rows} rows, this file ${read.length}`
        : `The edition of ${at} ends with a line break, this file without one`,
      `Download the file again; if you cut it on purpose, say so with \`--period ${at}\`.`,
    );
  }
  requireColumns(indicators, edition.indicators);
}

const contradicts = (found: Period, said: Period) =>
  new Problem(
    'conflict',
    `The values are those of the edition of ${found}, not of ${said}`,
    `Leave \`--period\` out, or give \`--period ${found}\`; if the file names its years, hand in the original.`,
  );

const namesYears = (given: Period) =>
  new Problem(
    'conflict',
    `The columns of the file name their years, so that it cannot all be of ${given}`,
    'Leave `--period` out.',
  );
