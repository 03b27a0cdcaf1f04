import { datasetId, sourceId } from '../../domain/ids.ts';
import type { Source } from '../../domain/source.ts';

export const publishedFigures = datasetId('figures/published');

export const source: Source = {
  id: sourceId('figures'),
  title: {
    de: 'Veröffentlichte Zahlen zur kommunalen Digitalisierung, 2001 bis 2025',
    en: 'Published figures on municipal digitalisation, 2001 to 2025',
  },
  publisher: 'verschiedene, je Zahl genannt',
  homepage: null,
  licence: { name: 'Einzelne Fakten, mit Quelle zitiert', url: null },
  attribution: 'Herausgeber und Fundstelle stehen bei jeder Zahl',
  cadence: { de: 'von Hand ergänzt', en: 'added by hand' },
  caveats: {
    de: 'Fragen und Gruppen sind so verschieden wie ihre Urheber; Zahlen verschiedener Quellen sind nicht vergleichbar. Fragen sind sinngemäß wiedergegeben, Größenklassen wie gedruckt. Viele Zahlen stammen aus Presseberichten, nicht aus den Studien selbst. Keine Quelle zählt Dokumentenmanagementsysteme nach Gemeindegröße.',
    en: 'Questions and groups differ as much as their authors; figures of different sources are not comparable. Questions are paraphrased, size classes are as printed. Many figures come from press reports, not from the studies themselves. No source counts document management systems by size of municipality.',
  },
  embedded: true,
  datasets: [
    {
      id: publishedFigures,
      role: 'figures',
      title: { de: 'Veröffentlichte Zahlen', en: 'Published figures' },
    },
  ],
};
