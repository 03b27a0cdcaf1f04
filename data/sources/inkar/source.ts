import { regionalConditionIndicators } from '../../catalogue/regionalConditions.ts';
import { sourceId } from '../../domain/ids.ts';
import type { Source } from '../../domain/source.ts';
import { largerDataset } from './names.ts';

export const source: Source = {
  id: sourceId('inkar'),
  title: {
    de: 'INKAR: Indikatoren und Karten zur Raum- und Stadtentwicklung',
    en: 'INKAR: indicators and maps on spatial and urban development',
  },
  publisher: 'Bundesinstitut für Bau-, Stadt- und Raumforschung (BBSR)',
  homepage: 'https://www.inkar.de',
  licence: {
    name: 'Datenlizenz Deutschland – Namensnennung – Version 2.0',
    url: 'https://www.govdata.de/dl-de/by-2-0',
  },
  attribution: 'Datenbasis: Laufende Raumbeobachtung des BBSR, INKAR; Datenlizenz by-2-0',
  cadence: { de: 'jährlich', en: 'yearly' },
  caveats: {
    de:
      'Jede Datei ist eine Auswahl von Gebieten, Merkmalen und Jahren, die jemand getroffen hat: Was fehlt, kann es geben. ' +
      'Der Gebietsstand steht nicht in der Datei. Kaufkraft und Entfernungen sind modelliert.',
    en:
      'Each file is a selection of areas, indicators and years that somebody made: what is missing may exist. The files do ' +
      'not name their territory date. Purchasing power and distances are modelled.',
  },
  embedded: false,
  datasets: regionalConditionIndicators.flatMap((indicator) => [
    { id: indicator.dataset, role: 'indicators' as const, title: indicator.title },
    {
      id: largerDataset(indicator),
      role: 'largerAreas' as const,
      title: {
        de: `${indicator.title.de} (Verbände, Kreise, Länder)`,
        en: `${indicator.title.en} (associations, districts, states)`,
      },
    },
  ]),
};
