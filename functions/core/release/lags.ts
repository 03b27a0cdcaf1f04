import { sizeClassSchemes } from '@kluftatlas/data/catalogue/sizeClasses.ts';
import type { Indicator } from '@kluftatlas/data/domain/indicator.ts';
import type { RegionLags } from '@kluftatlas/data/domain/measuresFile.ts';
import type { ClassAggregate, ClassesFile } from '@kluftatlas/data/domain/release.ts';
import { timeLags, type ClassSeries } from '@kluftatlas/data/measures/timeLag.ts';
import { unbroken } from './unbroken.ts';

/** How far every class is behind at every period that has one before it, within the stretches of one method. */
export function lagsOf(indicator: Indicator, { aggregates }: ClassesFile): readonly RegionLags[] {
  const byScheme = Map.groupBy(aggregates, ({ region, scheme }) => `${region} ${scheme}`);
  return [...byScheme.values()].flatMap((of) =>
    unbroken(indicator, of).flatMap((stretch) => {
      const periods = [...new Set(stretch.map(({ period }) => period))];
      return periods.slice(1).map((period): RegionLags => {
        const { region, scheme } = stretch[0] as ClassAggregate;
        return { period, region, scheme, classes: timeLags(seriesOf(stretch, scheme), period) };
      });
    }),
  );
}

/** The weighted means of the classes over time, smallest class first. */
const seriesOf = (
  aggregates: readonly ClassAggregate[],
  scheme: ClassAggregate['scheme'],
): readonly ClassSeries[] =>
  sizeClassSchemes[scheme].classes.map(({ id }) => ({
    sizeClass: id,
    points: aggregates
      .filter(({ sizeClass }) => sizeClass === id)
      .map(({ period, weightedMean }) => ({ period, mean: weightedMean })),
  }));
