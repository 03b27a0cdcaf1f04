import type { Indicator } from '../domain/indicator.ts';
import { period } from '../domain/period.ts';
import { amounts, districtLevels, finance } from './financeIndicator.ts';
import { municipalTaxIndicators } from './taxes.ts';

/** Per-head values are divided by a population that the census put on a new basis. */
const newCensus: Indicator['comparabilityBreaks'][number] = {
  from: period('2024-12'),
  reason: {
    de: 'Die Einwohnerzahl, durch die geteilt wird, beruht von 2024 an auf dem Zensus 2022, vorher auf dem Zensus 2011.',
    en: 'From 2024 on the population divided by is based on the 2022 census, before on the 2011 census.',
  },
};

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
        'Kassenkredite beim nicht-öffentlichen Bereich',
        'Liquidity credit from outside the public sector',
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
  ...municipalTaxIndicators,
  ...revenueIndicators,
  ...debtIndicators,
  ...incomeTaxIndicators,
];
