import type { Addresses, FileAddress } from '../../domain/addresses.ts';
import { datasetId, sourceId } from '../../domain/ids.ts';
import type { Source } from '../../domain/source.ts';
import { mebibyte, mediaTypes } from '../shared/mediaTypes.ts';

export const source: Source = {
  id: sourceId('open-data-publishers'),
  title: {
    de: 'Öffentliche Stellen, die offene Daten veröffentlichen',
    en: 'Public bodies that publish open data',
  },
  publisher: 'opendata.guru (Thomas Tursics)',
  homepage: 'https://github.com/opendata-guru/data-universal-repository-api',
  licence: { name: 'MIT', url: 'https://opensource.org/license/mit' },
  attribution: 'opendata.guru (Thomas Tursics), MIT',
  cadence: { de: 'von Hand gepflegt, ohne festen Takt', en: 'kept by hand, at no fixed times' },
  caveats: {
    de:
      'Eine Zeile belegt, dass eine Stelle veröffentlicht; eine fehlende Zeile belegt nichts. Was ein Verband veröffentlicht, ' +
      'gilt für seine Mitglieder über den Verband und wird einmal gezählt. Einzelne Zeilen wurden zuletzt 2019 geprüft.',
    en:
      'A row is evidence that a body publishes; a missing row is evidence of nothing. What an association publishes reaches ' +
      'its members through it and is counted once. Some rows were last checked in 2019.',
  },
  embedded: false,
  datasets: [
    {
      id: datasetId('open-data-publishers/portals'),
      role: 'indicators',
      absence: 'notSurveyed',
      title: {
        de: 'Gemeinden und Verbände mit Portal oder Konto in einem Datenkatalog',
        en: 'Municipalities and associations with a portal or an account in a data catalogue',
      },
    },
    {
      id: datasetId('open-data-publishers/portals-areas'),
      role: 'largerAreas',
      absence: 'notSurveyed',
      title: {
        de: 'Kreise und Länder mit Portal oder Konto',
        en: 'Districts and states with a portal or an account',
      },
    },
    {
      id: datasetId('open-data-publishers/suppliers'),
      role: 'indicators',
      absence: 'notSurveyed',
      title: {
        de: 'Gemeinden und Verbände als Datenlieferanten',
        en: 'Municipalities and associations as data suppliers',
      },
    },
    {
      id: datasetId('open-data-publishers/suppliers-areas'),
      role: 'largerAreas',
      absence: 'notSurveyed',
      title: { de: 'Kreise und Länder als Datenlieferanten', en: 'Districts and states as data suppliers' },
    },
  ],
};

const folder = 'https://raw.githubusercontent.com/opendata-guru/data-universal-repository-api/HEAD/api-data';

const list = (id: string, name: string): FileAddress => ({
  kind: 'file',
  id,
  address: `${folder}/${name}`,
  name,
  contentTypes: mediaTypes.csv,
  maximumBytes: 8 * mebibyte,
});

export const addresses: Addresses = {
  hosts: ['raw.githubusercontent.com'],
  files: [list('portals', 'portals.de.csv'), list('suppliers', 'suppliers.csv')],
};
