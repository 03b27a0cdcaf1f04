import type { IndicatorId } from '../domain/ids.ts';
import type { Indicator } from '../domain/indicator.ts';
import { broadbandIndicatorId, broadbandIndicators } from './broadband.ts';
import { businessIndicators } from './businessSites.ts';
import { financeIndicators } from './finance.ts';
import { mobileIndicators } from './mobile.ts';
import { openDatasetIndicators } from './openDatasets.ts';
import { organisationIndicators } from './organisations.ts';
import { publisherIndicators } from './openness.ts';
import { regionalConditionIndicators } from './regionalConditions.ts';
import { regionalStructureIndicators } from './regionalStructure.ts';
import { serviceIndicators } from './services.ts';
import { structureIndicators } from './structure.ts';

/** Every indicator, family by family. */
export const indicators: readonly Indicator[] = [
  ...structureIndicators,
  ...regionalStructureIndicators,
  ...financeIndicators,
  ...regionalConditionIndicators,
  ...publisherIndicators,
  ...openDatasetIndicators,
  ...serviceIndicators,
  ...broadbandIndicators,
  ...businessIndicators,
  ...organisationIndicators,
  ...mobileIndicators,
];

const byId: ReadonlyMap<string, Indicator> = new Map(
  indicators.map((indicator) => [indicator.id, indicator]),
);

/** The indicator of that id; `undefined` where there is none. */
export const indicatorById = (id: string): Indicator | undefined => byId.get(id);

/** Fixed in advance, never chosen by result: ≥ 50 and ≥ 1,000 Mbit/s, all technologies. */
export const headlineIndicators: readonly IndicatorId[] = [
  broadbandIndicatorId('all', 50),
  broadbandIndicatorId('all', 1000),
];
