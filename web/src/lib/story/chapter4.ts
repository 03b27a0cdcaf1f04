import type { ModelProjectsFile, PublishedFigure, ReleaseManifest } from '@kluftatlas/data/domain/release.ts';
import type { DotStackRow } from '#lib/charts/DotStack/dotStackLayout.ts';
import { downloadAddress } from '#lib/data/addresses.ts';
import { sourceMention } from '#lib/data/sourceMention.ts';
import { formatNumber } from '#lib/format/number.ts';
import { sizeClassLabel } from '#lib/format/sizeClassLabel.ts';
import { m } from '#lib/paraglide/messages.js';
import { twinTable, valueColumn } from '#lib/ui/table.ts';
import type { Chapter } from './chapter.ts';
import { projectCounts } from './modelProjects.ts';
import { storyTakeAway } from './storyTakeAway.ts';

interface ProjectsRow extends DotStackRow {
  /** `null`: those that are of no class. */
  readonly sizeClass: string | null;
}

/** Who gets the projects? Counts only: without applications by size there is no rate. */
export function chapter4(
  manifest: ReleaseManifest,
  file: ModelProjectsFile,
  figures: readonly PublishedFigure[],
): Chapter {
  const counts = projectCounts(file, figures);
  const [firstYear, lastYear] = counts.years.map(String) as [string, string];
  const words = {
    single: formatNumber(counts.single),
    large: formatNumber(counts.atLeast100000),
    bound: formatNumber(100_000),
    firstYear,
    lastYear,
  };
  const rows: ProjectsRow[] = [
    ...counts.byClass.map(({ sizeClass, count }) => ({
      label: sizeClassLabel(sizeClass),
      count,
      sizeClass: sizeClass.id,
    })),
    ...(counts.unassigned === null
      ? []
      : [{ label: m.chapter4_unassigned(), count: counts.unassigned, unassigned: true, sizeClass: null }]),
  ];
  const table = twinTable(
    m.chapter4_subtitle(words),
    rows,
    [
      {
        heading: m.table_size_class(),
        text: ({ label }) => label,
        values: { size_class: ({ sizeClass }) => sizeClass },
      },
      valueColumn(m.chapter4_projects(), 'projects', ({ count }) => count, formatNumber),
    ],
    {},
  );
  return {
    theme: m.chapter4_theme(),
    lead: null,
    before: [],
    charts: [
      {
        kind: 'dotStack',
        title: m.chapter4_finding(words),
        subtitle: m.chapter4_subtitle(words),
        description: m.chapter4_description(words),
        rows,
        table,
        takeAway: storyTakeAway('kapitel4', table),
        uncertainty: m.chapter4_uncertainty(),
        sources: [sourceMention(manifest, 'model-projects')],
        csv: downloadAddress(manifest.id, 'areas'),
      },
    ],
    after:
      counts.unassigned === null || counts.selected === null
        ? []
        : [
            m.chapter4_cooperations({
              unassigned: formatNumber(counts.unassigned),
              selected: formatNumber(counts.selected),
            }),
          ],
    evidence: null,
    explore: { page: '/karte/', search: '?kennzahl=modellprojekte', label: m.chapter4_explore() },
  };
}
