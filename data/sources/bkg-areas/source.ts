import { datasetId, sourceId } from '../../domain/ids.ts';
import type { Source } from '../../domain/source.ts';

export const municipalityAreas = datasetId('bkg-areas/municipalities');

export const source: Source = {
  id: sourceId('bkg-areas'),
  title: {
    de: 'Verwaltungsgebiete 1:250 000 (VG250), Gebietsstand 1. Januar 2016',
    en: 'Administrative areas 1:250,000 (VG250), territory of 1 January 2016',
  },
  publisher: 'Bundesamt für Kartographie und Geodäsie',
  homepage: 'https://gdz.bkg.bund.de/',
  licence: { name: 'GeoNutzV', url: 'https://www.gesetze-im-internet.de/geonutzv/' },
  attribution: '© GeoBasis-DE / BKG 2016 (Daten verändert)',
  cadence: { de: 'einmalig mitgeliefert', en: 'comes with the project once' },
  caveats: {
    de: 'Gebietsstand 2016: Spätere Zusammenschlüsse von Gemeinden fehlen. Grenzen sind vereinfacht. Wasserflächen der Nord- und Ostsee und des Bodensees sind weggelassen; gemeindefreie Gebiete sind enthalten und werden nie als Gemeinde gezählt.',
    en: 'Territory of 2016: later mergers of municipalities are missing. Boundaries are simplified. Waters of the North Sea, the Baltic Sea and Lake Constance are left out; unincorporated areas are in and never counted as municipalities.',
  },
  embedded: true,
  datasets: [
    {
      id: municipalityAreas,
      role: 'geometry',
      title: { de: 'Grenzen der Gemeinden', en: 'Boundaries of municipalities' },
    },
  ],
};
