import { datasetId, indicatorId } from '../domain/ids.ts';
import type { Indicator } from '../domain/indicator.ts';

const common = {
  family: 'openness',
  dataset: datasetId('govdata/publishers'),
  unit: 'administration',
  topic: 'openness',
  responsible: 'municipality',
  levels: ['municipality'],
  weight: 'none',
  comparabilityBreaks: [],
} as const;

const who = {
  de: 'Gezählt werden Datensätze, die nach ihren Metadaten das Rathaus der Gemeinde selbst veröffentlicht und die allein diese Gemeinde beschreiben; was ein Verband veröffentlicht, zählt nicht. Wer dort fehlt, wurde nicht erhoben.',
  en: 'What counts are datasets that, by their metadata, the municipality’s own town hall publishes and that describe this municipality alone; what an association publishes does not count. Whoever is missing there was not surveyed.',
} as const;

/**
 * Open data of town halls by the catalogue of GovData. A municipality that is not in it was not surveyed: there is a 0
 * only where all licences are known and none is open.
 */
export const openDatasetIndicators: readonly Indicator[] = [
  {
    ...common,
    id: indicatorId('open-datasets'),
    title: { de: 'Offene Datensätze auf GovData', en: 'Open datasets on GovData' },
    shortTitle: { de: 'Offene Datensätze', en: 'Open datasets' },
    definition: {
      de: `Anzahl der Datensätze mit mindestens einer Fassung unter offener Lizenz. ${who.de} Über Nutzen und Güte sagt die Anzahl nichts.`,
      en: `Number of datasets with at least one version under an open licence. ${who.en} The number says nothing about use or quality.`,
    },
    unitOfMeasure: 'count',
    direction: 'none',
    domain: [0, null],
  },
  {
    ...common,
    id: indicatorId('open-licence-share'),
    title: {
      de: 'Anteil der Datensätze mit offener Lizenz',
      en: 'Share of datasets with an open licence',
    },
    shortTitle: { de: 'Offene Lizenz', en: 'Open licence' },
    definition: {
      de: `Anteil der Datensätze, von denen mindestens eine Fassung unter offener Lizenz steht, an allen, deren Lizenz bekannt ist. ${who.de}`,
      en: `Share of datasets of which at least one version has an open licence among all whose licence is known. ${who.en}`,
    },
    unitOfMeasure: 'percent',
    direction: 'higher',
    domain: [0, 100],
  },
  {
    ...common,
    id: indicatorId('machine-readable-share'),
    title: {
      de: 'Anteil der Datensätze in maschinenlesbarem Format',
      en: 'Share of datasets in a machine-readable format',
    },
    shortTitle: { de: 'Maschinenlesbar', en: 'Machine-readable' },
    definition: {
      de: `Anteil der Datensätze, von denen mindestens eine Fassung ohne Raten von Programmen gelesen werden kann (CSV, JSON, XLSX, GML und andere; nicht PDF, HTML, Bilder), an allen, deren Format bekannt ist. ${who.de}`,
      en: `Share of datasets of which at least one version can be read by programs without guessing (CSV, JSON, XLSX, GML and others; not PDF, HTML, pictures) among all whose format is known. ${who.en}`,
    },
    unitOfMeasure: 'percent',
    direction: 'higher',
    domain: [0, 100],
  },
];
