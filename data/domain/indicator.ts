import type { AreaLevel } from './area.ts';
import type { DatasetId, IndicatorId } from './ids.ts';
import type { Period } from './period.ts';
import type { Bilingual } from './source.ts';

export type Topic = 'supply' | 'administration' | 'funding' | 'openness' | 'conditions' | 'structure';
export type Responsible = 'market' | 'state' | 'district' | 'association' | 'municipality';

/** `percent` is a share from 0 to 100; `multiplier` a rate in percent that goes beyond it; `listed` is 1 for what is in a list. */
export type UnitOfMeasure =
  | 'percent'
  | 'multiplier'
  | 'persons'
  | 'squareKilometres'
  | 'count'
  | 'euro'
  | 'euroPerInhabitant'
  | 'minutes'
  | 'metres'
  | 'listed';

/** Everything a chart needs to label an indicator. */
export interface Indicator {
  readonly id: IndicatorId;
  readonly family: string;
  readonly dataset: DatasetId;
  readonly title: Bilingual;
  /** Short form for axes, tooltips and lists. */
  readonly shortTitle: Bilingual;
  readonly definition: Bilingual;
  readonly unitOfMeasure: UnitOfMeasure;
  /** Unit of analysis: whom a value belongs to. */
  readonly unit: 'municipality' | 'administration';
  readonly topic: Topic;
  readonly responsible: Responsible;
  /** `higher`: more is better; `none`: no judgement. */
  readonly direction: 'higher' | 'lower' | 'none';
  readonly domain: readonly [min: number, max: number | null];
  readonly levels: readonly AreaLevel[];
  /** What the weighted mean is weighted with. */
  readonly weight: 'population' | 'none';
  readonly comparabilityBreaks: readonly { readonly from: Period; readonly reason: Bilingual }[];
}
