import { datasetId, sourceId } from '../../domain/ids.ts';
import type { Source } from '../../domain/source.ts';

export const classesDataset = datasetId('aggregates/classes');
export const regionsDataset = datasetId('aggregates/regions');
export const measuresDataset = datasetId('aggregates/measures');
export const indicatorsDataset = datasetId('aggregates/indicators');

export const source: Source = {
  id: sourceId('aggregates'),
  title: {
    de: 'Mittelwerte und Streuung nach Größenklasse, Land und Kreis, aus amtlichen Dateien berechnet',
    en: 'Means and spread by size class, state and district, computed from official files',
  },
  publisher: 'Kluftatlas',
  homepage: null,
  licence: { name: 'CC BY 4.0', url: 'https://creativecommons.org/licenses/by/4.0/' },
  attribution:
    'Eigene Berechnung nach Breitbandatlas | Gigabit-Grundbuch (https://gigabitgrundbuch.bund.de), opendata.guru (Thomas Tursics), MIT, und © Statistisches Bundesamt (Destatis), Gemeindeverzeichnis',
  cadence: { de: 'bei Bedarf neu berechnet', en: 'computed again when needed' },
  caveats: {
    de:
      'Nur Gruppen von Gemeinden, keine Werte einzelner Gemeinden; diese kommen mit den amtlichen Dateien. Sind die Dateien ' +
      'selbst eingelesen, zählt allein, was daraus berechnet wird. Eingeteilt sind die Gemeinden nach dem amtlichen ' +
      'Gemeindeverzeichnis vom 31. Dezember 2021. Auf sieben Stellen gerundet.',
    en:
      'Only groups of municipalities, no values of single ones; those come with the official files. Once the files themselves ' +
      'are read in, only what is computed from them counts. Municipalities are classed by the official register of ' +
      '31 December 2021. Rounded to seven digits.',
  },
  embedded: true,
  datasets: [
    {
      id: classesDataset,
      role: 'classAggregates',
      title: { de: 'Nach Größenklasse und Land', en: 'By size class and state' },
    },
    {
      id: regionsDataset,
      role: 'regionAggregates',
      title: { de: 'Deutschland, Länder und Kreise', en: 'Germany, states and districts' },
    },
    {
      id: indicatorsDataset,
      role: 'aggregatedIndicators',
      title: { de: 'Kennzahlen, Zeiten und ihre Dateien', en: 'Indicators, periods and their files' },
    },
    {
      id: measuresDataset,
      role: 'aggregatedMeasures',
      title: {
        de: 'Maße des Abstands, eine Zeile je Kennzahl',
        en: 'Measures of the divide, a line an indicator',
      },
    },
  ],
};
