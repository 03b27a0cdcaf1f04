import { datasetId, type IndicatorId } from '../domain/ids.ts';
import type { Indicator } from '../domain/indicator.ts';
import { period } from '../domain/period.ts';
import { availability, availabilityId, methodOf2022, type AvailabilityFamily } from './availability.ts';
import { broadbandTechnologies, technologies, type BroadbandTechnology } from './broadbandTechnologies.ts';

const households: AvailabilityFamily = {
  family: 'broadband',
  prefix: 'broadband',
  dataset: datasetId('breitbandatlas/households'),
  who: { de: 'Haushalte', en: 'Households' },
  share: {
    de: 'Anteil der privaten Haushalte einer Gemeinde',
    en: 'Share of a municipality’s private households',
  },
  levels: ['municipality', 'district', 'state', 'country'],
  weight: 'population',
};

export const broadbandIndicatorId = (technology: BroadbandTechnology, speed: number): IndicatorId =>
  availabilityId(households, technology, speed);

const nbsp = '\u00a0';

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

/** Measured: from mid-2018 to mid-2019 ≥ 6 Mbit/s falls by more than 20 points in 640 municipalities. */
const wirelessIn2018: Indicator['comparabilityBreaks'][number] = {
  from: period('2019-06'),
  reason: {
    de: 'Die Ausgabe von Mitte 2018 meint alle drahtlosen Technologien, spätere nennen nur mobile.',
    en: 'The edition of mid-2018 means all wireless technologies, later ones name mobile networks only.',
  },
};

function breaksOf(technology: BroadbandTechnology, speed: number): Indicator['comparabilityBreaks'] {
  if (technology === 'mobile') return [wirelessIn2018, methodOf2022];
  const withoutMobile = technology === 'all' && (speed === 8 || speed === 10);
  return withoutMobile ? [mobileMissingIn2020, methodOf2022] : [methodOf2022];
}

/** One indicator for each technology and speed class, in the order of the Breitbandatlas. */
export const broadbandIndicators: readonly Indicator[] = technologies.flatMap((technology) =>
  broadbandTechnologies[technology].speeds.map((speed) =>
    availability(households, technology, speed, breaksOf(technology, speed)),
  ),
);
