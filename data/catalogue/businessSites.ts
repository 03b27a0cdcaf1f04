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
};

/** Published by district in whole percent, for companies in and outside business parks. */
const companies: AvailabilityFamily = {
  family: 'companies',
  prefix: 'companies',
  dataset: datasetId('breitbandatlas/companies-districts'),
  who: { de: 'Unternehmen', en: 'Companies' },
  share: { de: 'Anteil der Unternehmen eines Kreises', en: 'Share of a district’s companies' },
  levels: ['district'],
};

const schools: AvailabilityFamily = {
  family: 'schools',
  prefix: 'schools',
  dataset: datasetId('breitbandatlas/schools-districts'),
  who: { de: 'Schulen', en: 'Schools' },
  share: { de: 'Anteil der Schulen eines Kreises', en: 'Share of a district’s schools' },
  levels: ['district'],
};

const wiredTechnologies = ['wired', 'dsl', 'cable', 'fibre'] as const;
const fibreSpeeds = [100, 200, 400, 1000];

const wiredOf = (family: AvailabilityFamily): Indicator[] =>
  wiredTechnologies.flatMap((technology) =>
    (technology === 'fibre' ? fibreSpeeds : broadbandTechnologies[technology].speeds).map((speed) =>
      availability(family, technology, speed),
    ),
  );

export const businessIndicatorId = (technology: BroadbandTechnology, speed: number): IndicatorId =>
  availabilityId(businessSites, technology, speed);
export const companiesIndicatorId = (technology: BroadbandTechnology, speed: number): IndicatorId =>
  availabilityId(companies, technology, speed);
export const schoolsIndicatorId = (technology: BroadbandTechnology, speed: number): IndicatorId =>
  availabilityId(schools, technology, speed);

export const businessIndicators: readonly Indicator[] = wiredOf(businessSites);
export const companyIndicators: readonly Indicator[] = wiredOf(companies);
export const schoolIndicators: readonly Indicator[] = broadbandTechnologies.all.speeds.map((speed) =>
  availability(schools, 'all', speed),
);
