import type { GroupDescription } from '@kluftatlas/data/domain/classAggregate.ts';
import type { Indicator } from '@kluftatlas/data/domain/indicator.ts';
import type { ClassAggregate, ClassesFile, RegionAggregate } from '@kluftatlas/data/domain/release.ts';
import type { CsvColumn } from './csv.ts';

const column = <Row>(
  kind: CsvColumn<Row>['kind'],
  name: string,
  germanName: string,
  value: CsvColumn<Row>['value'],
): CsvColumn<Row> => ({ name, germanName, kind, value });

const number = <Row>(name: string, germanName: string, of: (row: Row) => number | null): CsvColumn<Row> =>
  column('number', name, germanName, of);

const keyColumns = <Row extends { readonly period: string; readonly region: string }>({
  id,
}: Indicator): CsvColumn<Row>[] => [
  column('text', 'indicator', 'Kennzahl', () => id),
  column('text', 'period', 'Zeit', ({ period }) => period),
  column('key', 'region', 'Region', ({ region }) => region),
];

const describingColumns = <Row extends GroupDescription>(frame: string): CsvColumn<Row>[] => [
  number('n', 'n', ({ n }) => n),
  number('frame', frame, (row) => row.frame),
  number('coverage', 'Abdeckung (Gemeinden)', ({ coverage }) => coverage),
  number('population_coverage', 'Abdeckung (Einwohner)', ({ populationCoverage }) => populationCoverage),
  number('mean', 'durchschnittliche Gemeinde', ({ mean }) => mean),
  number('weighted_mean', 'durchschnittlicher Einwohner', ({ weightedMean }) => weightedMean),
  number('standard_deviation', 'Standardabweichung', ({ standardDeviation }) => standardDeviation),
];

const classifierColumn = <Row>({ classifiedBy: { dataset, date } }: ClassesFile): CsvColumn<Row> =>
  column('text', 'classified_by', 'Einwohner aus', () => [dataset, date].filter(Boolean).join(' '));

/** A row a class, region and period. */
export const classColumns = (indicator: Indicator, file: ClassesFile): CsvColumn<ClassAggregate>[] => [
  ...keyColumns<ClassAggregate>(indicator),
  column('text', 'scheme', 'Einteilung', ({ scheme }) => scheme),
  column('text', 'size_class', 'Größenklasse', ({ sizeClass }) => sizeClass),
  ...describingColumns<ClassAggregate>('Gemeinden der Klasse'),
  ...(['p05', 'p10', 'p25', 'p50', 'p75', 'p90', 'p95'] as const).map((p) =>
    number<ClassAggregate>(p, p, ({ quantiles }) => quantiles?.[p] ?? null),
  ),
  number('share_at_minimum', 'Anteil am unteren Ende', ({ shareAtMinimum }) => shareAtMinimum),
  number('share_at_maximum', 'Anteil am oberen Ende', ({ shareAtMaximum }) => shareAtMaximum),
  classifierColumn(file),
];

/** A row a region and period: Germany, the states, the districts. */
export const regionColumns = (indicator: Indicator, file: ClassesFile): CsvColumn<RegionAggregate>[] => [
  ...keyColumns<RegionAggregate>(indicator),
  ...describingColumns<RegionAggregate>('Gemeinden der Region'),
  classifierColumn(file),
];
