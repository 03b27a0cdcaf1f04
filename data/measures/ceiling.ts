import type { Ceiling, ClassMeans } from '../domain/change.ts';
import type { Weighting } from '../domain/divide.ts';
import type { Panel } from './panel.ts';
import type { Side } from './panelMeasures.ts';

/** An end class with a mean of this share of the highest possible value is near its ceiling. */
export const nearFull = 0.95;
/** A class of which more than this share has the highest possible value is, too. */
const fullAllowed = 0.25;

/** Means of all classes on the panel at both times; `null` for a class without municipalities or without weight. */
export function classMeansOf(panel: Panel, weighting: Weighting): ClassMeans {
  const ofSide = (side: Side) => {
    const weights = new Float64Array(panel.classes.length);
    const sums = new Float64Array(panel.classes.length);
    for (const [position, value] of panel[side].entries()) {
      const sizeClass = panel.sizeClass[position] as number;
      const weight = weighting === 'inhabitants' ? (panel.weight[position] as number) : 1;
      weights[sizeClass] = (weights[sizeClass] as number) + weight;
      sums[sizeClass] = (sums[sizeClass] as number) + weight * value;
    }
    return Array.from(sums, (sum, position) =>
      Number.isFinite(sum) && weights[position] !== 0 ? sum / (weights[position] as number) : null,
    );
  };
  return { start: ofSide('start'), end: ofSide('end') };
}

/**
 * Which classes are near the highest value that the indicator can have, `maximum` (percent: 100), at either time: the
 * end classes by their mean (95 or more), all classes by the unweighted share of municipalities exactly at it (more
 * than a quarter). Nothing where there is no highest value.
 */
export function ceilingOf(panel: Panel, { start, end }: ClassMeans, maximum: number | null): Ceiling {
  if (maximum === null) return { nearFull: [], quarterFull: [] };
  const positions = [...panel.classes.keys()];
  const isEnd = (position: number): boolean => position === 0 || position === positions.length - 1;
  const full = [fullCounts(panel, 'start', maximum), fullCounts(panel, 'end', maximum)];
  return {
    nearFull: positions.filter(
      (position) =>
        isEnd(position) &&
        [start[position], end[position]].some((mean) => (mean ?? -Infinity) >= nearFull * maximum),
    ),
    quarterFull: positions.filter((position) =>
      full.some((counts) => (counts[position] ?? 0) > fullAllowed * (panel.classes[position]?.n ?? 0)),
    ),
  };
}

function fullCounts(
  { sizeClass, classes, ...values }: Panel,
  side: Side,
  maximum: number,
): readonly number[] {
  const counts = classes.map(() => 0);
  for (const [position, value] of values[side].entries()) {
    const of = sizeClass[position] as number;
    if (value === maximum) counts[of] = (counts[of] ?? 0) + 1;
  }
  return counts;
}
