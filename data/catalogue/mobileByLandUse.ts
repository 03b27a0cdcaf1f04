import type { Bilingual } from '../domain/source.ts';

export type MobileTechnology = 'any' | 'lte-2' | 'lte-6' | 'lte-10' | '5g-2';
export type LandUse =
  | 'residential'
  | 'commercial'
  | 'farmland'
  | 'forest'
  | 'water'
  | 'motorway'
  | 'federalRoad'
  | 'stateRoad'
  | 'districtRoad'
  | 'railway'
  | 'waterway';

const mbit = (speed: number) => `≥\u00a0${speed}\u00a0Mbit/s`;
const atLeast = (network: string, speed: number): Bilingual => ({
  de: `${network} ${mbit(speed)}`,
  en: `${network} ${mbit(speed)}`,
});

/** Mobile technologies of the file by district and kind of area. */
export const mobileTechnologies: Readonly<Record<MobileTechnology, Bilingual>> = {
  any: { de: 'Mobilfunk jeder Art', en: 'any mobile network' },
  'lte-2': atLeast('LTE', 2),
  'lte-6': atLeast('LTE', 6),
  'lte-10': atLeast('LTE', 10),
  '5g-2': atLeast('5G', 2),
};

/** Kinds of area and of routes that the file tells apart. */
export const landUseTitles: Readonly<Record<LandUse, Bilingual>> = {
  residential: { de: 'Wohnbaufläche', en: 'Residential land' },
  commercial: { de: 'Gewerbliche Nutzfläche', en: 'Commercial land' },
  farmland: { de: 'Landwirtschaftliche Flächen', en: 'Farmland' },
  forest: { de: 'Wald und Wiesen', en: 'Forests and meadows' },
  water: { de: 'Gewässer', en: 'Waters' },
  motorway: { de: 'Autobahnen', en: 'Motorways' },
  federalRoad: { de: 'Bundesstraßen', en: 'Federal roads' },
  stateRoad: { de: 'Landstraßen', en: 'State roads' },
  districtRoad: { de: 'Kreisstraßen', en: 'District roads' },
  railway: { de: 'Bahnstrecken', en: 'Railway lines' },
  waterway: { de: 'Wasserstraßen', en: 'Waterways' },
};
