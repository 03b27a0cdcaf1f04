import type { Indicator } from '../domain/indicator.ts';
import { amounts, finance, municipalLevels, type FinanceTexts } from './financeIndicator.ts';

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
        en: `${en}: what the municipality took in during the year, before levies; negative after refunds.`,
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
        en: `${en}: revenue divided by the municipality’s multiplier, that is without the effect of the multiplier.`,
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
        en: `${en}: multiplier that the municipality has set, in per cent; a weighted average for larger areas.`,
      },
    },
  ),
]);

const shares: readonly FinanceTexts[] = [
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

/** What municipalities take in taxes, and the multipliers they set; amounts are in euro. */
export const municipalTaxIndicators: readonly Indicator[] = [
  ...taxIndicators,
  ...shares.map((texts) => finance({ dataset: taxComparison, common: amounts }, texts)),
];
