import type { Addresses } from '../../domain/addresses.ts';
import { datasetId, sourceId } from '../../domain/ids.ts';
import type { Source } from '../../domain/source.ts';
import { mebibyte, mediaTypes } from '../shared/mediaTypes.ts';

export const publishersDataset = datasetId('govdata/publishers');

export const source: Source = {
  id: sourceId('govdata'),
  title: {
    de: 'GovData: offene Datensätze der Gemeinden',
    en: 'GovData: open datasets of municipalities',
  },
  publisher: 'GovData – Das Datenportal für Deutschland',
  homepage: 'https://www.govdata.de',
  licence: { name: 'Je Datensatz; für die Metadaten des Portals nicht genannt', url: null },
  attribution: 'GovData – Das Datenportal für Deutschland (https://www.govdata.de)',
  cadence: { de: 'täglich', en: 'daily' },
  caveats: {
    de:
      'Gezählt wird, was eine Gemeinde nach den Metadaten selbst veröffentlicht und was allein sie beschreibt. Daten ' +
      'über eine Gemeinde, die das Land, der Kreis oder ein Verband veröffentlicht, zählen nicht. Viele Datensätze nennen ' +
      'weder Gebiet noch Herausgeber eindeutig; sie fehlen. Eine Gemeinde ohne Eintrag wurde nicht erhoben: Sie kann ' +
      'offene Daten haben, die GovData nicht kennt. Die Anzahl sagt nichts über Nutzen und Güte: Ein Portal zerlegt in ' +
      'viele Datensätze, was ein anderes als einen führt. Der Datenstand ist die jüngste Änderung eines Datensatzes.',
    en:
      'What counts is what a municipality publishes itself, by the metadata, and what describes it alone. Data about a ' +
      'municipality that its state, district or an association publishes do not count. Many datasets name neither area ' +
      'nor publisher unmistakably; they are missing. A municipality without an entry was not surveyed: it may have open ' +
      'data that GovData does not know. The number says nothing about use or quality: one portal splits into many ' +
      'datasets what another one keeps as one. The data date is the latest change of a dataset.',
  },
  embedded: false,
  datasets: [
    {
      id: publishersDataset,
      role: 'indicators',
      title: {
        de: 'Offene Datensätze, die Gemeinden selbst veröffentlichen',
        en: 'Open datasets that municipalities publish themselves',
      },
      absence: 'notSurveyed',
    },
  ],
};

/** Given as extras of a dataset, by newer portals as its members. */
const geocodingAndPublisher = [
  'publisher_name',
  'publisher_type',
  'contributorID',
  'politicalGeocodingLevelURI',
  'politicalGeocodingURI',
] as const;

export const addresses: Addresses = {
  hosts: ['ckan.govdata.de'],
  files: [
    {
      kind: 'pages',
      id: 'datasets',
      address: 'https://ckan.govdata.de/api/3/action/package_search?sort=id+asc&rows={size}&start={start}',
      name: 'package_search.jsonl',
      contentTypes: mediaTypes.json,
      maximumBytes: 256 * mebibyte,
      size: 500,
      items: ['result', 'results'],
      total: ['result', 'count'],
      atOnce: 1,
      // What is read, and nothing else: names and e-mail addresses of contact persons never get into a file of ours.
      keep: [
        ...['id', 'name', 'license_id', 'metadata_modified', 'organization.title'],
        ...['resources.license', 'resources.format', 'resources.mimetype'],
        ...geocodingAndPublisher.flatMap((field) => [field, `extras.${field}`]),
      ],
    },
  ],
};
