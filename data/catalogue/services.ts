import { datasetId, indicatorId, type DatasetId } from '../domain/ids.ts';
import type { Indicator } from '../domain/indicator.ts';
import type { Bilingual } from '../domain/source.ts';

const common = {
  family: 'services',
  unit: 'administration',
  topic: 'administration',
  responsible: 'municipality',
  direction: 'none',
  weight: 'none',
  comparabilityBreaks: [],
} as const;

/** Stands in every definition: without it the numbers invite a comparison that they do not bear. */
const noGap: Bilingual = {
  de: 'Auf welcher Ebene eine Leistung ausgeführt wird, ist nicht bekannt, und kreisfreie Städte haben von Rechts wegen mehr Aufgaben: Ein Abstand zwischen Größenklassen wird nicht berechnet.',
  en: 'The level on which a service is carried out is not known, and district-free cities have more duties by law: no gap between size classes is computed.',
};

const counted: Bilingual = {
  de: 'Gezählt werden Verwaltungsleistungen mit einem eigenen, vom Dashboard berücksichtigten, nicht abgeschalteten und erreichbaren Onlinedienst; Dienste von Land und Bund zählen dort.',
  en: 'What counts are administrative services with an online service of their own that the dashboard considers, that is not switched off and that answers; services of the state and the federation count there.',
};

interface Count {
  readonly id: string;
  readonly title: Bilingual;
  readonly shortTitle: Bilingual;
  readonly what: Bilingual;
  readonly unitOfMeasure: 'count' | 'percent';
}

const service =
  (dataset: DatasetId, levels: Indicator['levels']) =>
  ({ id, title, shortTitle, what, unitOfMeasure }: Count): Indicator => ({
    ...common,
    id: indicatorId(id),
    dataset,
    title,
    shortTitle,
    definition: { de: `${what.de} ${counted.de} ${noGap.de}`, en: `${what.en} ${counted.en} ${noGap.en}` },
    unitOfMeasure,
    domain: [0, unitOfMeasure === 'percent' ? 100 : null],
    levels,
  });

const own: readonly Count[] = [
  {
    id: 'online-services',
    title: { de: 'Eigene Leistungen mit Onlinedienst', en: 'Own services that are online' },
    shortTitle: { de: 'Leistungen online', en: 'Services online' },
    what: {
      de: 'Anzahl der Leistungen, die die Verwaltung selbst online anbietet (Definition „in mindestens einer Kommune verfügbar“).',
      en: 'Number of services that the administration itself offers online (definition “available in at least one municipality”).',
    },
    unitOfMeasure: 'count',
  },
  {
    id: 'online-services-area-wide',
    title: { de: 'Eigene Leistungen online, flächendeckend', en: 'Own services online, area-wide' },
    shortTitle: { de: 'Flächendeckend online', en: 'Online area-wide' },
    what: {
      de: 'Anzahl der eigenen Leistungen mit Onlinedienst, die das Dashboard als kreis-, landes- oder bundesweit flächendeckend führt (Definition „flächendeckend“).',
      en: 'Number of own online services that the dashboard lists as available everywhere in the district, state or country (definition “area-wide”).',
    },
    unitOfMeasure: 'count',
  },
  {
    id: 'online-services-area-wide-share',
    title: {
      de: 'Anteil flächendeckender an den eigenen Leistungen mit Onlinedienst',
      en: 'Share of own online services that are area-wide',
    },
    shortTitle: { de: 'Anteil flächendeckend', en: 'Share area-wide' },
    what: {
      de: 'Anteil der flächendeckenden an allen Leistungen, die die Verwaltung selbst online anbietet (Definition „Anteil“).',
      en: 'Share of the area-wide ones among all services that the administration itself offers online (definition “share”).',
    },
    unitOfMeasure: 'percent',
  },
];

const ofMunicipalities: readonly Count[] = [
  {
    id: 'municipal-services-anywhere',
    title: {
      de: 'Leistungen online in mindestens einer Verwaltung des Gebiets',
      en: 'Services online in at least one administration of the area',
    },
    shortTitle: { de: 'Mindestens einmal online', en: 'Online at least once' },
    what: {
      de: 'Anzahl der Leistungen, die mindestens eine Gemeinde oder ein Verband des Gebiets selbst online anbietet.',
      en: 'Number of services that at least one municipality or association of the area itself offers online.',
    },
    unitOfMeasure: 'count',
  },
  {
    id: 'municipal-services-everywhere',
    title: {
      de: 'Leistungen online in allen Verwaltungen des Gebiets',
      en: 'Services online in all administrations of the area',
    },
    shortTitle: { de: 'Überall online', en: 'Online everywhere' },
    what: {
      de: 'Anzahl der Leistungen, die jede Gemeinde oder jeder Verband des Gebiets selbst online anbietet oder die das Dashboard für das ganze Gebiet als flächendeckend führt.',
      en: 'Number of services that every municipality or association of the area itself offers online, or that the dashboard lists as available everywhere in the area.',
    },
    unitOfMeasure: 'count',
  },
  {
    id: 'municipal-services-mean-share',
    title: {
      de: 'Durchschnittlicher Anteil der Verwaltungen, die eine Leistung online anbieten',
      en: 'Mean share of administrations that offer a service online',
    },
    shortTitle: { de: 'Anteil der Verwaltungen', en: 'Share of administrations' },
    what: {
      de: 'Durchschnitt über alle Leistungen, die mindestens eine Gemeinde oder ein Verband des Gebiets online anbietet: welcher Anteil der Gemeinden und Verbände es tut. Mitglieder eines Verbands ohne eigene Dienste zählen nicht.',
      en: 'Mean, over all services that at least one municipality or association of the area offers online, of the share of municipalities and associations that do. Members of an association without services of their own do not count.',
    },
    unitOfMeasure: 'percent',
  },
];

/**
 * Online services by the Dashboard Digitale Verwaltung. The level on which a service is carried out is not in the data:
 * there is no gap of these indicators.
 */
export const serviceIndicators: readonly Indicator[] = [
  ...own.map(
    service(datasetId('digitale-verwaltung/services'), [
      'municipality',
      'administration',
      'district',
      'state',
      'country',
    ]),
  ),
  ...ofMunicipalities.map(
    service(datasetId('digitale-verwaltung/municipal-services'), ['district', 'state', 'country']),
  ),
];
