import type { Indicator } from '@kluftatlas/data/domain/indicator.ts';
import type { CsvColumn } from './csv.ts';
import type { MeasureRow } from './measureRows.ts';

const text = (
  name: string,
  germanName: string,
  value: (row: MeasureRow) => string | null,
): CsvColumn<MeasureRow> => ({ name, germanName, kind: 'text', value });

const number = (
  name: string,
  germanName: string,
  value: (row: MeasureRow) => number | null,
): CsvColumn<MeasureRow> => ({ name, germanName, kind: 'number', value });

/** A row a measure. */
export const measureColumns = ({ id }: Pick<Indicator, 'id'>): readonly CsvColumn<MeasureRow>[] => [
  text('indicator', 'Kennzahl', () => id),
  text('period', 'Zeit', ({ period }) => period),
  text('from', 'verglichen mit', ({ from }) => from),
  { name: 'region', germanName: 'Region', kind: 'key', value: ({ region }) => region },
  text('scheme', 'Einteilung', ({ scheme }) => scheme),
  text('weighting', 'Gewichtung', ({ weighting }) => weighting),
  text('size_class', 'Größenklasse', ({ sizeClass }) => sizeClass),
  text('measure', 'Maß', ({ measure }) => measure),
  number('value', 'Wert', ({ value }) => value),
  number('low', 'untere Grenze', ({ low }) => low),
  number('high', 'obere Grenze', ({ high }) => high),
  number('standard_error', 'Standardfehler', ({ standardError }) => standardError),
  number('n', 'n', ({ n }) => n),
  number('frame', 'alle', ({ frame }) => frame),
  number('coverage', 'Abdeckung (Zahl)', ({ coverage }) => coverage),
  number('population_coverage', 'Abdeckung (Einwohner)', ({ populationCoverage }) => populationCoverage),
  text('no_result', 'kein Ergebnis, weil', ({ noResult }) => noResult),
  text('verdict', 'Urteil', ({ verdict }) => verdict),
];
