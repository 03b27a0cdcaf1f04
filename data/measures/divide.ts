import { weightings, type Divide, type Weighting } from '../domain/divide.ts';
import type { SizeClassSchemeId } from '../domain/sizeClass.ts';
import { figuresOfAll, figuresOfClasses, flat, noFigures } from './divideFigures.ts';
import type { NoResult, Weighted } from './measured.ts';
import type { SizedUnits } from './rank.ts';
import { sumOf } from './totals.ts';

/** A scheme as it falls on the units: position of each unit's class (`null`: in none), number of classes. */
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
 * Counted are units with a value, known inhabitants and a class: who has no known size has no place in an order by size,
 * and all measures of one result are of the same units. `n` and `coverage` say how many that are; nobody’s inhabitants
 * known is `weights-missing` throughout, nobody in a class `class-unknown`. What needs no classes is computed once for all
 * schemes that class the same units; one sort by value serves both weightings.
 * @param values in the order of the units; `null`: none
 */
export function dividesOf(
  values: readonly (number | null)[],
  { units, positions, ordered, schemes }: DivideRegion,
): readonly Omit<Divide, 'period' | 'region'>[] {
  const hasValue = (position: number) => (values[position] ?? null) !== null;
  const sized = ordered.filter(hasValue);
  const isUnsized = sized.length === 0 && positions.some(hasValue);
  const whyNobody: NoResult | null = isUnsized
    ? 'weights-missing'
    : sized.length > 0
      ? 'class-unknown'
      : null;
  const inhabitants = (position: number) => units.population[position] ?? 0;
  /** In no class by bounds, and not to be left out in silence. */
  const isOdd = (position: number) => !(inhabitants(position) >= 0);
  const all = sumOf(positions, inhabitants);
  const valueAt = (position: number) => values[position] ?? 0;

  const described = (counted: readonly number[]) => {
    const byValue = [...counted].sort((a, b) => valueAt(a) - valueAt(b));
    const extent = {
      n: counted.length,
      frame: positions.length,
      coverage: positions.length === 0 ? null : counted.length / positions.length,
      populationCoverage: all === 0 ? null : sumOf(counted, inhabitants) / all,
    };
    const by = (weighting: Weighting) => {
      const memberAt = (position: number): Weighted => ({
        value: valueAt(position),
        weight: weighting === 'inhabitants' ? inhabitants(position) : 1,
      });
      const members = counted.map(memberAt);
      return { members, ofAll: figuresOfAll(members, byValue.map(memberAt), weighting) };
    };
    return { counted, extent, by: { municipalities: by('municipalities'), inhabitants: by('inhabitants') } };
  };
  const everybody = described(sized);
  const counts = schemes.map(({ scheme, classes, count }) => {
    const counted = sized.filter((position) => (classes[position] ?? null) !== null || isOdd(position));
    const group = counted.length === sized.length ? everybody : described(counted);
    const classesOf = group.counted.map((position) => classes[position] ?? null);
    const nobody = counted.length > 0 ? null : whyNobody;
    return { scheme, group, classesOf, count, nobody };
  });
  return weightings.flatMap((weighting) =>
    counts.map(({ scheme, group, classesOf, count, nobody }) => {
      const { members, ofAll } = group.by[weighting];
      const figures =
        nobody === null ? { ...ofAll, ...figuresOfClasses(members, classesOf, count) } : noFigures(nobody);
      return { scheme, weighting, ...group.extent, ...flat(figures) };
    }),
  );
}
