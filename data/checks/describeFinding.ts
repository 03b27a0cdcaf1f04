import { indicatorById } from '../catalogue/indicators.ts';
import { states } from '../catalogue/states.ts';
import type { Finding } from '../domain/finding.ts';
import { stateOf } from '../domain/ids.ts';

const statesNamed = 3;

/** One English sentence without a full stop: what, how many, where most of them are. */
export function describeFinding(finding: Finding): string {
  const { kind, areas, outOf, period, comparedWith, indicator } = finding;
  const what = indicator === null ? '' : (indicatorById(indicator)?.title.en ?? indicator);
  const some = `${areas.length} of ${outOf} areas`;
  const span = `between ${comparedWith ?? ''} and ${period}`;
  const sentences: Record<Finding['kind'], () => string> = {
    rowsGone: () => `${some} with a row in ${comparedWith ?? ''} have none in ${period}`,
    coverageDrop: () => `${what}: ${some} with a value in ${comparedWith ?? ''} have none in ${period}`,
    fall: () => `${what}: falls by more than 20 points in ${some} ${span}`,
    jump: () => `${what}: changes by more than 30 % in ${some} ${span}`,
    differsFromTotal: () => {
      const { ours, official } = finding.totals ?? { ours: Number.NaN, official: Number.NaN };
      return `${what}, ${period}: mean of municipalities ${ours.toFixed(2)}, publisher’s total ${official.toFixed(2)} (${areas.join(', ')})`;
    },
  };
  return `${sentences[kind]()}${kind === 'differsFromTotal' ? '' : mostlyIn(areas)}`;
}

/** “ (RP 161, BY 10, …)”: the states with most of the areas. */
function mostlyIn(areas: readonly string[]): string {
  const counts = new Map<string, number>();
  for (const area of areas) counts.set(stateOf(area), (counts.get(stateOf(area)) ?? 0) + 1);
  const ordered = [...counts].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1));
  const named = ordered
    .slice(0, statesNamed)
    .map(([key, count]) => `${states.find((state) => state.key === key)?.name.en ?? key} ${count}`);
  return named.length === 0 ? '' : ` (${named.join(', ')}${ordered.length > statesNamed ? ', …' : ''})`;
}
