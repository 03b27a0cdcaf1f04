import { datasetId, indicatorId, type IndicatorId } from '../domain/ids.ts';
import type { Indicator } from '../domain/indicator.ts';
import type { Bilingual } from '../domain/source.ts';
import { landUseTitles, mobileTechnologies, type LandUse, type MobileTechnology } from './mobileByLandUse.ts';

export type MobileGeneration = '2g' | '4g' | '5g' | '5g-standalone';
export type MobileOperator = 'any' | 'telekom' | 'vodafone' | 'telefonica' | '1und1';

const generationNames: Readonly<Record<MobileGeneration, Bilingual>> = {
  '2g': { de: '2G', en: '2G' },
  '4g': { de: '4G (LTE)', en: '4G (LTE)' },
  '5g': { de: '5G jeder Art', en: 'any 5G' },
  '5g-standalone': { de: '5G mit eigenem Kernnetz (SA)', en: 'stand-alone 5G (SA)' },
};

const operatorNames: Readonly<Record<MobileOperator, Bilingual>> = {
  any: { de: 'mindestens ein Netz', en: 'at least one network' },
  telekom: { de: 'Telekom', en: 'Telekom' },
  vodafone: { de: 'Vodafone', en: 'Vodafone' },
  telefonica: { de: 'Telefónica', en: 'Telefónica' },
  '1und1': { de: '1&1', en: '1&1' },
};

const shared = {
  family: 'mobile',
  unitOfMeasure: 'percent',
  unit: 'municipality',
  topic: 'supply',
  responsible: 'market',
  direction: 'higher',
  domain: [0, 100],
  comparabilityBreaks: [],
} as const;

export const mobileAreaId = (operator: MobileOperator, generation: MobileGeneration): IndicatorId =>
  indicatorId(`mobile-area-${operator}-${generation}`);
export const mobileHouseholdsId = (generation: MobileGeneration): IndicatorId =>
  indicatorId(`mobile-households-${generation}`);
export const landUseId = (technology: MobileTechnology, landUse: LandUse): IndicatorId =>
  indicatorId(`mobile-${landUse}-${technology}`);

/** Of the area, not of the people: a forest counts as much as a town. */
function mobileArea(operator: MobileOperator, generation: MobileGeneration): Indicator {
  const { de, en } = generationNames[generation];
  const of = operatorNames[operator];
  const network: Bilingual =
    operator === 'any'
      ? { de: 'mindestens ein Anbieter', en: 'at least one operator' }
      : { de: `der Anbieter ${of.de}`, en: `the operator ${of.en}` };
  return {
    ...shared,
    id: mobileAreaId(operator, generation),
    dataset: datasetId('breitbandatlas/mobile'),
    title: { de: `Fläche mit ${de} (${of.de})`, en: `Area covered by ${en} (${of.en})` },
    shortTitle: { de: `${de}, ${of.de}`, en: `${en}, ${of.en}` },
    definition: {
      de: `Anteil der Fläche einer Gemeinde, die ${network.de} mit ${de} versorgt.`,
      en: `Share of a municipality’s area that ${network.en} covers with ${en}.`,
    },
    levels: ['municipality', 'district', 'state', 'country'],
    weight: 'none',
  };
}

function mobileHouseholds(generation: MobileGeneration): Indicator {
  const { de, en } = generationNames[generation];
  return {
    ...shared,
    id: mobileHouseholdsId(generation),
    dataset: datasetId('breitbandatlas/households'),
    title: { de: `Haushalte mit ${de}`, en: `Households with ${en}` },
    shortTitle: { de: `${de}, Haushalte`, en: `${en}, households` },
    definition: {
      de: `Anteil der privaten Haushalte einer Gemeinde, die mindestens ein Anbieter mit ${de} versorgt.`,
      en: `Share of a municipality’s private households that at least one operator covers with ${en}.`,
    },
    levels: ['municipality', 'district', 'state', 'country'],
    weight: 'population',
  };
}

/** Published once, for mid-2021, by district. */
function mobileByLandUse(technology: MobileTechnology, landUse: LandUse): Indicator {
  const by = mobileTechnologies[technology];
  const where = landUseTitles[landUse];
  return {
    ...shared,
    id: landUseId(technology, landUse),
    dataset: datasetId('breitbandatlas/mobile-land-use-districts'),
    title: { de: `${where.de} mit ${by.de}`, en: `${where.en} with ${by.en}` },
    shortTitle: { de: `${where.de}, ${by.de}`, en: `${where.en}, ${by.en}` },
    definition: {
      de: `Versorgter Anteil im Kreis: ${where.de} mit ${by.de}.`,
      en: `Covered share in the district: ${where.en} with ${by.en}.`,
    },
    levels: ['district'],
    weight: 'none',
  };
}

export const mobileGenerations = Object.keys(generationNames) as MobileGeneration[];
export const mobileOperators = Object.keys(operatorNames) as MobileOperator[];
export const landUses = Object.keys(landUseTitles) as LandUse[];

export const mobileIndicators: readonly Indicator[] = [
  ...mobileGenerations.map(mobileHouseholds),
  ...mobileOperators.flatMap((operator) =>
    mobileGenerations.map((generation) => mobileArea(operator, generation)),
  ),
  ...(Object.keys(mobileTechnologies) as MobileTechnology[]).flatMap((technology) =>
    landUses.map((landUse) => mobileByLandUse(technology, landUse)),
  ),
];
