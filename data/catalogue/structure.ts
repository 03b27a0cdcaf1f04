import { datasetId, indicatorId } from '../domain/ids.ts';
import type { Indicator } from '../domain/indicator.ts';
import { period } from '../domain/period.ts';

const register = {
  family: 'structure',
  dataset: datasetId('destatis-gv/municipalities'),
  unit: 'municipality',
  topic: 'structure',
  responsible: 'state',
  direction: 'none',
  domain: [0, null],
  levels: ['municipality'],
  weight: 'none',
} as const;

/** What a municipality is, not how well it does: size. */
export const structureIndicators: readonly Indicator[] = [
  {
    ...register,
    id: indicatorId('population'),
    title: { de: 'Einwohnerinnen und Einwohner', en: 'Inhabitants' },
    shortTitle: { de: 'Einwohner', en: 'Inhabitants' },
    definition: {
      de: 'Bevölkerung der Gemeinde nach der amtlichen Fortschreibung, jeweils am genannten Bevölkerungsstand.',
      en: 'Population of the municipality as carried forward officially, at the population date given.',
    },
    unitOfMeasure: 'persons',
    comparabilityBreaks: [
      {
        from: period('2011-12'),
        reason: {
          de: 'Bevölkerungsstände vom 31.12.2011 an beruhen auf dem Zensus 2011, frühere auf der Volkszählung 1987 und dem Einwohnerregister der DDR von 1990.',
          en: 'Populations from 31 December 2011 on are based on the 2011 census, earlier ones on the census of 1987 and the GDR’s population register of 1990.',
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
    ...register,
    id: indicatorId('area'),
    title: { de: 'Fläche der Gemeinde', en: 'Area of the municipality' },
    shortTitle: { de: 'Fläche', en: 'Area' },
    definition: {
      de: 'Bodenfläche der Gemeinde nach dem amtlichen Liegenschaftskataster, in Quadratkilometern.',
      en: 'Land area of the municipality according to the official cadastre, in square kilometres.',
    },
    unitOfMeasure: 'squareKilometres',
    comparabilityBreaks: [],
  },
];
