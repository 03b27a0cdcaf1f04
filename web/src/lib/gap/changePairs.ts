import type { PeriodChange } from '@kluftatlas/data/domain/change.ts';
import type { MeasuresFile, StateChangesFile } from '@kluftatlas/data/domain/measuresFile.ts';
import type { SizeClassSchemeId } from '@kluftatlas/data/domain/sizeClass.ts';

/** Changes of one region by one scheme, Germany's out of the indicator's file, a state's out of its own. */
export const changesIn = (
  files: readonly (Pick<MeasuresFile | StateChangesFile, 'changes'> | null)[],
  scheme: SizeClassSchemeId,
  region: string,
): readonly PeriodChange[] =>
  files
    .flatMap((file) => file?.changes ?? [])
    .filter((change) => change.scheme === scheme && change.region === region);

/** What a period can be compared with; both are the same change at the second period of a series. */
export interface ComparedPairs {
  readonly first: PeriodChange | null;
  readonly previous: PeriodChange | null;
}

/** The changes up to `period`. At the first period of its series, the change of the whole series stands for them. */
export function pairsUpTo(changes: readonly PeriodChange[], period: string): ComparedPairs {
  const whole = wholeSeries(changes, period);
  const upTo = changes
    .filter(({ to }) => to === period)
    .toSorted((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : 0));
  return { first: upTo[0] ?? whole, previous: upTo.at(-1) ?? whole };
}

/**
 * The change from the first to the last period of the unbroken series that holds `period`: no pair reaches over a break
 * of method, so it is the widest around it. `null` where the series has one period only, or no changes are computed.
 */
export function wholeSeries(changes: readonly PeriodChange[], period: string): PeriodChange | null {
  const around = changes.filter(({ from, to }) => from <= period && period <= to);
  const [first] = around.map(({ from }) => from).toSorted();
  const last = around
    .map(({ to }) => to)
    .toSorted()
    .at(-1);
  return around.find(({ from, to }) => from === first && to === last) ?? null;
}
