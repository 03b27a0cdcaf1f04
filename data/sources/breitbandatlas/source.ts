import { datasetId, sourceId } from '../../domain/ids.ts';
import type { Source } from '../../domain/source.ts';

export const householdsDataset = datasetId('breitbandatlas/households');

export const source: Source = {
  id: sourceId('breitbandatlas'),
  title: {
    de: 'Breitbandatlas: Verfügbarkeit für private Haushalte nach Gemeinden',
    en: 'Broadband atlas: availability to private households by municipality',
  },
  publisher: 'Bundesnetzagentur (bis 2021 im Auftrag des Bundesverkehrsministeriums)',
  homepage: 'https://gigabitgrundbuch.bund.de',
  licence: { name: 'Freie Nutzung mit Quellenangabe', url: null },
  attribution: 'Breitbandatlas | Gigabit-Grundbuch (https://gigabitgrundbuch.bund.de)',
  cadence: { de: 'halbjährlich', en: 'twice a year' },
  caveats: {
    de:
      'Verfügbar heißt nicht gebucht. Bis Mitte 2021 meldeten die Anbieter freiwillig. Die Dateien nennen ihren Datenstand ' +
      'nicht und führen Gemeinden nach einem älteren Gebietsstand; Stadtbezirke und gemeindefreie Gebiete stehen neben den ' +
      'Gemeinden. In wenigen Gemeinden liegen Werte bis 0,4 Prozentpunkte über 100; sie werden als 100 geführt.',
    en:
      'Available does not mean subscribed. Up to mid-2021 providers reported voluntarily. The files do not name their data ' +
      'date and list municipalities of an older territory; boroughs and unincorporated areas stand beside the ' +
      'municipalities. In a few municipalities values exceed 100 by up to 0.4 points; they are kept as 100.',
  },
  embedded: false,
  datasets: [
    {
      id: householdsDataset,
      role: 'indicators',
      title: {
        de: 'Breitbandverfügbarkeit, Anteil der Haushalte nach Technologie und Geschwindigkeit',
        en: 'Broadband availability, share of households by technology and speed',
      },
    },
  ],
};
