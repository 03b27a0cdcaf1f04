import { sizeClassSchemes } from '@kluftatlas/data/catalogue/sizeClasses.ts';
import type { ModelProjectsFile, PublishedFigure } from '@kluftatlas/data/domain/release.ts';
import { sizeClassIndex, type SizeClass } from '@kluftatlas/data/domain/sizeClass.ts';

export interface ProjectCounts {
  readonly single: number;
  readonly atLeast100000: number;
  readonly byClass: readonly { readonly sizeClass: SizeClass; readonly count: number }[];
  /** Projects selected in all rounds, as published; `null` where the release has no such figures. */
  readonly selected: number | null;
  /** Cooperations and districts: selected, but of no single municipality. */
  readonly unassigned: number | null;
  readonly years: readonly [first: number, last: number];
}

/** Source of the published numbers of selected projects. */
const programme = 'MPSC';

/** Single municipalities with a model project by size, and how many projects are left that have none. */
export function projectCounts(
  { projects }: ModelProjectsFile,
  figures: readonly PublishedFigure[],
): ProjectCounts {
  const { classes } = sizeClassSchemes.standard;
  const indexes = projects.map(({ population2021 }) =>
    sizeClassIndex(sizeClassSchemes.standard, population2021),
  );
  const selected = figures
    .filter(({ sourceId, category }) => sourceId === programme && category.en === 'selected')
    .reduce<number | null>((sum, { value }) => (value === null ? sum : (sum ?? 0) + value), null);
  const years = projects.map(({ year }) => year);
  return {
    single: projects.length,
    atLeast100000: projects.filter(({ population2021 }) => population2021 >= 100_000).length,
    byClass: classes.map((sizeClass, index) => ({
      sizeClass,
      count: indexes.filter((candidate) => candidate === index).length,
    })),
    selected,
    unassigned: selected === null ? null : selected - projects.length,
    years: [Math.min(...years), Math.max(...years)],
  };
}
