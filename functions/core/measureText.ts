import {
  changeMeasures,
  type Estimate,
  type PeriodChange,
  type Verdict,
} from '@kluftatlas/data/domain/change.ts';
import { divideMeasures, weightings, type Divide } from '@kluftatlas/data/domain/divide.ts';
import type { ClassAggregate } from '@kluftatlas/data/domain/release.ts';
import type { MeasureReport } from './measureReports.ts';

const number = (value: number | null): string =>
  value === null ? '–' : String(Number(value.toPrecision(6)));

/** Columns as wide as their widest cell; the first one to the left. */
function table(rows: readonly (readonly string[])[]): string {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  return rows
    .map((row) =>
      row
        .map((cell, column) =>
          column === 0 ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0),
        )
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}

/** A report as tables for people: numbers with six significant digits; the JSON has all of them. */
export function measureText(report: MeasureReport): string {
  const { indicator, title, region, join, classifiedBy } = report;
  const head = `${title} (${indicator}), ${region}, ${join === 'direct' ? 'joined by key' : 'on one territory'}, classed by ${classifiedBy.dataset} ${classifiedBy.date ?? '(approximate)'}`;
  const periods = [...Map.groupBy(report.divides, ({ period }) => period)];
  const parts = [
    ...periods.flatMap(([period, divides]) => [
      `${period}\n${classTable(report.classes.filter((row) => row.period === period))}`,
      divideTable(divides),
      lagText(report, period),
    ]),
    ...report.changes.map(changeText),
  ];
  return [head, ...parts.filter((part) => part !== '')].join('\n\n');
}

const classTable = (classes: readonly ClassAggregate[]): string =>
  table([
    ['class', 'n', 'of', 'municipality', 'inhabitant', 'sd', 'p05', 'p25', 'p50', 'p75', 'p95'],
    ...classes.map((row) => [
      `${row.scheme} ${row.sizeClass}`,
      String(row.n),
      String(row.frame),
      ...[row.mean, row.weightedMean, row.standardDeviation].map(number),
      ...(['p05', 'p25', 'p50', 'p75', 'p95'] as const).map((name) => number(row.quantiles?.[name] ?? null)),
    ]),
  ]);

const divideTable = (divides: readonly Divide[]): string =>
  table([
    ['measure', ...divides.map(({ scheme, weighting }) => `${scheme}, ${weighting}`)],
    ['n', ...divides.map(({ n, frame }) => `${n} of ${frame}`)],
    ...divideMeasures.map((measure) => [
      measure,
      ...divides.map((divide) => divide.noResult[measure] ?? number(divide[measure])),
    ]),
  ]);

const lagText = ({ lags }: MeasureReport, period: string): string =>
  lags
    .filter((lag) => lag.period === period)
    .map(({ scheme, classes }) => {
      const inYears = classes.map(({ sizeClass, kind, years }) =>
        kind === 'lag' || kind === 'moreThan'
          ? `${sizeClass} ${kind === 'moreThan' ? 'more than ' : ''}${number(years)}`
          : `${sizeClass} ${kind}`,
      );
      return `years behind (${scheme}): ${inYears.join(' · ')}`;
    })
    .join('\n');

const estimate = (given: Estimate | null): string =>
  given === null
    ? '–'
    : `${number(given.value)}${given.interval === null ? '' : ` [${given.interval.map(number).join('; ')}]`}`;

const verdict = ({ direction, none }: Verdict): string => direction ?? `none: ${none}`;

function changeText({
  from,
  to,
  scheme,
  n,
  frame,
  weightings: byWeighting,
  convergence,
}: PeriodChange): string {
  const rows = weightings.flatMap((weighting) =>
    changeMeasures.map((measure) => {
      const { start, end, change, verdict: given } = byWeighting[weighting].measures[measure];
      return [`${measure}, ${weighting}`, ...[start, end, change].map(estimate), verdict(given)];
    }),
  );
  const { onStart } = convergence;
  const beta =
    typeof onStart === 'string'
      ? `β: ${onStart}`
      : `β ${number(onStart.start.value)} (HC3 ${number(onStart.start.standardError)})`;
  return `${from} → ${to}, ${scheme}, ${n} of ${frame}, ${beta}\n${table([['measure', from, to, 'change', 'verdict'], ...rows])}`;
}
