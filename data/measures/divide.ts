import { weightings, type Divide } from '../domain/divide.ts';
import type { SizeClassSchemeId } from '../domain/sizeClass.ts';
import { figuresOfAll, figuresOfClasses, flat, noFigures } from './divideFigures.ts';
import type { Weighted } from './measured.ts';
import type { SizedUnits } from './rank.ts';
import { sumOf } from './totals.ts';

/** A scheme as it falls on the units: position of each unit's class (`null`: inhabitants unknown), number of classes. */
export interface Classed {
  readonly scheme: SizeClassSchemeId;
  readonly classes: readonly (number | null)[];
  readonly count: number;
}

/** The units of one region and their order; the same for every indicator and period of them. */
export interface DivideRegion {
  readonly units: SizedUnits;
  /** All positions of the region, in any order: the frame. */
  readonly positions: readonly number[];
  /** Those with known inhabitants by size, see `orderBySize`. */
  readonly ordered: readonly number[];
  readonly schemes: readonly Classed[];
}

/**
 * All measures of the divide of one indicator at one time in one region, one result for each weighting and scheme.
 * Counted are units with a value and known inhabitants: who has no known size has no place in an order by size; `n` and
 * `coverage` say how many that are, and nobody’s inhabitants known is `weights-missing` throughout. What needs no classes
 * is computed once for all schemes; one sort by value serves both weightings.
 * @param values in the order of the units; `null`: none
 */
export function dividesOf(
  values: readonly (number | null)[],
  { units, positions, ordered, schemes }: DivideRegion,
): readonly Omit<Divide, 'period' | 'region'>[] {
  const hasValue = (position: number) => (values[position] ?? null) !== null;
  const inhabitants = (position: number) => units.population[position] ?? 0;
  const counted = ordered.filter(hasValue);
  const byValue = [...counted].sort((a, b) => (values[a] ?? 0) - (values[b] ?? 0));
  const areUnsized = counted.length === 0 && positions.some(hasValue);
  const all = sumOf(positions, inhabitants);
  const extent = {
    n: counted.length,
    frame: positions.length,
    coverage: positions.length === 0 ? null : counted.length / positions.length,
    populationCoverage: all === 0 ? null : sumOf(counted, inhabitants) / all,
  };
  return weightings.flatMap((weighting) => {
    const memberAt = (position: number): Weighted => ({
      value: values[position] ?? 0,
      weight: weighting === 'inhabitants' ? inhabitants(position) : 1,
    });
    const members = counted.map(memberAt);
    const ofAll = figuresOfAll(members, byValue.map(memberAt), weighting);
    return schemes.map(({ scheme, classes, count }) => {
      const positionsOfClasses = counted.map((position) => classes[position] ?? null);
      const figures = areUnsized
        ? noFigures('weights-missing')
        : { ...ofAll, ...figuresOfClasses(members, positionsOfClasses, count) };
      return { scheme, weighting, ...extent, ...flat(figures) };
    });
  });
}
