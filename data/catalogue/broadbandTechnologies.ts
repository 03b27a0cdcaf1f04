import type { Bilingual } from '../domain/source.ts';

export type BroadbandTechnology =
  'all' | 'wired' | 'mobile' | 'dsl' | 'fttc' | 'cable' | 'fibre' | 'other' | 'lte' | '5g';

interface Technology {
  /** Speed classes in Mbit/s, rising. */
  readonly speeds: readonly number[];
  /** Those of them that are published for districts, states and the country only. */
  readonly largerAreasOnly?: readonly number[];
  /** As it stands in brackets behind a title. */
  readonly name: Bilingual;
  /** In front of a short title; empty for all technologies. */
  readonly shortName: Bilingual;
  /** “… to which at least n Mbit/s are available ‹by means›”. */
  readonly means: Bilingual;
}

const everySpeed = [1, 2, 6, 8, 10, 16, 30, 50, 100, 200, 400, 1000];
/** Technologies and classes of the half-yearly workbook since 2022. */
export const technologiesSince2022: readonly BroadbandTechnology[] = [
  'all',
  'mobile',
  'fttc',
  'cable',
  'fibre',
  'other',
];
export const speedsSince2022: readonly number[] = [16, 30, 50, 100, 200, 400, 1000];

/** Technologies of the Breitbandatlas and the speed classes that any of its editions has for each. */
export const broadbandTechnologies: Readonly<Record<BroadbandTechnology, Technology>> = {
  all: {
    speeds: everySpeed,
    name: { de: 'alle Technologien', en: 'all technologies' },
    shortName: { de: '', en: '' },
    means: { de: 'über irgendeine Technologie', en: 'by any technology' },
  },
  wired: {
    speeds: everySpeed,
    name: { de: 'leitungsgebunden', en: 'wired' },
    shortName: { de: 'Leitung', en: 'Wired' },
    means: {
      de: 'über eine Leitung (Kupfer, Koaxialkabel oder Glasfaser)',
      en: 'by wire (copper, coax or fibre)',
    },
  },
  mobile: {
    speeds: [1, 2, 6, 10, ...speedsSince2022],
    largerAreasOnly: [10],
    name: { de: 'mobil', en: 'mobile' },
    shortName: { de: 'Mobil', en: 'Mobile' },
    means: { de: 'über Mobilfunk', en: 'by mobile network' },
  },
  dsl: {
    speeds: [1, 2, 6, 8, 10, 16, 30, 50, 100, 200],
    name: { de: 'DSL', en: 'DSL' },
    shortName: { de: 'DSL', en: 'DSL' },
    means: { de: 'über DSL', en: 'by DSL' },
  },
  fttc: {
    speeds: speedsSince2022,
    name: { de: 'Glasfaser bis zum Verteilerkasten', en: 'fibre to the cabinet' },
    shortName: { de: 'FTTC', en: 'FTTC' },
    means: { de: 'über Glasfaser bis zum Verteilerkasten (FTTC)', en: 'by fibre to the cabinet (FTTC)' },
  },
  cable: {
    speeds: everySpeed,
    name: { de: 'Kabelnetz', en: 'cable network' },
    shortName: { de: 'Kabelnetz', en: 'Cable' },
    means: { de: 'über das Kabelfernsehnetz', en: 'by the cable television network' },
  },
  fibre: {
    speeds: speedsSince2022,
    name: { de: 'Glasfaser bis Gebäude oder Wohnung', en: 'fibre to the building or home' },
    shortName: { de: 'Glasfaser', en: 'Fibre' },
    means: {
      de: 'über Glasfaser bis ins Gebäude oder in die Wohnung (FTTB/H)',
      en: 'by fibre to the building or home (FTTB/H)',
    },
  },
  other: {
    speeds: speedsSince2022,
    name: { de: 'sonstige Technologien', en: 'other technologies' },
    shortName: { de: 'Sonstige', en: 'Other' },
    means: { de: 'über sonstige Technologien', en: 'by other technologies' },
  },
  lte: {
    speeds: [2, 6, 10],
    largerAreasOnly: [2, 6, 10],
    name: { de: 'LTE', en: 'LTE' },
    shortName: { de: 'LTE', en: 'LTE' },
    means: { de: 'über LTE (4G)', en: 'by LTE (4G)' },
  },
  '5g': {
    speeds: [2],
    largerAreasOnly: [2],
    name: { de: '5G', en: '5G' },
    shortName: { de: '5G', en: '5G' },
    means: { de: 'über 5G', en: 'by 5G' },
  },
};

/** In the order of the Breitbandatlas, with the workbook's own technologies beside their kin. */
export const technologies = Object.keys(broadbandTechnologies) as BroadbandTechnology[];
