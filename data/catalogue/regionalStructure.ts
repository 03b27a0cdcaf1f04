import { datasetId, indicatorId } from '../domain/ids.ts';
import type { Indicator } from '../domain/indicator.ts';
import { period } from '../domain/period.ts';

const common = {
  family: 'structure',
  unit: 'municipality',
  topic: 'structure',
  responsible: 'state',
  direction: 'none',
  levels: ['municipality', 'administration', 'district', 'state', 'country'],
  weight: 'none',
} as const;

/** Size and land use of municipalities from the Regionalstatistik and the census. */
export const regionalStructureIndicators: readonly Indicator[] = [
  {
    ...common,
    id: indicatorId('resident-population'),
    dataset: datasetId('genesis/12411-01-01-5'),
    title: {
      de: 'Bevölkerung am 31.12. (Fortschreibung)',
      en: 'Population on 31 December (carried forward)',
    },
    shortTitle: { de: 'Bevölkerung', en: 'Population' },
    definition: {
      de: 'Bevölkerung am 31. Dezember nach der amtlichen Fortschreibung, wie die Regionalstatistik sie veröffentlicht.',
      en: 'Population on 31 December as carried forward officially and published by the Regionalstatistik.',
    },
    unitOfMeasure: 'persons',
    domain: [0, null],
    comparabilityBreaks: [
      {
        from: period('2011-12'),
        reason: {
          de: 'Bevölkerungsstände von 2011 an beruhen auf dem Zensus 2011, frühere auf der Volkszählung 1987.',
          en: 'Populations from 2011 on are based on the 2011 census, earlier ones on the census of 1987.',
        },
      },
      {
        from: period('2024-12'),
        reason: {
          de: 'Bevölkerungsstände vom 31.12.2024 an beruhen auf dem Zensus 2022, frühere auf dem Zensus 2011.',
          en: 'Populations from 31 December 2024 on are based on the 2022 census, earlier ones on the 2011 census.',
        },
      },
    ],
  },
  {
    ...common,
    id: indicatorId('census-population'),
    dataset: datasetId('genesis/1000A-0000'),
    title: { de: 'Bevölkerung nach dem Zensus 2022', en: 'Population by the 2022 census' },
    shortTitle: { de: 'Bevölkerung (Zensus 2022)', en: 'Population (2022 census)' },
    definition: {
      de: 'Bevölkerung am 15. Mai 2022 nach dem Zensus 2022; mit der Fortschreibung auf Grundlage des Zensus 2011 nicht vergleichbar.',
      en: 'Population on 15 May 2022 by the 2022 census; not comparable with figures carried forward from the 2011 census.',
    },
    unitOfMeasure: 'persons',
    domain: [0, null],
    comparabilityBreaks: [],
  },
  {
    ...common,
    id: indicatorId('settlement-share'),
    dataset: datasetId('genesis/AI-N-01-2-5'),
    title: {
      de: 'Anteil der Siedlungs- und Verkehrsfläche an der Gesamtfläche',
      en: 'Share of land for settlement and transport',
    },
    shortTitle: { de: 'Siedlungs- und Verkehrsfläche', en: 'Settlement and transport' },
    definition: {
      de: 'Fläche für Siedlung und Verkehr in Prozent der Bodenfläche der Gemeinde, nach dem Liegenschaftskataster (ALKIS).',
      en: 'Land used for settlement and transport in per cent of the municipality’s area, by the cadastre (ALKIS).',
    },
    unitOfMeasure: 'percent',
    domain: [0, 100],
    comparabilityBreaks: [],
  },
];
