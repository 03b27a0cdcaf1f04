import type { SizeClassSchemeId } from '../domain/sizeClass.ts';
import { divideMeasures, type Divide, type DivideMeasure, type Weighting } from '../domain/measureFiles.ts';
import type { NoResult } from '../domain/noResult.ts';
import { etaSquared, omegaSquared, squaredSums } from './betweenWithin.ts';
import { groupsOf, type ClassGroup } from './classGroups.ts';
import { concentrationIndex, concentrationOfLack, erreygersIndex } from './concentration.ts';
import { gapBetween } from './gap.ts';
import { giniCoefficient } from './gini.ts';
import { measured, noResult, type Measured, type Weighted } from './measured.ts';
import type { SizedUnits } from './rank.ts';
import { relativeIndex, slopeIndex } from './slopeIndex.ts';
import { theilSplit } from './theil.ts';
import { sumOf, totalsOf } from './totals.ts';
import { coefficientOfVariation, standardDeviation } from './variation.ts';

/** A scheme as it falls on the units: position of each unit's class (`null`: inhabitants unknown), number of classes. */
export interface Classed {
  readonly scheme: SizeClassSchemeId;
  readonly classes: readonly (number | null)[];
  readonly count: number;
}

/** The units of one region and how they are ordered; the same for every indicator and period. */
export interface DivideRegion {
  readonly units: SizedUnits;
  /** All positions of the region, in any order: the frame. */
  readonly positions: readonly number[];
  /** Those with known inhabitants by size, see `orderBySize`. */
  readonly ordered: readonly number[];
  readonly schemes: readonly Classed[];
}

type Figures = Readonly<Record<DivideMeasure, Measured>>;
type OfClasses = 'gap' | 'ratio' | 'etaSquared' | 'omegaSquared' | 'theilBetween' | 'theilWithin';
const weightings: readonly Weighting[] = ['municipalities', 'inhabitants'];

/**
 * All measures of the divide of one indicator at one time in one region, one result for each scheme and weighting.
 * Counted are units with a value and known inhabitants: who has no known size has no place in an order by size; `n` and
 * `coverage` say how many that are. What needs no classes is computed once for all schemes.
 * @param values in the order of the units; `null`: none
 * @throws Problem `value-format`, `value-range` for values or inhabitants that are no finite or no possible numbers
 */
export function dividesOf(
  values: readonly (number | null)[],
  { units, positions, ordered, schemes }: DivideRegion,
): readonly Omit<Divide, 'period' | 'region'>[] {
  const inhabitants = (position: number) => units.population[position] ?? 0;
  const counted = ordered.filter((position) => (values[position] ?? null) !== null);
  const isUnsized = positions.some((position) => (values[position] ?? null) !== null);
  const all = sumOf(positions, inhabitants);
  const extent = {
    n: counted.length,
    frame: positions.length,
    coverage: positions.length === 0 ? null : counted.length / positions.length,
    populationCoverage: all === 0 ? null : sumOf(counted, inhabitants) / all,
  };
  const byValue = [...counted].sort((a, b) => (values[a] ?? 0) - (values[b] ?? 0));
  return weightings.flatMap((weighting) => {
    const memberAt = (position: number): Weighted => ({
      value: values[position] ?? 0,
      weight: weighting === 'inhabitants' ? inhabitants(position) : 1,
    });
    const members = counted.map(memberAt);
    const withoutClasses =
      counted.length > 0 || !isUnsized
        ? { ...spread(members, weighting), gini: giniCoefficient(byValue.map(memberAt)) }
        : null;
    return schemes.map(({ scheme, classes, count }) => {
      const ofCounted = counted.map((position) => classes[position] ?? null);
      const figures =
        withoutClasses === null
          ? nothing('weights-missing')
          : { ...withoutClasses, ...split(members, ofCounted, count) };
      return { scheme, weighting, ...extent, ...flat(figures) };
    });
  });
}

function spread(members: readonly Weighted[], weighting: Weighting): Omit<Figures, OfClasses | 'gini'> {
  const totals = totalsOf(members);
  const theil = theilSplit(
    groupsOf(
      members,
      members.map(() => 0),
      1,
    ),
  );
  return {
    mean: totals.reason === null ? measured(totals.value.mean) : totals,
    slopeIndex: slopeIndex(members),
    relativeIndex: relativeIndex(members),
    concentration: concentrationIndex(members),
    concentrationOfLack: concentrationOfLack(members),
    erreygers: erreygersIndex(members),
    theil: theil.reason === null ? measured(theil.value.total) : theil,
    standardDeviation: standardDeviation(members, weighting),
    variation: coefficientOfVariation(members, weighting),
  };
}

function split(
  members: readonly Weighted[],
  classes: readonly (number | null)[],
  count: number,
): Pick<Figures, OfClasses> {
  const known = classes.filter((position) => position !== null);
  if (known.length < classes.length) return nothing('class-unknown');
  const groups = groupsOf(members, known, count);
  const gap = gapBetween(groups.map(({ mean }) => mean));
  const noGap = noResult(
    totalsOf(members).reason ?? whyNoMean(groups[0]) ?? whyNoMean(groups.at(-1)) ?? 'empty-class',
  );
  const sums = squaredSums(groups);
  const theil = theilSplit(groups);
  return {
    gap: gap === null ? noGap : measured(gap.gap),
    ratio: gap === null ? noGap : gap.ratio,
    etaSquared: etaSquared(sums),
    omegaSquared: omegaSquared(sums),
    theilBetween: theil.reason === null ? measured(theil.value.between) : theil,
    theilWithin: theil.reason === null ? measured(theil.value.within) : theil,
  };
}

/** A class can have members and still no mean: where nobody lives in them. */
const whyNoMean = (group: ClassGroup | undefined): NoResult | null =>
  group?.mean === null ? (group.members.length === 0 ? 'empty-class' : 'zero-weight') : null;

const nothing = (reason: NoResult): Figures =>
  Object.fromEntries(divideMeasures.map((measure) => [measure, noResult(reason)])) as Record<
    DivideMeasure,
    Measured
  >;

/** Numbers and reasons apart, in the order of `divideMeasures`. */
function flat(figures: Figures): Record<DivideMeasure, number | null> & Pick<Divide, 'noResult'> {
  const reasons = divideMeasures.flatMap((measure) => {
    const { reason } = figures[measure];
    return reason === null ? [] : [[measure, reason] as const];
  });
  const numbers = divideMeasures.map((measure) => [measure, figures[measure].value] as const);
  return {
    ...(Object.fromEntries(numbers) as Record<DivideMeasure, number | null>),
    noResult: Object.fromEntries(reasons),
  };
}
