import type { Addresses } from '../../domain/addresses.ts';
import { datasetId, sourceId } from '../../domain/ids.ts';
import type { Source } from '../../domain/source.ts';
import { mebibyte, mediaTypes } from '../shared/mediaTypes.ts';

export const servicesDataset = datasetId('digitale-verwaltung/services');
export const areasDataset = datasetId('digitale-verwaltung/services-areas');
export const municipalServicesDataset = datasetId('digitale-verwaltung/municipal-services');

export const source: Source = {
  id: sourceId('digitale-verwaltung'),
  title: {
    de: 'Dashboard Digitale Verwaltung: Onlinedienste nach Gebieten',
    en: 'Dashboard Digitale Verwaltung: online services by area',
  },
  publisher: 'Bundesministerium für Digitales und Staatsmodernisierung',
  homepage: 'https://dashboard.digitale-verwaltung.de',
  licence: { name: 'In den Daten nicht genannt', url: null },
  attribution: 'Dashboard Digitale Verwaltung (Portalverbund Online-Gateway)',
  cadence: { de: 'täglich', en: 'daily' },
  caveats: {
    de:
      'Gezählt werden nur die eigenen Dienste eines Gebiets: Was Land oder Bund für alle anbieten, steht bei Land und ' +
      'Bund. Gezählt wird, was gemeldet ist: Ein nicht gemeldeter Dienst fehlt. Ein Dienst zählt, wenn das Dashboard ihn ' +
      'berücksichtigt, er nicht abgeschaltet ist und die Adresse bei der letzten Prüfung antwortete; ob man damit einen ' +
      'Antrag bis zum Ende stellen kann, sagt das nicht. Auf welcher Ebene eine Leistung ausgeführt wird, steht nicht in ' +
      'den Daten. Kreisfreie Städte haben die Aufgaben eines Kreises dazu und darum mehr Dienste: Ein Abstand zwischen ' +
      'Größenklassen wird nicht berechnet. Mitglieder eines Verbands ohne eigene Dienste haben keinen Wert; es gilt der ' +
      'ihres Verbands.',
    en:
      'Only an area’s own services count: what the state or the federation offers for all stands with them. What counts ' +
      'is what is reported: a service that is not reported is missing. A service counts if the dashboard considers it, it ' +
      'is not switched off and its address answered at the last check; whether an application can be made with it to the ' +
      'end, this does not say. The level on which a service is carried out is not in the data. District-free cities also ' +
      'have the duties of a district and so have more services: no gap between size classes is computed. Members of an ' +
      'association without services of their own have no value; that of their association holds.',
  },
  embedded: false,
  datasets: [
    {
      id: servicesDataset,
      role: 'indicators',
      title: {
        de: 'Eigene Onlinedienste der Gemeinden und Verbände',
        en: 'Own online services of municipalities and associations',
      },
    },
    {
      id: areasDataset,
      role: 'largerAreas',
      title: {
        de: 'Eigene Onlinedienste der Kreise, der Länder und des Bundes',
        en: 'Own online services of districts, states and the federation',
      },
    },
    {
      id: municipalServicesDataset,
      role: 'largerAreas',
      title: {
        de: 'Onlinedienste der Gemeinden und Verbände in Kreisen, Ländern und Deutschland, nach drei Definitionen',
        en: 'Online services of municipalities and associations in districts, states and Germany, by three definitions',
      },
    },
  ],
};

const api = 'https://api.ozg-umsetzung.de/api/public/v1/dash';
const paging = { size: 100, items: ['content'], total: ['totalElements'] } as const;

/** The list of areas, and of each area its own services: neither those above it nor those below. */
export const addresses: Addresses = {
  hosts: ['api.ozg-umsetzung.de'],
  files: [
    {
      kind: 'pages',
      id: 'services',
      address: `${api}/open-pvog/{key}?page={page}&size={size}&includeAbove=false&includeBelow=false`,
      name: 'open-pvog.jsonl',
      contentTypes: mediaTypes.json,
      maximumBytes: 256 * mebibyte,
      ...paging,
      each: { list: { address: `${api}/open-ars?page={page}&size={size}`, ...paging }, field: 'ars' },
      // Addresses and names of services are not read, and make most of an answer.
      keep: [
        ...['leika_key', 'ars', 'ars_name', 'online_status', 'aktiv', 'art_flaechendeckung'],
        ...['begruendung_nicht_beruecksichtigt', 'datenstand_pvog_import'],
      ],
      atOnce: 4,
    },
  ],
};
