import { datasetId, indicatorId, sourceId } from '../../domain/ids.ts';
import type { Source } from '../../domain/source.ts';

export const approximatePopulation = datasetId('geonames/population');
export const populationIndicator = indicatorId('population');

export const source: Source = {
  id: sourceId('geonames'),
  title: {
    de: 'GeoNames: Orte mit Einwohnerzahl (Näherung)',
    en: 'GeoNames: places with inhabitants (approximation)',
  },
  publisher: 'GeoNames',
  homepage: 'https://www.geonames.org/',
  licence: { name: 'CC BY 4.0', url: 'https://creativecommons.org/licenses/by/4.0/' },
  attribution: 'Einwohnerzahlen: GeoNames (www.geonames.org), CC BY 4.0, Gemeinden zugeordnet',
  cadence: { de: 'einmalig mitgeliefert', en: 'comes with the project once' },
  caveats: {
    de: 'Einwohner von Orten, nicht von Gemeinden, ohne Stichtag. Nur zum Einordnen in Größenklassen: Gegen das Register von 2021 liegen 93 % der Werte in der richtigen von acht Klassen, 96 % in der richtigen von vier. 12 % der Gemeinden bleiben ohne Wert, regional ungleich verteilt (Mecklenburg-Vorpommern 39 %, Brandenburg 31 %); sie werden nicht geschätzt.',
    en: 'Inhabitants of places, not of municipalities, without a reference day. Only for sorting into size classes: against the register of 2021, 93 % of the values fall into the right one of eight classes, 96 % into the right one of four. 12 % of the municipalities stay without a value, unevenly by region (Mecklenburg-Western Pomerania 39 %, Brandenburg 31 %); they are not estimated.',
  },
  embedded: true,
  datasets: [
    {
      id: approximatePopulation,
      role: 'populationApproximation',
      title: { de: 'Einwohner (Näherung)', en: 'Inhabitants (approximation)' },
    },
  ],
};
