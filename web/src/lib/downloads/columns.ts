import { m } from '#lib/paraglide/messages.js';

/** A column of a table for download: its two headings and what it holds. */
export interface ColumnDescription {
  /** Heading in the CSV for machines. */
  readonly name: string;
  /** Heading in the CSV for German spreadsheets. */
  readonly germanName: string;
  readonly meaning: () => string;
}

/** What a table has one row of. */
export type TableKind =
  'values' | 'classes' | 'regions' | 'measures' | 'areas' | 'frame' | 'registerTotals' | 'figures';

const column = (name: string, germanName: string, meaning: () => string): ColumnDescription => ({
  name,
  germanName,
  meaning,
});

const municipality = (approximate: boolean): readonly ColumnDescription[] => [
  column('ags', 'AGS', m.column_ags),
  column('name', 'Gemeinde', m.column_name),
  column('state', 'Land', m.column_state),
  column('legal_status', 'Rechtsstellung', m.column_legal_status),
  ...(approximate
    ? [column('size_class_approximate', 'Größenklasse (Näherung)', m.column_size_class_approximate)]
    : [
        column('population', 'Einwohner', m.column_population),
        column('size_class', 'Größenklasse', m.column_size_class),
      ]),
];

const quantile = (name: string) => column(name, name, m.column_quantile);

/** What a release has of which the tables have columns. */
export interface TableContents {
  /** Without inhabitants, as the release has none. */
  readonly approximate: boolean;
  /** With the types of the BBSR. */
  readonly hasTypes: boolean;
}

/** The columns of a table in their order. */
export function columnsOf(
  kind: TableKind,
  { approximate, hasTypes }: TableContents,
  periods: readonly string[] = [],
): readonly ColumnDescription[] {
  switch (kind) {
    case 'values':
      return [
        ...municipality(approximate),
        ...periods.flatMap((period) => [
          column(`value_${period}`, `Wert ${period}`, m.column_value),
          column(`status_${period}`, `Status ${period}`, m.column_status),
          column(`territory_${period}`, `Gebietsstand ${period}`, m.column_territory),
        ]),
      ];
    case 'classes':
      return classColumns;
    case 'regions':
      return regionColumns;
    case 'measures':
      return measureColumns;
    case 'areas':
      return [...municipality(approximate), ...areaColumns, ...(hasTypes ? [typeColumn] : [])];
    case 'frame':
      return frameColumns;
    case 'registerTotals':
      return registerTotalColumns;
    case 'figures':
      return figureColumns;
  }
}

const described = (frame: ColumnDescription): readonly ColumnDescription[] => [
  column('n', 'n', m.column_n),
  frame,
  column('coverage', 'Abdeckung (Gemeinden)', m.column_coverage),
  column('population_coverage', 'Abdeckung (Einwohner)', m.column_population_coverage),
  column('mean', 'durchschnittliche Gemeinde', m.column_mean),
  column('weighted_mean', 'durchschnittlicher Einwohner', m.column_weighted_mean),
  column('standard_deviation', 'Standardabweichung', m.column_standard_deviation),
];

const indicator = column('indicator', 'Kennzahl', m.column_indicator);
const period = column('period', 'Zeit', m.column_period);
const classifiedBy = column('classified_by', 'Einwohner aus', m.column_classified_by);

const classColumns: readonly ColumnDescription[] = [
  indicator,
  period,
  column('region', 'Region', m.column_region),
  column('scheme', 'Einteilung', m.column_scheme),
  column('size_class', 'Größenklasse', m.column_size_class),
  ...described(column('frame', 'Gemeinden der Klasse', m.column_frame)),
  ...['p05', 'p10', 'p25', 'p50', 'p75', 'p90', 'p95'].map(quantile),
  column('share_at_minimum', 'Anteil am unteren Ende', m.column_share_at_minimum),
  column('share_at_maximum', 'Anteil am oberen Ende', m.column_share_at_maximum),
  classifiedBy,
];

const regionColumns: readonly ColumnDescription[] = [
  indicator,
  period,
  column('region', 'Region', m.column_region_or_district),
  ...described(column('frame', 'Gemeinden der Region', m.column_region_frame)),
  classifiedBy,
];

const measureColumns: readonly ColumnDescription[] = [
  column('indicator', 'Kennzahl', m.column_indicator),
  column('period', 'Zeit', m.column_period),
  column('from', 'verglichen mit', m.column_period_before),
  column('region', 'Region', m.column_region),
  column('scheme', 'Einteilung', m.column_scheme),
  column('weighting', 'Gewichtung', m.column_weighting),
  column('size_class', 'Größenklasse', m.column_class_of_lag),
  column('measure', 'Maß', m.column_measure),
  column('value', 'Wert', m.column_measure_value),
  column('low', 'untere Grenze', m.column_low),
  column('high', 'obere Grenze', m.column_high),
  column('standard_error', 'Standardfehler', m.column_standard_error),
  column('n', 'n', m.column_n_of_measure),
  column('frame', 'alle', m.column_all_of_region),
  column('coverage', 'Abdeckung (Zahl)', m.column_coverage),
  column('population_coverage', 'Abdeckung (Einwohner)', m.column_population_coverage_of_region),
  column('no_result', 'kein Ergebnis, weil', m.column_no_result),
  column('verdict', 'Urteil', m.column_verdict),
];

const areaColumns: readonly ColumnDescription[] = [
  column('ars', 'ARS', m.column_ars),
  column('area_km2', 'Fläche in km²', m.column_area),
  column('administration_key', 'Schlüssel der Verwaltung', m.column_administration_key),
  column('administration', 'Verwaltung', m.column_administration),
  column('administration_population', 'Einwohner der Verwaltung', m.column_administration_population),
  column('model_project_year', 'Modellprojekt (Jahr)', m.column_model_project),
];

const typeColumn = column('bbsr_type', 'Stadt- und Gemeindetyp (BBSR)', m.column_bbsr_type);

const frameColumns: readonly ColumnDescription[] = [
  column('unit', 'Einheit', m.column_unit),
  column('region', 'Region', m.column_region),
  column('scheme', 'Einteilung', m.column_scheme),
  column('size_class', 'Größenklasse', m.column_class_of_scheme),
  column('count', 'Anzahl', m.column_count),
  column('inhabitants', 'Einwohner', m.column_inhabitants),
];

const registerTotalColumns: readonly ColumnDescription[] = [
  column('date', 'Stichtag', m.column_date),
  column('region', 'Region', m.column_region),
  column('inhabitants_from', 'Einwohner ab', m.column_from),
  column('inhabitants_below', 'Einwohner unter', m.column_below),
  column('municipalities', 'Gemeinden', m.column_municipalities),
  column('inhabitants', 'Einwohner', m.column_inhabitants),
];

const figureColumns: readonly ColumnDescription[] = [
  column('id', 'Kennung', m.column_figure_id),
  column('publisher', 'Herausgeber', m.column_publisher),
  column('title', 'Titel', m.column_title),
  column('year', 'Jahr', m.column_year),
  column('respondents', 'Befragte', m.column_respondents),
  column('n', 'n', m.column_figure_n),
  column('size_class', 'Größenklasse wie gedruckt', m.column_printed_class),
  column('size_from', 'Einwohner ab', m.column_from),
  column('size_below', 'Einwohner unter', m.column_below),
  column('n_class', 'n der Klasse', m.column_n_class),
  column('region', 'Region', m.column_printed_region),
  column('topic', 'Thema', m.column_topic),
  column('indicator', 'Frage (englisch)', m.column_question),
  column('indicator_de', 'Frage', m.column_question),
  column('category', 'Antwort (englisch)', m.column_answer),
  column('category_de', 'Antwort', m.column_answer),
  column('value', 'Wert', m.column_figure_value),
  column('unit', 'Einheit', m.column_figure_unit),
  column('confidence', 'Sicherheit', m.column_confidence),
  column('url', 'Adresse', m.column_url),
];
