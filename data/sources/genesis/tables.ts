import { datasetId, indicatorId, type DatasetId, type IndicatorId } from '../../domain/ids.ts';

/** What a value is, which decides how its unit is converted and what “-” says of it. */
export type Measure = 'count' | 'euro' | 'percent' | 'multiplier';

/** One value of a table and the indicator it becomes. */
export interface TableValue {
  readonly indicator: IndicatorId;
  /** Codes of the value in the flat form; it may have another one for the country. */
  readonly codes: readonly string[];
  /** Last words of the column's heading in the table form, from the outer to the inner level; else the next. */
  readonly headings: readonly (readonly string[])[];
  readonly measure: Measure;
  /** The municipalities' values add up to the country's, but for rounding. */
  readonly adds: boolean;
  /** Headings of columns that add up to the value in every row; they show when two columns have changed places. */
  readonly parts: readonly string[];
}

/** A table of the Regionalstatistik or the census that the catalogue has indicators for. */
export interface KnownTable {
  readonly code: string;
  readonly title: string;
  readonly titleEn: string;
  /** Statistic in the flat form, which does not name its table. */
  readonly statistic: string;
  /** Smallest areas of the table. */
  readonly depth: 'municipalities' | 'districts';
  /** Variables that the flat form may break values down by; their totals are read. */
  readonly breakdowns: readonly string[];
  readonly values: readonly TableValue[];
}

/** Values of municipalities; `null` for a table that has none. */
export const municipalDataset = ({ code, depth }: KnownTable): DatasetId | null =>
  depth === 'municipalities' ? datasetId(`genesis/${code}`) : null;

/** Values of associations, districts, states and the country. */
export const largerDataset = ({ code, depth }: KnownTable): DatasetId =>
  datasetId(depth === 'municipalities' ? `genesis/${code}-areas` : `genesis/${code}`);

const value = (
  id: string,
  measure: Measure,
  codes: readonly string[],
  headings: readonly (string | readonly string[])[],
  adds = false,
  parts: readonly string[] = [],
): TableValue => ({
  indicator: indicatorId(id),
  codes,
  headings: headings.map((heading) => (typeof heading === 'string' ? [heading] : heading)),
  measure,
  adds,
  parts,
});

const taxComparison: readonly TableValue[] = (
  [
    ['property-tax-a', 'Grundsteuer A'],
    ['property-tax-b', 'Grundsteuer B'],
    ['trade-tax', 'Gewerbesteuer'],
  ] as const
).flatMap(([id, tax]) => [
  value(`${id}-revenue`, 'euro', [], [`${tax} - Istaufkommen`], true),
  value(`${id}-base`, 'euro', [], [`${tax} - Grundbetrag`], true),
  value(`${id}-multiplier`, 'multiplier', [], [`${tax} - Hebesatz`]),
]);

const population = [
  value('resident-population', 'count', ['BEVSTD'], ['Insgesamt'], true, ['männlich', 'weiblich']),
];

/**
 * The tables that can be read. A value that is not named here is left out. Where a value has no code, the flat form is
 * recognised by the name of the value, which is the heading of the table form.
 */
export const knownTables: readonly KnownTable[] = [
  {
    code: '12411-01-01-5',
    title: 'Bevölkerung nach Geschlecht, Gemeinden',
    titleEn: 'Population by sex, municipalities',
    statistic: '12411',
    depth: 'municipalities',
    breakdowns: ['GES'],
    values: population,
  },
  {
    code: '12411-01-01-4',
    title: 'Bevölkerung nach Geschlecht, Kreise',
    titleEn: 'Population by sex, districts',
    statistic: '12411',
    depth: 'districts',
    breakdowns: ['GES'],
    values: population,
  },
  {
    code: '1000A-0000',
    title: 'Zensus 2022: Bevölkerung kompakt, Gemeinden',
    titleEn: '2022 census: population in brief, municipalities',
    statistic: '1000A',
    depth: 'municipalities',
    breakdowns: [],
    values: [value('census-population', 'count', ['PRS018', 'PRS001'], ['Personen'], true)],
  },
  {
    code: 'AI-N-01-2-5',
    title: 'Regionalatlas: Flächennutzung nach ALKIS, Gemeinden',
    titleEn: 'Regional atlas: land use, municipalities',
    statistic: '99910',
    depth: 'municipalities',
    breakdowns: [],
    values: [
      value(
        'settlement-share',
        'percent',
        ['AI0111'],
        ['Anteil Siedlungs- und Verkehrsfläche an Gesamtfläche'],
      ),
    ],
  },
  {
    code: '71231-01-02-5',
    title: 'Realsteuervergleich, Gemeinden',
    titleEn: 'Comparison of taxes on property and trade, municipalities',
    statistic: '71231',
    depth: 'municipalities',
    breakdowns: [],
    values: [
      ...taxComparison,
      value('income-tax-share', 'euro', [], ['Gemeindeanteil an der Einkommensteuer'], true),
      value('value-added-tax-share', 'euro', [], ['Gemeindeanteil an der Umsatzsteuer'], true),
      value('trade-tax-levy', 'euro', [], ['Gewerbesteuerumlage']),
      value(
        'trade-tax-net-revenue',
        'euro',
        [],
        ['Gewerbesteuereinnahmen (Aufkommen abzgl. Umlage)', 'Gewerbesteuereinnahmen'],
      ),
    ],
  },
  {
    code: '71517-01-03-5',
    title: 'Bruttoeinnahmen der Gemeinden',
    titleEn: 'Gross revenue of municipalities',
    statistic: '71517',
    depth: 'municipalities',
    breakdowns: [],
    values: [
      value('gross-revenue', 'euro', [], ['Bruttoeinnahmen der Gemeinden']),
      value('gross-revenue-administrative', 'euro', [], ['Einnahmen des Verwaltungshaushalts, insgesamt']),
      value('gross-revenue-taxes', 'euro', [], ['Steuern und steuerähnliche Einnahmen']),
      value('gross-revenue-grants', 'euro', [], ['allgem. Zuweisung,Umlagen v.Bund,Land,Gemeinden/GV']),
      value('gross-revenue-fees', 'euro', [], ['Gebühren und zweckgebundene Abgaben']),
      value('gross-revenue-capital', 'euro', [], ['Einnahmen des Vermögenshaushalts, insgesamt']),
      value('gross-revenue-contributions', 'euro', [], ['Beiträge und ähnliche Entgelte']),
      value(
        'gross-revenue-investment-grants',
        'euro',
        [],
        ['Zuweisungen, Zuschüsse f.Investitionsförderungen..'],
      ),
      value('gross-revenue-loans', 'euro', [], ['Kredite und innere Darlehen']),
    ],
  },
  {
    code: '71327-01-05-4',
    title: 'Schuldenstand der Kernhaushalte der Gemeinden und Gemeindeverbände, Kreise',
    titleEn: 'Debt of the core budgets of municipalities and their associations, districts',
    statistic: '71327',
    depth: 'districts',
    breakdowns: [],
    values: [
      value('debt-per-inhabitant', 'euro', [], ['Schuldenst.d.Kernhh.d.Gem.u.-verb.je Einw.a.30.06.']),
      value('debt', 'euro', [], ['Schuldenst d.Kernhh.d.Gem.u.-verbände insgesamt']),
      value('liquidity-credit', 'euro', [], [['Schulden beim nicht-öffentlichen Bereich', 'Kassenkredite']]),
    ],
  },
  {
    code: '73111-01-01-4',
    title: 'Lohn- und Einkommensteuer, Kreise',
    titleEn: 'Wage and income tax, districts',
    statistic: '73111',
    depth: 'districts',
    breakdowns: [],
    values: [
      value('income-taxpayers', 'count', ['LSNW01'], ['Lohn- und Einkommensteuerpflichtige']),
      value('taxable-income', 'euro', ['EKF002'], ['Gesamtbetrag der Einkünfte']),
      value('income-tax', 'euro', ['LSNW02'], ['Lohn- und Einkommensteuer']),
    ],
  },
];

/** For messages. */
export const knownTablesText = knownTables.map(({ code, title }) => `${code} (${title})`).join(', ');
