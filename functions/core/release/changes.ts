import { isUnexplainedFall } from '@kluftatlas/data/checks/falls.ts';
import type { Region } from '@kluftatlas/data/domain/area.ts';
import type { PeriodChange } from '@kluftatlas/data/domain/change.ts';
import type { Indicator } from '@kluftatlas/data/domain/indicator.ts';
import type { Classed, DivideRegion } from '@kluftatlas/data/measures/divide.ts';
import { seedText } from '@kluftatlas/data/measures/bootstrap.ts';
import { changeBetween } from '@kluftatlas/data/measures/change.ts';
import { panelOf } from '@kluftatlas/data/measures/panel.ts';
import type { SizeClassSchemeId } from '@kluftatlas/data/domain/sizeClass.ts';
import type { Weighting } from '@kluftatlas/data/domain/divide.ts';
import type { ChangeComputing } from '../../ports/changeComputing.ts';
import { sha256 } from '../fileIdentity.ts';
import type { Regions, UnitColumn } from './dividedRegions.ts';
import { unbroken } from './unbroken.ts';

/** Schemes whose changes every release carries; others are computed on demand by the same rule. */
const followed: readonly SizeClassSchemeId[] = ['standard', 'twenty'];
export const isFollowed = ({ scheme }: { readonly scheme: SizeClassSchemeId }): boolean =>
  followed.includes(scheme);

/** Without threads: one change after the other, on this one. */
export const computeHere: ChangeComputing = async (request) => changeBetween(request);

export interface Pair {
  readonly from: UnitColumn;
  readonly to: UnitColumn;
}

/** (previous, this) and (first, this) of every stretch with one method, each pair once, in order of time. */
export const pairsOf = (indicator: Indicator, series: readonly UnitColumn[]): readonly Pair[] =>
  unbroken(indicator, series).flatMap((stretch) =>
    stretch.flatMap((to, position) => {
      const [first, previous] = [stretch[0], stretch[position - 1]];
      if (first === undefined || previous === undefined) return [];
      return first === previous
        ? [{ from: first, to }]
        : [
            { from: first, to },
            { from: previous, to },
          ];
    }),
  );

/** The changes of one region that every release carries. */
export async function changesOf(
  indicator: Indicator,
  series: readonly UnitColumn[],
  {
    region,
    regions,
    ...scope
  }: Pick<ChangeScope, 'region' | 'inputsHash' | 'compute'> & { regions: Regions },
): Promise<readonly PeriodChange[]> {
  const divided = regions.get(region);
  if (divided === undefined) return [];
  const schemes = divided.schemes.filter(isFollowed);
  return Promise.all(
    pairsOf(indicator, series).flatMap((pair) =>
      schemes.map((scheme) => periodChange(indicator, pair, { region, divided, scheme, ...scope })),
    ),
  );
}

export interface ChangeScope {
  readonly region: Region;
  readonly divided: DivideRegion;
  readonly scheme: Classed;
  readonly inputsHash: string;
  readonly compute: ChangeComputing;
}

/** Everything about one pair of periods in one region under one scheme. */
export async function periodChange(
  indicator: Indicator,
  { from, to }: Pair,
  { region, divided, scheme, inputsHash, compute }: ChangeScope,
): Promise<PeriodChange> {
  const panel = panelOf(divided, scheme, { start: from.values, end: to.values });
  const unexplainedFalls = panel.start.reduce(
    (count, start, position) =>
      count + (isUnexplainedFall(indicator, start, panel.end[position] ?? start) ? 1 : 0),
    0,
  );
  const name = { region, scheme: scheme.scheme, from: from.period, to: to.period };
  const seedOf = (weighting: Weighting): number => {
    const text = seedText({ ...name, inputsHash, indicator: indicator.id, weighting });
    return Number.parseInt(sha256(text).slice(0, 8), 16);
  };
  const seeds = { municipalities: seedOf('municipalities'), inhabitants: seedOf('inhabitants') };
  const change = await compute({ panel, unexplainedFalls, maximum: indicator.domain[1], seeds });
  return { ...name, ...change };
}
