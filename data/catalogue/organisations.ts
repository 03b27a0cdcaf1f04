import { datasetId, type IndicatorId } from '../domain/ids.ts';
import type { Indicator } from '../domain/indicator.ts';
import type { Bilingual } from '../domain/source.ts';
import { availability, availabilityId, type AvailabilityFamily } from './availability.ts';
import {
  broadbandTechnologies,
  speedsSince2022,
  technologies,
  technologiesSince2022,
  type BroadbandTechnology,
} from './broadbandTechnologies.ts';

/** Whose lines the half-yearly workbook tells besides those of households. */
export type Organisation = 'schools' | 'hospitals' | 'companies';

interface Kind {
  readonly who: Bilingual;
  readonly share: Bilingual;
  /** Technologies that the file by district of mid-2021 has, in whole percent. */
  readonly in2021: readonly BroadbandTechnology[];
}

const kinds: Readonly<Record<Organisation, Kind>> = {
  schools: {
    who: { de: 'Schulen', en: 'Schools' },
    share: { de: 'Anteil der Schulen', en: 'Share of schools' },
    in2021: ['all'],
  },
  hospitals: {
    who: { de: 'Krankenhäuser', en: 'Hospitals' },
    share: { de: 'Anteil der Krankenhäuser', en: 'Share of hospitals' },
    in2021: [],
  },
  companies: {
    who: { de: 'Unternehmen', en: 'Companies' },
    share: {
      de: 'Anteil der Unternehmen in und außerhalb von Gewerbegebieten',
      en: 'Share of companies in and outside of business parks',
    },
    in2021: ['wired', 'dsl', 'cable', 'fibre'],
  },
};

const wholePercent: Bilingual = {
  de: 'Mitte 2021 in ganzen Prozent.',
  en: 'In mid-2021 in whole per cent.',
};

/** How many of them a municipality has is not published: nothing to weight a mean with. */
const familyOf = (organisation: Organisation): AvailabilityFamily => {
  const { who, share, in2021 } = kinds[organisation];
  return {
    family: organisation,
    prefix: organisation,
    dataset: datasetId(`breitbandatlas/${organisation}`),
    ...{ who, share },
    ...(in2021.length > 0 && { note: wholePercent }),
    levels: ['municipality', 'district', 'state', 'country'],
    weight: 'none',
  };
};

export const organisationIndicatorId = (
  organisation: Organisation,
  technology: BroadbandTechnology,
  speed: number,
): IndicatorId => availabilityId({ prefix: organisation }, technology, speed);

function indicatorsOf(organisation: Organisation): readonly Indicator[] {
  const family = familyOf(organisation);
  return technologies.flatMap((technology) =>
    broadbandTechnologies[technology].speeds.flatMap((speed) => {
      const isSince2022 = technologiesSince2022.includes(technology) && speedsSince2022.includes(speed);
      if (isSince2022) return [availability(family, technology, speed)];
      const isOf2021 = kinds[organisation].in2021.includes(technology);
      return isOf2021 ? [availability({ ...family, levels: ['district'] }, technology, speed)] : [];
    }),
  );
}

export const organisations = Object.keys(kinds) as Organisation[];

export const organisationIndicators: readonly Indicator[] = organisations.flatMap(indicatorsOf);
