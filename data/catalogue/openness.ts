import { datasetId, indicatorId } from '../domain/ids.ts';
import type { Indicator } from '../domain/indicator.ts';

const once = {
  de: 'Der Wert eines Verbands steht bei seinen Mitgliedern als der des Verbands und zählt dort nicht als eigener.',
  en: 'An association’s value stands with its members as the association’s and does not count as theirs.',
} as const;

const listed = {
  family: 'openness',
  unitOfMeasure: 'listed',
  unit: 'administration',
  topic: 'openness',
  responsible: 'municipality',
  direction: 'higher',
  domain: [0, 1],
  levels: ['municipality', 'administration', 'district', 'state'],
  weight: 'none',
  comparabilityBreaks: [],
} as const;

/**
 * Who is known to publish open data: the town hall of a municipality or of its association, whose value reaches its members as
 * `viaAssociation` and counts once. A municipality that is not listed was not surveyed, so there is never a 0: in class
 * aggregates the share of those listed is `coverage`, not a mean.
 */
export const publisherIndicators: readonly Indicator[] = [
  {
    ...listed,
    id: indicatorId('open-data-publisher'),
    dataset: datasetId('open-data-publishers/portals'),
    title: {
      de: 'Verwaltung veröffentlicht offene Daten (gelistet)',
      en: 'Administration publishes open data (listed)',
    },
    shortTitle: { de: 'Offene Daten, gelistet', en: 'Open data, listed' },
    definition: {
      de:
        'Das Rathaus der Gemeinde oder das ihres Verbands hat nach der Liste von opendata.guru ein Portal oder ein Konto in ' +
        `einem Datenkatalog. ${once.de} ` +
        'Wer nicht in der Liste steht, wurde nicht erhoben; das heißt nicht, dass es dort keine offenen Daten gibt.',
      en:
        'By the list of opendata.guru the town hall of the municipality or that of its association has a portal or an account ' +
        `in a data catalogue. ${once.en} ` +
        'Whoever is not in the list was not surveyed; that does not mean that there are no open data.',
    },
  },
  {
    ...listed,
    id: indicatorId('open-data-supplier'),
    dataset: datasetId('open-data-publishers/suppliers'),
    title: {
      de: 'Verwaltung liefert offene Daten an Kataloge (gelistet)',
      en: 'Administration supplies open data (listed)',
    },
    shortTitle: { de: 'Datenlieferant, gelistet', en: 'Data supplier, listed' },
    definition: {
      de:
        'Das Rathaus der Gemeinde oder das ihres Verbands steht in der neueren, europaweiten Liste der Datenlieferanten von ' +
        `opendata.guru mit seinem Regionalschlüssel. ${once.de} ` +
        'Nur ein Teil der Liste hat Schlüssel; wer fehlt, wurde nicht erhoben.',
      en:
        'The town hall of the municipality or that of its association is in the newer, Europe-wide list of data suppliers of ' +
        `opendata.guru with its regional key. ${once.en} ` +
        'Only part of that list has keys; whoever is missing was not surveyed.',
    },
  },
];
