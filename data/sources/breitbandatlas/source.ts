import type { Addresses, FileAddress } from '../../domain/addresses.ts';
import { sourceId } from '../../domain/ids.ts';
import type { Source } from '../../domain/source.ts';
import { datasets } from './datasets.ts';
import { mebibyte, mediaTypes } from '../shared/mediaTypes.ts';

export const source: Source = {
  id: sourceId('breitbandatlas'),
  title: {
    de: 'Breitbandatlas und Mobilfunk-Monitoring: Verfügbarkeit nach Gemeinden, Kreisen und Ländern',
    en: 'Broadband atlas and mobile monitoring: availability by municipality, district and state',
  },
  publisher: 'Bundesnetzagentur (bis 2021 im Auftrag des Bundesverkehrsministeriums)',
  homepage: 'https://gigabitgrundbuch.bund.de',
  licence: { name: 'Freie Nutzung mit Quellenangabe', url: null },
  attribution: 'Breitbandatlas | Gigabit-Grundbuch (https://gigabitgrundbuch.bund.de)',
  cadence: { de: 'halbjährlich', en: 'twice a year' },
  caveats: {
    de:
      'Verfügbar heißt nicht gebucht. Bis Mitte 2021 meldeten die Anbieter freiwillig; Betreiber und Verfahren wechselten ' +
      'mehrmals, und die Bundesnetzagentur nennt die Ausgaben darum keine Zeitreihe. 2010 bis 2014 fehlen die Werte von ' +
      'mehr als der Hälfte der Gemeinden (in der Datei steht 0); gezeigt wird die Reihe der Gemeinden ab 2015. Die Werte ' +
      'für Deutschland von 2010 bis 2014 widersprechen in der Datei denen der Länder und werden nicht übernommen. Die ' +
      'Ausgabe von Mitte 2018 ist auf ganze Prozent gerundet. Die älteren Dateien nennen ihren Datenstand nicht und ' +
      'führen Gemeinden nach einem älteren Gebietsstand; Stadtbezirke und gemeindefreie Gebiete stehen neben den ' +
      'Gemeinden. In wenigen Gemeinden liegen Werte bis 0,6 Prozentpunkte über 100; sie werden als 100 geführt.',
    en:
      'Available does not mean subscribed. Up to mid-2021 providers reported voluntarily; operators and methods changed ' +
      'several times, which is why the Federal Network Agency does not call the editions a time series. From 2010 to ' +
      '2014 more than half of the municipalities have no values (the file says 0); the series by municipality is shown ' +
      'from 2015 on. The values for Germany of 2010 to 2014 contradict those of the states in the same file and are not ' +
      'taken. The edition of mid-2018 is rounded to whole percent. The older files do not name their data date and list ' +
      'municipalities of an older territory; boroughs and unincorporated areas stand beside the municipalities. In a few ' +
      'municipalities values exceed 100 by up to 0.6 points; they are kept as 100.',
  },
  embedded: false,
  datasets,
};

const folder = 'https://data.bundesnetzagentur.de/Bundesnetzagentur/GIGA/DE/Breitbandatlas/Downloads';

/** File names of the workbooks since 2022, newest first; the next one follows no rule. */
const [newest, ...earlier] = [
  'bba_12_2025',
  'bba_01_2024',
  'bba_06_2023',
  'BBA_12_2022',
  'BBA_06_2022',
] as const;

const edition = (name: string): FileAddress => ({
  kind: 'file',
  id: name.toLowerCase(),
  address: `${folder}/${name}.xlsx`,
  name: `${name}.xlsx`,
  contentTypes: mediaTypes.xlsx,
  maximumBytes: 64 * mebibyte,
});

export const addresses: Addresses = {
  hosts: ['data.bundesnetzagentur.de', 'gigabitgrundbuch.bund.de'],
  files: [
    edition(newest),
    {
      kind: 'file',
      id: 'mobile',
      address:
        'https://gigabitgrundbuch.bund.de/GIGA/DE/Downloads_Suche/aktuell/Auswertung_Mobilfunkmonitoring.xlsx',
      name: 'Auswertung_Mobilfunkmonitoring.xlsx',
      contentTypes: mediaTypes.xlsx,
      maximumBytes: 64 * mebibyte,
    },
    ...earlier.map((name): FileAddress => ({ ...edition(name), onRequest: true })),
  ],
  byHand: {
    reason: `The name of the edition after ${newest} cannot be guessed, and editions up to 2021 have no address`,
    page: 'https://gigabitgrundbuch.bund.de/GIGA/DE/Downloads_Suche/start.html',
  },
};
