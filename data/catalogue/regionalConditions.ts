import { datasetId, indicatorId } from '../domain/ids.ts';
import type { Indicator } from '../domain/indicator.ts';
import { period } from '../domain/period.ts';
import type { Bilingual } from '../domain/source.ts';

const perHead: Indicator['comparabilityBreaks'] = [
  {
    from: period('2024-12'),
    reason: {
      de: 'Die Einwohnerzahl, durch die geteilt wird, beruht von 2024 an auf dem Zensus 2022.',
      en: 'From 2024 on the population divided by is based on the 2022 census.',
    },
  },
];

const condition = (
  id: string,
  unitOfMeasure: Indicator['unitOfMeasure'],
  title: Bilingual,
  definition: Bilingual,
  more: Partial<Indicator> = {},
): Indicator => ({
  id: indicatorId(id),
  family: 'conditions',
  dataset: datasetId(`inkar/${id}`),
  title,
  shortTitle: title,
  definition,
  unitOfMeasure,
  unit: 'municipality',
  topic: 'conditions',
  responsible: 'market',
  direction: 'none',
  domain: [0, unitOfMeasure === 'percent' ? 100 : null],
  levels: ['municipality', 'administration', 'district', 'state', 'country'],
  weight: unitOfMeasure === 'persons' ? 'none' : 'population',
  comparabilityBreaks: unitOfMeasure === 'euroPerInhabitant' ? perHead : [],
  ...more,
});

/** Living conditions of municipalities and districts as INKAR (BBSR) publishes them. */
export const regionalConditionIndicators: readonly Indicator[] = [
  condition(
    'purchasing-power',
    'euroPerInhabitant',
    { de: 'Kaufkraft', en: 'Purchasing power' },
    {
      de: 'Verfügbares Einkommen je Einwohnerin und Einwohner und Jahr, modelliert (BBSR nach Marktdaten).',
      en: 'Disposable income per inhabitant and year, modelled (BBSR from market data).',
    },
    { direction: 'higher' },
  ),
  condition(
    'retail-purchasing-power',
    'euroPerInhabitant',
    { de: 'Einzelhandelsrelevante Kaufkraft', en: 'Retail purchasing power' },
    {
      de: 'Teil der Kaufkraft, der für den Einzelhandel infrage kommt, je Einwohnerin und Einwohner und Jahr.',
      en: 'Part of the purchasing power that retail can expect, per inhabitant and year.',
    },
    { direction: 'higher' },
  ),
  condition(
    'settlement-transport-share',
    'percent',
    { de: 'Siedlungs- und Verkehrsfläche (INKAR)', en: 'Settlement and transport (INKAR)' },
    {
      de: 'Fläche für Siedlung und Verkehr in Prozent der Gesamtfläche.',
      en: 'Land used for settlement and transport in per cent of the area.',
    },
    { topic: 'structure', responsible: 'state', weight: 'none' },
  ),
  condition(
    'recreation-area-share',
    'percent',
    { de: 'Erholungsfläche', en: 'Recreation area' },
    {
      de: 'Fläche für Erholung in Prozent der Gesamtfläche.',
      en: 'Land used for recreation in per cent of the area.',
    },
    { topic: 'structure', responsible: 'state', weight: 'none' },
  ),
  condition(
    'travel-time-middle-centre',
    'minutes',
    { de: 'Erreichbarkeit von Mittelzentren', en: 'Travel time to a middle-order centre' },
    {
      de: 'Fahrzeit mit dem Auto zum nächsten Mittel- oder Oberzentrum, in Minuten.',
      en: 'Driving time to the next middle-order or higher centre, in minutes.',
    },
    { direction: 'lower', responsible: 'state' },
  ),
  condition(
    'travel-time-upper-centre',
    'minutes',
    { de: 'Erreichbarkeit von Oberzentren', en: 'Travel time to a high-order centre' },
    {
      de: 'Fahrzeit mit dem Auto zum nächsten Oberzentrum, in Minuten.',
      en: 'Driving time to the next high-order centre, in minutes.',
    },
    { direction: 'lower', responsible: 'state' },
  ),
  condition(
    'distance-supermarket',
    'metres',
    { de: 'Entfernung zum Supermarkt', en: 'Distance to a supermarket' },
    {
      de: 'Mittlere Luftlinie der Bevölkerung zum nächsten Supermarkt oder Discounter, in Metern.',
      en: 'Mean straight-line distance of the population to the next supermarket or discounter, in metres.',
    },
    { direction: 'lower' },
  ),
  condition(
    'distance-pharmacy',
    'metres',
    { de: 'Entfernung zur Apotheke', en: 'Distance to a pharmacy' },
    {
      de: 'Mittlere Luftlinie der Bevölkerung zur nächsten Apotheke, in Metern.',
      en: 'Mean straight-line distance of the population to the next pharmacy, in metres.',
    },
    { direction: 'lower' },
  ),
  condition(
    'unemployed',
    'persons',
    { de: 'Arbeitslose', en: 'Unemployed persons' },
    {
      de: 'Zahl der Arbeitslosen im Jahresdurchschnitt, wie INKAR sie ausweist.',
      en: 'Number of unemployed persons, average of the year, as given by INKAR.',
    },
  ),
  condition(
    'unemployment-rate',
    'percent',
    { de: 'Arbeitslosenquote', en: 'Unemployment rate' },
    {
      de: 'Arbeitslose in Prozent der zivilen Erwerbspersonen.',
      en: 'Unemployed persons in per cent of the civilian labour force.',
    },
    { direction: 'lower' },
  ),
  condition(
    'school-leavers-higher',
    'percent',
    {
      de: 'Schulabgänge mit allgemeiner Hochschulreife',
      en: 'School leavers with higher-education entrance',
    },
    {
      de: 'Schulabgänge mit allgemeiner Hochschulreife in Prozent aller Schulabgänge.',
      en: 'School leavers with a general entrance qualification in per cent of all school leavers.',
    },
    { responsible: 'state', direction: 'higher' },
  ),
];
