import { datasetId, indicatorId } from '../domain/ids.ts';
import type { Indicator } from '../domain/indicator.ts';
import { period } from '../domain/period.ts';
import type { Bilingual } from '../domain/source.ts';

/** Refunds can exceed what came in; no municipality comes near this. In euro. */
const lowestAmount = -1_000_000_000;

/** Per-head values are divided by a population that the census put on a new basis. */
const newCensus: Indicator['comparabilityBreaks'][number] = {
  from: period('2024-12'),
  reason: {
    de: 'Die Einwohnerzahl, durch die geteilt wird, beruht von 2024 an auf dem Zensus 2022, vorher auf dem Zensus 2011.',
    en: 'From 2024 on the population divided by is based on the 2022 census, before on the 2011 census.',
  },
};

interface Entry {
  readonly id: string;
  readonly title: Bilingual;
  readonly shortTitle: Bilingual;
  readonly definition: Bilingual;
}

interface Table {
  readonly dataset: string;
  readonly common: Pick<Indicator, 'unitOfMeasure' | 'domain' | 'levels'> & Partial<Indicator>;
}

const finance = ({ dataset, common }: Table, { id, ...texts }: Entry): Indicator => ({
  family: 'finance',
  unit: 'municipality',
  topic: 'funding',
  responsible: 'municipality',
  direction: 'none',
  weight: 'none',
  comparabilityBreaks: [],
  ...common,
  ...texts,
  id: indicatorId(id),
  dataset: datasetId(dataset),
});

const municipalLevels = ['municipality', 'administration', 'district', 'state', 'country'] as const;
const districtLevels = ['district', 'state', 'country'] as const;
const amounts = { unitOfMeasure: 'euro', domain: [lowestAmount, null], levels: municipalLevels } as const;

/** Table 71231-01-02-5. */
const taxComparison = 'genesis/71231-01-02-5';

const taxes = [
  { id: 'property-tax-a', de: 'Grundsteuer A', en: 'Property tax A (farms and forests)' },
  { id: 'property-tax-b', de: 'Grundsteuer B', en: 'Property tax B (built and building land)' },
  { id: 'trade-tax', de: 'Gewerbesteuer', en: 'Trade tax' },
] as const;

const taxIndicators: readonly Indicator[] = taxes.flatMap(({ id, de, en }) => [
  finance(
    { dataset: taxComparison, common: amounts },
    {
      id: `${id}-revenue`,
      title: { de: `${de}: Istaufkommen`, en: `${en}: revenue` },
      shortTitle: { de: `${de}, Aufkommen`, en: `${en}, revenue` },
      definition: {
        de: `Im Jahr eingenommene ${de} der Gemeinde, vor Abzug von Umlagen; nach Erstattungen auch negativ.`,
        en: `${en} that the municipality took in during the year, before levies; negative after refunds.`,
      },
    },
  ),
  finance(
    { dataset: taxComparison, common: amounts },
    {
      id: `${id}-base`,
      title: { de: `${de}: Grundbetrag`, en: `${en}: base amount` },
      shortTitle: { de: `${de}, Grundbetrag`, en: `${en}, base` },
      definition: {
        de: `Istaufkommen der ${de} geteilt durch den Hebesatz: die Steuerkraft ohne die Wirkung des Hebesatzes.`,
        en: `Revenue divided by the municipality’s multiplier: the tax base without the effect of the multiplier. ${en}.`,
      },
    },
  ),
  finance(
    {
      dataset: taxComparison,
      common: { unitOfMeasure: 'multiplier', domain: [0, 3_000], levels: municipalLevels },
    },
    {
      id: `${id}-multiplier`,
      title: { de: `${de}: Hebesatz`, en: `${en}: multiplier` },
      shortTitle: { de: `${de}, Hebesatz`, en: `${en}, multiplier` },
      definition: {
        de: `Von der Gemeinde beschlossener Hebesatz der ${de} in Prozent; für größere Gebiete ein gewogener Durchschnitt.`,
        en: `Multiplier that the municipality has set, in percent; a weighted average for larger areas. ${en}.`,
      },
    },
  ),
]);

const shares: readonly Entry[] = [
  {
    id: 'income-tax-share',
    title: { de: 'Gemeindeanteil an der Einkommensteuer', en: 'Municipal share of income tax' },
    shortTitle: { de: 'Anteil Einkommensteuer', en: 'Share of income tax' },
    definition: {
      de: 'Was die Gemeinde im Jahr von der Einkommensteuer ihrer Einwohnerinnen und Einwohner erhält.',
      en: 'What the municipality receives during the year of the income tax of its inhabitants.',
    },
  },
  {
    id: 'value-added-tax-share',
    title: { de: 'Gemeindeanteil an der Umsatzsteuer', en: 'Municipal share of value-added tax' },
    shortTitle: { de: 'Anteil Umsatzsteuer', en: 'Share of value-added tax' },
    definition: {
      de: 'Was die Gemeinde im Jahr von der Umsatzsteuer erhält.',
      en: 'What the municipality receives during the year of the value-added tax.',
    },
  },
  {
    id: 'trade-tax-levy',
    title: { de: 'Gewerbesteuerumlage', en: 'Levy on trade tax' },
    shortTitle: { de: 'Gewerbesteuerumlage', en: 'Trade tax levy' },
    definition: {
      de: 'Was die Gemeinde von ihrer Gewerbesteuer an Bund und Land abgibt; nach Erstattungen auch negativ.',
      en: 'What the municipality passes on of its trade tax to federation and state; negative after refunds.',
    },
  },
  {
    id: 'trade-tax-net-revenue',
    title: { de: 'Gewerbesteuer abzüglich Umlage', en: 'Trade tax after levy' },
    shortTitle: { de: 'Gewerbesteuer netto', en: 'Trade tax, net' },
    definition: {
      de: 'Eingenommene Gewerbesteuer abzüglich der Gewerbesteuerumlage.',
      en: 'Trade tax taken in, less the levy on it.',
    },
  },
];

/** Table 71517-01-03-5; from the change of accounting on many states publish nothing here. */
const revenues: readonly (readonly [string, string, string])[] = [
  ['gross-revenue', 'Bruttoeinnahmen insgesamt', 'Gross revenue, total'],
  [
    'gross-revenue-administrative',
    'Einnahmen des Verwaltungshaushalts',
    'Revenue of the administrative budget',
  ],
  ['gross-revenue-taxes', 'Steuern und steuerähnliche Einnahmen', 'Taxes and similar revenue'],
  ['gross-revenue-grants', 'Allgemeine Zuweisungen und Umlagen', 'General grants and levies'],
  ['gross-revenue-fees', 'Gebühren und zweckgebundene Abgaben', 'Fees and earmarked charges'],
  ['gross-revenue-capital', 'Einnahmen des Vermögenshaushalts', 'Revenue of the capital budget'],
  ['gross-revenue-contributions', 'Beiträge und ähnliche Entgelte', 'Contributions and similar charges'],
  ['gross-revenue-investment-grants', 'Zuweisungen für Investitionen', 'Grants for investment'],
  ['gross-revenue-loans', 'Kredite und innere Darlehen', 'Loans taken up'],
];

const revenueIndicators = revenues.map(([id, de, en]) =>
  finance(
    { dataset: 'genesis/71517-01-03-5', common: amounts },
    {
      id,
      title: { de: `${de} (Jahressumme)`, en: `${en} (of the year)` },
      shortTitle: { de, en },
      definition: {
        de: `${de} der Gemeinde im Jahr, nach der vierteljährlichen Kassenstatistik.`,
        en: `${en} of the municipality in a year, from the quarterly cash statistics.`,
      },
    },
  ),
);

const debt = 'genesis/71327-01-05-4';
const debtIndicators: readonly Indicator[] = [
  finance(
    {
      dataset: debt,
      common: {
        unitOfMeasure: 'euroPerInhabitant',
        domain: [0, null],
        levels: districtLevels,
        direction: 'lower',
        comparabilityBreaks: [newCensus],
      },
    },
    {
      id: 'debt-per-inhabitant',
      title: { de: 'Schulden der Kernhaushalte je Einwohner', en: 'Debt of core budgets per inhabitant' },
      shortTitle: { de: 'Schulden je Einwohner', en: 'Debt per inhabitant' },
      definition: {
        de: 'Schulden der Kernhaushalte aller Gemeinden und Verbände eines Kreises am 31.12., je Einwohner am 30.06.',
        en: 'Debt of the core budgets of all municipalities and associations of a district on 31 December, per inhabitant on 30 June.',
      },
    },
  ),
  ...(
    [
      ['debt', 'Schulden der Kernhaushalte', 'Debt of core budgets', 'Schulden', 'Debt'],
      [
        'liquidity-credit',
        'Kassenkredite bei Banken',
        'Liquidity credit from banks',
        'Kassenkredite',
        'Liquidity credit',
      ],
    ] as const
  ).map(([id, de, en, shortDe, shortEn]) =>
    finance(
      {
        dataset: debt,
        common: { unitOfMeasure: 'euro', domain: [0, null], levels: districtLevels, direction: 'lower' },
      },
      {
        id,
        title: { de: `${de} am Jahresende`, en: `${en} at the end of the year` },
        shortTitle: { de: shortDe, en: shortEn },
        definition: {
          de: `${de} aller Gemeinden und Verbände eines Kreises am 31.12.`,
          en: `${en} of all municipalities and associations of a district on 31 December.`,
        },
      },
    ),
  ),
];

const incomeTax = { dataset: 'genesis/73111-01-01-4' };
const incomeTaxIndicators: readonly Indicator[] = (
  [
    ['income-taxpayers', 'persons', 'Lohn- und Einkommensteuerpflichtige', 'Income taxpayers'],
    ['taxable-income', 'euro', 'Gesamtbetrag der Einkünfte', 'Total income of taxpayers'],
    ['income-tax', 'euro', 'Lohn- und Einkommensteuer', 'Wage and income tax'],
  ] as const
).map(([id, unitOfMeasure, de, en]) =>
  finance(
    {
      ...incomeTax,
      common: { unitOfMeasure, domain: [0, null], levels: districtLevels, responsible: 'state' },
    },
    {
      id,
      title: { de, en },
      shortTitle: { de, en },
      definition: {
        de: `${de} eines Kreises im Jahr, nach der Lohn- und Einkommensteuerstatistik.`,
        en: `${en} of a district in a year, from the statistics of wage and income tax.`,
      },
    },
  ),
);

/** Money of municipalities: taxes, revenue, debt. Amounts are in euro, whatever the source rounds to. */
export const financeIndicators: readonly Indicator[] = [
  ...taxIndicators,
  ...shares.map((entry) => finance({ dataset: taxComparison, common: amounts }, entry)),
  ...revenueIndicators,
  ...debtIndicators,
  ...incomeTaxIndicators,
];
