import type { Addresses } from '../../domain/addresses.ts';
import { datasetId, indicatorId, sourceId } from '../../domain/ids.ts';
import type { Source } from '../../domain/source.ts';
import { mebibyte, mediaTypes } from '../shared/mediaTypes.ts';

export const municipalityAreas = datasetId('bkg-vg250/municipalities');
export const municipalityPopulation = datasetId('bkg-vg250/population');
export const populationIndicator = indicatorId('population');

export const source: Source = {
  id: sourceId('bkg-vg250'),
  title: {
    de: 'Verwaltungsgebiete (VG250, VG250-EW, VG5000)',
    en: 'Administrative areas (VG250, VG250-EW, VG5000)',
  },
  publisher: 'Bundesamt für Kartographie und Geodäsie',
  homepage: 'https://gdz.bkg.bund.de/',
  licence: {
    name: 'Datenlizenz Deutschland – Namensnennung – Version 2.0',
    url: 'https://www.govdata.de/dl-de/by-2-0',
  },
  attribution: '© GeoBasis-DE / BKG (Daten verändert)',
  cadence: {
    de: 'jährlich, Gebietsstände 1. Januar und 31. Dezember',
    en: 'yearly, territories of 1 January and 31 December',
  },
  caveats: {
    de: 'Grenzen im Maßstab 1:250 000 oder 1:5 000 000, für die Karte weiter vereinfacht. Gemeindefreie Gebiete sind enthalten und werden nie als Gemeinde gezählt; Wasserflächen, die als eigene Stücke geführt werden, sind weggelassen. Nur VG250-EW hat Einwohnerzahlen; sie ordnen Gemeinden ein, solange kein Gemeindeverzeichnis vorliegt.',
    en: 'Boundaries at 1:250,000 or 1:5,000,000, simplified further for the map. Unincorporated areas are in and never counted as municipalities; waters that are pieces of their own are left out. Only VG250-EW has inhabitants; they class municipalities as long as no register is in.',
  },
  embedded: false,
  datasets: [
    {
      id: municipalityAreas,
      role: 'geometry',
      title: { de: 'Grenzen der Gemeinden', en: 'Boundaries of municipalities' },
    },
    {
      id: municipalityPopulation,
      role: 'populationApproximation',
      title: { de: 'Einwohner der Gemeinden (VG250-EW)', en: 'Inhabitants of municipalities (VG250-EW)' },
    },
  ],
};

const folder = 'https://daten.gdz.bkg.bund.de/produkte/vg';

export const addresses: Addresses = {
  hosts: ['daten.gdz.bkg.bund.de'],
  files: [
    {
      kind: 'file',
      id: 'vg250-ew',
      address: `${folder}/vg250-ew_ebenen_1231/aktuell/vg250-ew_12-31.utm32s.shape.ebenen.zip`,
      name: 'vg250-ew_12-31.utm32s.shape.ebenen.zip',
      contentTypes: mediaTypes.zip,
      maximumBytes: 256 * mebibyte,
    },
    {
      // Coarser and of 1 January: for a territory that the first one does not have.
      kind: 'file',
      id: 'vg5000',
      address: `${folder}/vg5000_0101/aktuell/vg5000_01-01.utm32s.shape.ebenen.zip`,
      name: 'vg5000_01-01.utm32s.shape.ebenen.zip',
      contentTypes: mediaTypes.zip,
      maximumBytes: 64 * mebibyte,
      onRequest: true,
    },
  ],
};
