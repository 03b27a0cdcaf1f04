import { sizeClassSchemes } from '@kluftatlas/data/catalogue/sizeClasses.ts';
import type { Indicator } from '@kluftatlas/data/domain/indicator.ts';
import type {
  ClassesFile,
  RegionsFile,
  ReleaseIndicator,
  ReleaseInput,
  ReleaseManifest,
} from '@kluftatlas/data/domain/release.ts';
import type { MeasuresFile } from '@kluftatlas/data/domain/measuresFile.ts';
import { isBounded, type SizeClassSchemeId } from '@kluftatlas/data/domain/sizeClass.ts';
import { Problem } from '@kluftatlas/data/domain/problem.ts';
import { classColumns, regionColumns } from './aggregateColumns.ts';
import { csvText, type CsvColumn } from './csv.ts';

/** One indicator of a release with its aggregates. */
export interface IndicatorAggregates {
  readonly indicator: ReleaseIndicator;
  readonly classes: ClassesFile;
  readonly regions: RegionsFile;
  readonly measures: MeasuresFile;
}

/** n / frame says the coverage, and a table of its own who classed the municipalities. */
const leftOut = new Set(['coverage', 'classified_by']);

/** Types are somebody else's: a release has them only where their file is in. */
const isBySize = ({ scheme }: { readonly scheme: SizeClassSchemeId }): boolean =>
  isBounded(sizeClassSchemes[scheme]);

/** Half the size of ten digits, and a hundred thousand times finer than any page shows. */
const sevenDigits = (value: string | number | null): string | number | null =>
  typeof value === 'number' ? Number(value.toPrecision(7)) : value;

const table = <Row>(rows: readonly Row[], columns: readonly CsvColumn<Row>[]): string =>
  csvText(
    rows,
    columns
      .filter(({ name }) => !leftOut.has(name))
      .map((column) => ({ ...column, value: (row) => sevenDigits(column.value(row)) })),
    'csv',
  ).replaceAll('\r\n', '\n');

/** Tables one below the other, with the heading of the first. */
const joined = (tables: readonly string[]): string =>
  tables.map((text, index) => (index === 0 ? text : text.slice(text.indexOf('\n') + 1))).join('');

interface PeriodRow {
  readonly indicator: Indicator;
  readonly period: ReleaseIndicator['periods'][number];
  readonly file: ReleaseInput;
  readonly register: ReleaseInput;
}

const text = <Row>(name: string, value: (row: Row) => string | number | null): CsvColumn<Row> => ({
  name,
  germanName: name,
  kind: 'text',
  value,
});

const periodColumns: readonly CsvColumn<PeriodRow>[] = [
  text('indicator', ({ indicator }) => indicator.id),
  text('period', ({ period }) => period.period),
  text('municipalities_with_value', ({ period }) => period.withValue.municipalities),
  text('inhabitants_with_value', ({ period }) => period.withValue.inhabitants),
  text('municipalities_without_value', ({ period }) => period.withoutValue.municipalities),
  text('inhabitants_without_value', ({ period }) => period.withoutValue.inhabitants),
  text('source', ({ period }) => period.source),
  text('dataset', ({ file }) => file.dataset),
  text('data_date', ({ period }) => period.dataDate),
  text('sha256', ({ file }) => file.sha256),
  text('parser_version', ({ file }) => file.parserVersion),
  text('register', ({ register }) => register.dataset),
  text('register_period', ({ register }) => register.period),
  text('register_date', ({ register }) => register.dataDate),
  text('register_sha256', ({ register }) => register.sha256),
  text('register_parser_version', ({ register }) => register.parserVersion),
];

function measuresLine({ divides, lags, ...file }: MeasuresFile): string {
  const isKept = (row: { readonly scheme: SizeClassSchemeId }) => row.scheme !== 'four' && isBySize(row);
  const kept = {
    ...file,
    divides: divides.filter(isKept),
    lags: lags.filter(isKept),
    changesOfStates: [],
  };
  return JSON.stringify(kept, (key, value: unknown) =>
    typeof value === 'number' && key !== 'seed' ? sevenDigits(value) : value,
  );
}

/** The input that `matches`, which a release always names. @throws Problem `release-missing` where it does not */
function inputOf(
  { inputs, id }: Pick<ReleaseManifest, 'inputs' | 'id'>,
  dataset: string,
  matches: (input: ReleaseInput) => boolean,
): ReleaseInput {
  const input = inputs.findLast((candidate) => candidate.dataset === dataset && matches(candidate));
  if (input !== undefined) return input;
  throw new Problem(
    'release-missing',
    `Release ${id} names no file of ${dataset}`,
    'Build the release anew.',
  );
}

/**
 * The files of `data/reference/aggregates/` by name: numbers with seven significant digits, a line feed after each row.
 * Schemes that are looked up are left out, and of the measures those by the scheme of four classes and the changes of states: half of all bytes.
 */
export function aggregateTables(
  manifest: Pick<ReleaseManifest, 'id' | 'inputs' | 'population'>,
  indicators: readonly IndicatorAggregates[],
): Readonly<Record<string, string>> {
  const register = inputOf(
    manifest,
    manifest.population.dataset,
    ({ dataDate }) => dataDate === manifest.population.date,
  );
  const periods = indicators.flatMap(({ indicator }) =>
    indicator.periods.map((period): PeriodRow => {
      const file = inputOf(manifest, indicator.dataset, (input) => input.period === period.period);
      return { indicator, period, file, register };
    }),
  );
  return {
    'classes.csv': joined(
      indicators.map(({ indicator, classes }) =>
        table(classes.aggregates.filter(isBySize), classColumns(indicator, classes)),
      ),
    ),
    'regions.csv': joined(
      indicators.map(({ indicator, classes, regions }) =>
        table(regions.aggregates, regionColumns(indicator, classes)),
      ),
    ),
    'indicators.csv': csvText(periods, periodColumns, 'csv').replaceAll('\r\n', '\n'),
    'measures.jsonl': indicators.map(({ measures }) => `${measuresLine(measures)}\n`).join(''),
  };
}
