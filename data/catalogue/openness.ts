import { datasetId, indicatorId } from '../domain/ids.ts';
import type { Indicator } from '../domain/indicator.ts';

const listed = {
  family: 'openness',
  unitOfMeasure: 'listed',
  unit: 'municipality',
  topic: 'openness',
  responsible: 'municipality',
  direction: 'higher',
  domain: [0, 1],
  levels: ['municipality', 'administration', 'district', 'state'],
  weight: 'none',
  comparabilityBreaks: [],
} as const;

/**
 * Who is known to publish open data. A municipality that is not listed was not surveyed, so there is never a 0: in class
 * aggregates the share of those listed is `coverage`, not a mean.
 */
export const publisherIndicators: readonly Indicator[] = [
  {
    ...listed,
    id: indicatorId('open-data-publisher'),
    dataset: datasetId('open-data-publishers/portals'),
    title: {
      de: 'Gemeinde veröffentlicht offene Daten (gelistet)',
      en: 'Municipality publishes open data (listed)',
    },
    shortTitle: { de: 'Offene Daten, gelistet', en: 'Open data, listed' },
    definition: {
      de:
        'Die Gemeinde oder ihr Verband hat nach der Liste von opendata.guru ein Portal oder ein Konto in einem Datenkatalog. ' +
        'Wer nicht in der Liste steht, wurde nicht erhoben; das heißt nicht, dass es dort keine offenen Daten gibt.',
      en:
        'By the list of opendata.guru the municipality or its association has a portal or an account in a data catalogue. ' +
        'Whoever is not in the list was not surveyed; that does not mean that there are no open data.',
    },
  },
  {
    ...listed,
    id: indicatorId('open-data-supplier'),
    dataset: datasetId('open-data-publishers/suppliers'),
    title: {
      de: 'Gemeinde liefert offene Daten an Kataloge (gelistet)',
      en: 'Municipality supplies open data (listed)',
    },
    shortTitle: { de: 'Datenlieferant, gelistet', en: 'Data supplier, listed' },
    definition: {
      de:
        'Die Gemeinde oder ihr Verband steht in der neueren, europaweiten Liste der Datenlieferanten von opendata.guru mit ' +
        'ihrem Regionalschlüssel. Nur ein Teil der Liste hat Schlüssel; wer fehlt, wurde nicht erhoben.',
      en:
        'The municipality or its association is in the newer, Europe-wide list of data suppliers of opendata.guru with its ' +
        'regional key. Only part of that list has keys; whoever is missing was not surveyed.',
    },
  },
];
