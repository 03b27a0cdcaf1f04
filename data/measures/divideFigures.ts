import { divideMeasures, type Divide, type DivideMeasure, type Weighting } from '../domain/divide.ts';
import { etaSquared, omegaSquared, squaredSums } from './betweenWithin.ts';
import { groupsOf, type ClassGroup } from './classGroups.ts';
import { concentrationIndex, concentrationOfLack, erreygersIndex } from './concentration.ts';
import { gapBetween } from './gap.ts';
import { giniCoefficient } from './gini.ts';
import { measured, noResult, type Measured, type NoResult, type Weighted } from './measured.ts';
import { relativeIndex, slopeIndex } from './slopeIndex.ts';
import { theilSplit } from './theil.ts';
import { totalsOf } from './totals.ts';
import { coefficientOfVariation, standardDeviation } from './variation.ts';

type Figures<Measure extends DivideMeasure = DivideMeasure> = Readonly<Record<Measure, Measured>>;

const ofClasses = ['gap', 'ratio', 'etaSquared', 'omegaSquared', 'theilBetween', 'theilWithin'] as const;
type OfClasses = (typeof ofClasses)[number];

/** What needs no classes: the same for all schemes. `byValue`: the members again, in the order of their values. */
export function figuresOfAll(
  bySize: readonly Weighted[],
  byValue: readonly Weighted[],
  weighting: Weighting,
): Figures<Exclude<DivideMeasure, OfClasses>> {
  const totals = totalsOf(bySize);
  const oneClass = bySize.map(() => 0);
  const theil = theilSplit(groupsOf(bySize, oneClass, 1));
  return {
    mean: totals.reason === null ? measured(totals.value.mean) : totals,
    slopeIndex: slopeIndex(bySize),
    relativeIndex: relativeIndex(bySize),
    concentration: concentrationIndex(bySize),
    concentrationOfLack: concentrationOfLack(bySize),
    erreygers: erreygersIndex(bySize),
    theil: theil.reason === null ? measured(theil.value.total) : theil,
    gini: giniCoefficient(byValue),
    standardDeviation: standardDeviation(bySize, weighting),
    variation: coefficientOfVariation(bySize, weighting),
  };
}

/** What compares the classes of one scheme; `class-unknown` as soon as one member is in none. */
export function figuresOfClasses(
  members: readonly Weighted[],
  classes: readonly (number | null)[],
  count: number,
): Figures<OfClasses> {
  const known = classes.filter((position) => position !== null);
  if (known.length < classes.length) return nothing(ofClasses, 'class-unknown');
  const groups = groupsOf(members, known, count);
  const gap = gapBetween(groups.map(({ mean }) => mean));
  const noGap = noResult(whyNoGap(members, groups));
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

/** An end class can have members and still no mean: where nobody lives in them. */
function whyNoGap(members: readonly Weighted[], groups: readonly ClassGroup[]): NoResult {
  const { reason } = totalsOf(members);
  if (reason !== null) return reason;
  const isEmpty = [groups[0], groups.at(-1)].some((group) => group?.members.length === 0);
  return isEmpty ? 'empty-class' : 'zero-weight';
}

/** No result of any of `measures`, for one reason. */
const nothing = <Measure extends DivideMeasure>(
  measures: readonly Measure[],
  reason: NoResult,
): Figures<Measure> =>
  Object.fromEntries(measures.map((measure) => [measure, noResult(reason)])) as Record<Measure, Measured>;

export const noFigures = (reason: NoResult): Figures => nothing(divideMeasures, reason);

/** Numbers and reasons apart, as files carry them. */
export function flat(figures: Figures): Pick<Divide, DivideMeasure> & Pick<Divide, 'noResult'> {
  const reasons = divideMeasures.flatMap((measure) => {
    const { reason } = figures[measure];
    return reason === null ? [] : [[measure, reason] as const];
  });
  const numbers = divideMeasures.map((measure) => [measure, figures[measure].value] as const);
  return {
    ...(Object.fromEntries(numbers) as Pick<Divide, DivideMeasure>),
    noResult: Object.fromEntries(reasons),
  };
}
