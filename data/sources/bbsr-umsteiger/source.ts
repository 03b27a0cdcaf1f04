import type { Addresses } from '../../domain/addresses.ts';
import { datasetId, sourceId } from '../../domain/ids.ts';
import type { Source } from '../../domain/source.ts';

export const crosswalkDataset = datasetId('bbsr-umsteiger/crosswalk');
export const areaTypesDataset = datasetId('bbsr-umsteiger/areaTypes');

export const source: Source = {
  id: sourceId('bbsr-umsteiger'),
  title: {
    de: 'Umsteigeschlüssel und Raumtypen der Gemeinden',
    en: 'Crosswalk keys and area types of municipalities',
  },
  publisher: 'Bundesinstitut für Bau-, Stadt- und Raumforschung (BBSR)',
  homepage:
    'https://www.bbsr.bund.de/BBSR/DE/forschung/raumbeobachtung/Raumabgrenzungen/umstiegsschluessel/umstiegsschluessel.html',
  licence: {
    name: 'Datenlizenz Deutschland – Namensnennung – Version 2.0 (in den Dateien nicht genannt)',
    url: 'https://www.govdata.de/dl-de/by-2-0',
  },
  attribution: '© BBSR Bonn, Laufende Raumbeobachtung',
  cadence: { de: 'jährlich', en: 'yearly' },
  caveats: {
    de:
      'Umsteigeschlüssel verteilen die Werte geteilter Gemeinden nach Fläche oder Bevölkerung und bleiben eine ' +
      'Schätzung. Anteile, die zusammen nicht 1 ergeben, werden gemeldet und nicht verwendet. Raumtypen gelten je ' +
      'Gemeindeverband: Eine kleine Gemeinde kann in einem Verband vom Typ „Kleinstadt“ liegen.',
    en:
      'Crosswalk keys divide the values of split municipalities by area or population and remain an estimate. Shares ' +
      'that do not add up to 1 are reported and not used. Area types are given by association: a small municipality ' +
      'may be in an association of the type “small town”.',
  },
  embedded: false,
  datasets: [
    {
      id: crosswalkDataset,
      role: 'territoryChanges',
      title: { de: 'Umsteigeschlüssel von Jahr zu Jahr', en: 'Crosswalk from year to year' },
    },
    {
      id: areaTypesDataset,
      role: 'areaTypes',
      title: {
        de: 'Stadt- und Gemeindetyp, Lage und Raumtyp der Gemeinden, Verbände und Kreise',
        en: 'Type of town, location and region type of municipalities, associations and districts',
      },
    },
  ],
};

export const addresses: Addresses = {
  hosts: ['www.bbsr.bund.de'],
  files: [],
  byHand: {
    reason: 'The crosswalks and references (ref-gemeinden-….xlsx) have no address that lasts',
    page: 'https://www.bbsr.bund.de/BBSR/DE/forschung/raumbeobachtung/Raumabgrenzungen/umstiegsschluessel/umstiegsschluessel.html',
  },
};
