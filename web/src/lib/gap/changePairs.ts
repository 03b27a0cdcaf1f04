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
