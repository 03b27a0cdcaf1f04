import { indicators as catalogue } from '@kluftatlas/data/catalogue/indicators.ts';
import type { IndicatorId } from '@kluftatlas/data/domain/ids.ts';
import type { Input } from './inputs.ts';

/** Inputs that belong together, and the indicators that they give. */
export interface SeriesGroup {
  readonly inputs: readonly Input[];
  readonly indicators: readonly IndicatorId[];
}

/** Whether values of an input become columns of a release. */
const makesColumns = ({ role, period, releasedFrom }: Input): boolean =>
  role === 'indicators' && (releasedFrom === undefined || period >= releasedFrom);

/** Indicators in the order of the catalogue, where the steps of a scale ascend; unknown ones last. */
export function indicatorsOf(inputs: readonly Pick<Input, 'indicators'>[]): readonly IndicatorId[] {
  const present = new Set(inputs.flatMap(({ indicators }) => indicators));
  const known = catalogue.map(({ id }) => id).filter((id) => present.has(id));
  return [...new Set([...known, ...[...present].sort()])];
}

/**
 * The inputs by the datasets that give an indicator, which is one as a rule: a release holds the rows of one group
 * at a time in memory. Groups and their indicators stand in the order of the catalogue.
 */
export function seriesGroups(inputs: readonly Input[]): readonly SeriesGroup[] {
  const columns = inputs.filter(makesColumns);
  const givenBy = (id: IndicatorId) =>
    new Set(columns.filter(({ indicators }) => indicators.includes(id)).map(({ dataset }) => dataset));
  const groups = Map.groupBy(indicatorsOf(columns), (id) => [...givenBy(id)].join(' '));
  return [...groups.values()].map((indicators) => ({
    inputs: columns.filter((input) => indicators.some((id) => input.indicators.includes(id))),
    indicators,
  }));
}
