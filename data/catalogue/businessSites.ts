import { datasetId, type IndicatorId } from '../domain/ids.ts';
import type { Indicator } from '../domain/indicator.ts';
import { availability, availabilityId, type AvailabilityFamily } from './availability.ts';
import { broadbandTechnologies, type BroadbandTechnology } from './broadbandTechnologies.ts';

const businessSites: AvailabilityFamily = {
  family: 'businessSites',
  prefix: 'business',
  dataset: datasetId('breitbandatlas/business'),
  who: { de: 'Standorte in Gewerbegebieten', en: 'Sites in business parks' },
  share: {
    de: 'Anteil der Standorte in den Gewerbegebieten einer Gemeinde',
    en: 'Share of the sites in a municipality’s business parks',
  },
  note: {
    de: 'Gemeinden ohne Gewerbegebiet haben keinen Wert.',
    en: 'Municipalities without a business park have no value.',
  },
  levels: ['municipality'],
  weight: 'none',
};

const wiredTechnologies = ['wired', 'dsl', 'cable', 'fibre'] as const;
const fibreSpeeds = [100, 200, 400, 1000];

export const businessIndicatorId = (technology: BroadbandTechnology, speed: number): IndicatorId =>
  availabilityId(businessSites, technology, speed);

export const businessIndicators: readonly Indicator[] = wiredTechnologies.flatMap((technology) =>
  (technology === 'fibre' ? fibreSpeeds : broadbandTechnologies[technology].speeds).map((speed) =>
    availability(businessSites, technology, speed),
  ),
);
