import type { Indicator } from '../../domain/indicator.ts';
import { period, type Period } from '../../domain/period.ts';
import { Problem } from '../../domain/problem.ts';
import type { CsvRecord, CsvTable } from '../shared/csv.ts';
import { indicatorNamed, knownNames } from './names.ts';

/** One series: an indicator at one period. */
export interface Series {
  readonly position: number;
  /** Heading with its year, for messages. */
  readonly label: string;
  readonly indicator: Indicator;
  readonly period: Period;
}

export interface Columns {
  readonly key: number;
  readonly name: number;
  readonly level: number;
  readonly series: readonly Series[];
  /** Headings that are no indicator here, each once. */
  readonly unknown: readonly string[];
  readonly rows: readonly CsvRecord[];
}

const advice = 'Hand in the export of INKAR as a table with Kennziffer, Raumeinheit and Aggregat.';
const year = /^(?:19|20)\d{2}$/;

/** A second heading row has years and nothing above key and name. */
const isYearRow = ({ fields }: CsvRecord, key: number): boolean =>
  fields[key]?.trim() === '' && fields.some((field) => year.test(field.trim()));

/**
 * Columns by their headings; in one of the two shapes names repeat and the year stands in a second row.
 * @param given period of a file without years
 * @throws Problem `column-missing`, `wrong-file` without a known indicator, `usage` without a year, `conflict`
 */
export function readColumns({ header, records }: CsvTable, given: Period | undefined): Columns {
  const at = (word: string): number => header.findIndex((heading) => heading.trim().toLowerCase() === word);
  const [key, name, level] = ['kennziffer', 'raumeinheit', 'aggregat'].map(at) as [number, number, number];
  for (const [word, position] of [
    ['Kennziffer', key],
    ['Aggregat', level],
  ] as const) {
    if (position < 0) {
      throw new Problem('column-missing', `The column “${word}” is missing`, advice, {
        row: 1,
        column: word,
      });
    }
  }
  const [first] = records;
  const years = first !== undefined && isYearRow(first, key) ? first.fields : null;
  const headings = header.flatMap((heading, position) =>
    [key, name, level].includes(position) || heading.trim() === ''
      ? []
      : [{ heading: heading.trim(), position }],
  );
  const known = headings.flatMap(({ heading, position }) => {
    const indicator = indicatorNamed(heading);
    return indicator === undefined ? [] : [{ heading, position, indicator }];
  });
  if (known.length === 0) {
    throw new Problem(
      'wrong-file',
      'No column is an indicator known here',
      `Known indicators: ${knownNames}.`,
      {
        row: 1,
      },
    );
  }
  const series = known.map(({ heading, position, indicator }): Series => {
    const printed = years?.[position]?.trim() ?? '';
    return {
      position,
      label: `${heading} ${printed}`.trim(),
      indicator,
      period: periodOf(printed, heading, given),
    };
  });
  refuseTwice(series);
  if (years !== null) refuseOtherPeriod(series, given);
  return {
    key,
    name,
    level,
    series,
    unknown: [
      ...new Set(headings.map(({ heading }) => heading).filter((heading) => !indicatorNamed(heading))),
    ],
    rows: years === null ? records : records.slice(1),
  };
}

function periodOf(printed: string, heading: string, given: Period | undefined): Period {
  if (year.test(printed)) return period(`${printed}-12`);
  if (printed === '' && given !== undefined) return given;
  throw new Problem(
    'usage',
    `“${heading}” has no year${printed === '' ? '' : `, but “${printed}”`}`,
    'Say the period with `--period`, as year and month: `--period 2021-12` for the year 2021.',
    { column: heading },
  );
}

function refuseTwice(series: readonly Series[]): void {
  const seen = new Set<string>();
  for (const { indicator, period: of, label } of series) {
    const id = `${indicator.id} ${of}`;
    if (seen.has(id)) {
      throw new Problem('conflict', `The column “${label}” is there twice`, 'Export the table again.', {
        row: 1,
        column: label,
      });
    }
    seen.add(id);
  }
}

function refuseOtherPeriod(series: readonly Series[], given: Period | undefined): void {
  const periods = [...new Set(series.map((one) => one.period))].sort();
  if (given === undefined || periods.includes(given)) return;
  throw new Problem(
    'conflict',
    `The file is of ${periods.join(', ')}, not of ${given}`,
    'Leave `--period` out: the file says its years itself.',
  );
}
