import { indicatorId, type DatasetId, type IndicatorId } from '../domain/ids.ts';
import type { Indicator } from '../domain/indicator.ts';
import { period } from '../domain/period.ts';
import type { Bilingual } from '../domain/source.ts';
import { broadbandTechnologies, type BroadbandTechnology } from './broadbandTechnologies.ts';

/** Whose share a family of availabilities tells. */
export interface AvailabilityFamily {
  readonly family: string;
  /** First part of its indicators' ids. */
  readonly prefix: string;
  readonly dataset: DatasetId;
  /** “Haushalte”: in front of “mit ≥ 50 Mbit/s”. */
  readonly who: Bilingual;
  /** “Anteil der privaten Haushalte einer Gemeinde”: in front of what is available to them. */
  readonly share: Bilingual;
  /** A sentence behind the definition. */
  readonly note?: Bilingual;
  readonly levels: Indicator['levels'];
  readonly weight: Indicator['weight'];
}

type Break = Indicator['comparabilityBreaks'][number];

export const methodOf2022: Break = {
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

const nbsp = '\u00a0';
const thousands = (speed: number, mark: string) => String(speed).replace(/\B(?=\d{3}$)/, mark);

export const availabilityId = (
  { prefix }: Pick<AvailabilityFamily, 'prefix'>,
  technology: BroadbandTechnology,
  speed: number,
): IndicatorId => indicatorId(`${prefix}-${technology}-${speed}`);

/** One speed class of one technology. */
export function availability(
  family: AvailabilityFamily,
  technology: BroadbandTechnology,
  speed: number,
  breaks: readonly Break[] = [methodOf2022],
): Indicator {
  const { name, shortName, means, largerAreasOnly } = broadbandTechnologies[technology];
  const { who, share, note } = family;
  const de = `${thousands(speed, '.')}${nbsp}Mbit/s`;
  const en = `${thousands(speed, ',')}${nbsp}Mbit/s`;
  const everywhere = largerAreasOnly?.includes(speed) !== true;
  return {
    id: availabilityId(family, technology, speed),
    family: family.family,
    dataset: family.dataset,
    title: {
      de: `${who.de} mit ≥${nbsp}${de} (${name.de})`,
      en: `${who.en} with ≥${nbsp}${en} (${name.en})`,
    },
    shortTitle: {
      de: `${shortName.de} ≥${nbsp}${de}`.trimStart(),
      en: `${shortName.en} ≥${nbsp}${en}`.trimStart(),
    },
    definition: {
      de: `${share.de}, denen mindestens ${de} im Download ${means.de} zur Verfügung stehen.${note ? ` ${note.de}` : ''}`,
      en: `${share.en} to which at least ${en} of download speed are available ${means.en}.${note ? ` ${note.en}` : ''}`,
    },
    unitOfMeasure: 'percent',
    unit: 'municipality',
    topic: 'supply',
    responsible: 'market',
    direction: 'higher',
    domain: [0, 100],
    levels: everywhere ? family.levels : family.levels.filter((level) => level !== 'municipality'),
    weight: family.weight,
    comparabilityBreaks: breaks,
  };
}
