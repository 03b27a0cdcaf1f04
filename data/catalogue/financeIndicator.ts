import { datasetId, indicatorId } from '../domain/ids.ts';
import type { Indicator } from '../domain/indicator.ts';
import type { Bilingual } from '../domain/source.ts';

/** Refunds can exceed what came in; no municipality comes near this. In euro. */
const lowestAmount = -1_000_000_000;

/** Texts of an indicator. */
export interface FinanceTexts {
  readonly id: string;
  readonly title: Bilingual;
  readonly shortTitle: Bilingual;
  readonly definition: Bilingual;
}

interface Table {
  readonly dataset: string;
  readonly common: Pick<Indicator, 'unitOfMeasure' | 'domain' | 'levels'> & Partial<Indicator>;
}

/** An indicator of money; without judgement, since more of it is not better. */
export const finance = ({ dataset, common }: Table, { id, ...texts }: FinanceTexts): Indicator => ({
  family: 'finance',
  unit: 'municipality',
  topic: 'funding',
  responsible: 'municipality',
  direction: 'none',
  weight: 'none',
  comparabilityBreaks: [],
  ...common,
  ...texts,
  id: indicatorId(id),
  dataset: datasetId(dataset),
});

export const municipalLevels = ['municipality', 'administration', 'district', 'state', 'country'] as const;
export const districtLevels = ['district', 'state', 'country'] as const;
export const amounts = {
  unitOfMeasure: 'euro',
  domain: [lowestAmount, null],
  levels: municipalLevels,
} as const;
