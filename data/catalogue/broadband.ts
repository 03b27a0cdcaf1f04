import { datasetId, indicatorId, type IndicatorId } from '../domain/ids.ts';
import type { Indicator } from '../domain/indicator.ts';
import { period } from '../domain/period.ts';
import type { Bilingual } from '../domain/source.ts';

export type BroadbandTechnology = 'all' | 'wired' | 'mobile' | 'dsl' | 'cable' | 'fibre';

interface Technology {
  /** Speed classes in Mbit/s, rising. */
  readonly speeds: readonly number[];
  /** As it stands in brackets behind a title. */
  readonly name: Bilingual;
  /** In front of a short title; empty for all technologies. */
  readonly shortName: Bilingual;
  /** “… to which at least n Mbit/s are available ‹by means›”. */
  readonly means: Bilingual;
}

const everySpeed = [1, 2, 6, 8, 10, 16, 30, 50, 100, 200, 400, 1000];

/** Technologies of the Breitbandatlas and the speed classes it publishes for each by municipality. */
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
    speeds: [1, 2, 6],
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
  cable: {
    speeds: everySpeed,
    name: { de: 'Kabelnetz', en: 'cable network' },
    shortName: { de: 'Kabelnetz', en: 'Cable' },
    means: { de: 'über das Kabelfernsehnetz', en: 'by the cable television network' },
  },
  fibre: {
    speeds: [100, 200, 400, 1000],
    name: { de: 'Glasfaser bis Gebäude oder Wohnung', en: 'fibre to the building or home' },
    shortName: { de: 'Glasfaser', en: 'Fibre' },
    means: {
      de: 'über Glasfaser bis ins Gebäude oder in die Wohnung (FTTB/H)',
      en: 'by fibre to the building or home (FTTB/H)',
    },
  },
};

export const broadbandIndicatorId = (technology: BroadbandTechnology, speed: number): IndicatorId =>
  indicatorId(`broadband-${technology}-${speed}`);

const nbsp = '\u00a0';
const thousands = (speed: number, mark: string) => String(speed).replace(/\B(?=\d{3}$)/, mark);

const methodOf2022: Indicator['comparabilityBreaks'][number] = {
  from: period('2022-06'),
  reason: {
    de:
      'Seit Mitte 2022 erhebt die Bundesnetzagentur die Daten adressgenau und mit Meldepflicht; davor meldeten die ' +
      'Anbieter freiwillig für Rasterzellen.',
    en:
      'Since mid-2022 the Federal Network Agency collects the data by address and by legal duty; before, providers ' +
      'reported voluntarily for grid cells.',
  },
};

/** Measured: at the end of 2020 the two columns equal those of the wired technologies almost everywhere. */
const mobileMissingIn2020: Indicator['comparabilityBreaks'][number] = {
  from: period('2021-06'),
  reason: {
    de:
      `Ende 2020 fehlt in den Klassen ≥${nbsp}8 und ≥${nbsp}10${nbsp}Mbit/s offenbar der Mobilfunk; von Mitte 2021 an ist ` +
      'er enthalten.',
    en:
      `At the end of 2020 the classes ≥${nbsp}8 and ≥${nbsp}10${nbsp}Mbit/s evidently lack mobile networks; from mid-2021 ` +
      'on they are included.',
  },
};

function broadbandIndicator(technology: BroadbandTechnology, speed: number): Indicator {
  const { name, shortName, means } = broadbandTechnologies[technology];
  const de = `${thousands(speed, '.')}${nbsp}Mbit/s`;
  const en = `${thousands(speed, ',')}${nbsp}Mbit/s`;
  const withoutMobile = technology === 'all' && (speed === 8 || speed === 10);
  return {
    id: broadbandIndicatorId(technology, speed),
    family: 'broadband',
    dataset: datasetId('breitbandatlas/households'),
    title: {
      de: `Haushalte mit ≥${nbsp}${de} (${name.de})`,
      en: `Households with ≥${nbsp}${en} (${name.en})`,
    },
    shortTitle: {
      de: `${shortName.de} ≥${nbsp}${de}`.trimStart(),
      en: `${shortName.en} ≥${nbsp}${en}`.trimStart(),
    },
    definition: {
      de: `Anteil der privaten Haushalte einer Gemeinde, denen mindestens ${de} im Download ${means.de} zur Verfügung stehen.`,
      en: `Share of a municipality’s private households to which at least ${en} of download speed are available ${means.en}.`,
    },
    unitOfMeasure: 'percent',
    unit: 'municipality',
    topic: 'supply',
    responsible: 'market',
    direction: 'higher',
    domain: [0, 100],
    levels: ['municipality'],
    weight: 'population',
    comparabilityBreaks: withoutMobile ? [mobileMissingIn2020, methodOf2022] : [methodOf2022],
  };
}

/** One indicator for each technology and speed class, in the order of the Breitbandatlas. */
export const broadbandIndicators: readonly Indicator[] = (
  Object.keys(broadbandTechnologies) as BroadbandTechnology[]
).flatMap((technology) =>
  broadbandTechnologies[technology].speeds.map((speed) => broadbandIndicator(technology, speed)),
);
