import type {
  ClassAggregate,
  ClassesFile,
  PublishedFigure,
  ReleaseIndicator,
  ReleaseManifest,
} from '@kluftatlas/data/domain/release.ts';
import { sizeClassSchemes } from '@kluftatlas/data/catalogue/sizeClasses.ts';
import type { DotPoint, PointKind } from '#lib/charts/DotRows/dotRowsLayout.ts';
import { downloadAddress } from '#lib/data/addresses.ts';
import { required } from '#lib/data/required.ts';
import { sourceMention } from '#lib/data/sourceMention.ts';
import { formatPeriod } from '#lib/format/date.ts';
import { formatNumber, formatPercent } from '#lib/format/number.ts';
import { sizeClassLabel } from '#lib/format/sizeClassLabel.ts';
import { m } from '#lib/paraglide/messages.js';
import { getLocale } from '#lib/paraglide/runtime.js';
import { ageNote } from '#lib/data/ageNote.ts';
import type { Chapter, StoryChart } from './chapter.ts';
import { gapOf } from '@kluftatlas/data/measures/gap.ts';
import { classesOf } from '#lib/data/classesOf.ts';
import { sizeComparisons } from './comparisons.ts';
import { headlinesOf } from '#lib/data/headline.ts';
import { groupsView, questionsChart } from './questionView.ts';

export type ReadClasses = (indicator: string) => ClassesFile;

/** The distance: means and spread of every class, for each headline indicator; else what surveys print. */
export function chapter2(
  manifest: ReleaseManifest,
  readClasses: ReadClasses,
  figures: readonly PublishedFigure[],
): Chapter {
  const headlines = headlinesOf(manifest).toReversed();
  const theme = m.chapter2_theme();
  const explore = { page: '/kluft/', search: '', label: m.chapter2_explore() } as const;
  if (headlines.length === 0) {
    const comparisons = sizeComparisons(figures);
    return {
      theme,
      lead: m.chapter2_missing(),
      before: [m.chapter2_nearest()],
      charts: [
        questionsChart(manifest, comparisons.map(groupsView), {
          title: m.chapter2_questions_title({ count: formatNumber(comparisons.length) }),
          subtitle: m.chapter2_questions_subtitle(),
        }),
      ],
      after: [],
      evidence: null,
      explore,
    };
  }
  const charts = headlines.map((indicator) => classChart(manifest, indicator, readClasses(indicator.id)));
  return {
    theme,
    lead: null,
    before: [],
    charts,
    after: [
      m.chapter2_not_administration(),
      ...headlines.slice(0, 1).flatMap((main) => ageNote(manifest, main)),
    ],
    evidence: null,
    explore,
  };
}

function classChart(manifest: ReleaseManifest, indicator: ReleaseIndicator, file: ClassesFile): StoryChart {
  const newest = required(indicator.periods.at(-1));
  const aggregates = classesOf(file, 'standard', newest.period);
  const label = indicator.shortTitle[getLocale()];
  const period = formatPeriod(newest.period);
  const gap = gapOf(aggregates, 'weightedMean');
  const municipalityGap = gapOf(aggregates, 'mean');
  const classes = sizeClassSchemes.standard.classes;
  const missing = newest.withoutValue;
  return {
    kind: 'dotRows',
    title: gap
      ? m.chapter2_finding({
          label,
          period,
          largestClass: sizeClassLabel(required(classes.at(-1))),
          smallestClass: sizeClassLabel(required(classes[0])),
          largest: formatPercent(gap.largest),
          smallest: formatPercent(gap.smallest),
          gap: formatNumber(gap.gap, 1),
        })
      : m.chapter2_no_gap({ label, period }),
    subtitle: m.chapter2_subtitle({
      title: indicator.title[getLocale()],
      period,
      n: formatNumber(newest.withValue.municipalities),
    }),
    description: m.chapter2_description({ label, period }),
    rows: aggregates.map(rowOf),
    key: { filled: m.mean_inhabitant(), hollow: m.mean_municipality(), band: m.middle_half() },
    table: {
      caption: `${label}, ${period}`,
      columns: [
        m.table_size_class(),
        m.mean_inhabitant(),
        m.mean_municipality(),
        m.table_lower_quarter(),
        m.table_upper_quarter(),
        'n',
        m.table_coverage(),
      ],
      rows: aggregates.map((aggregate) => [
        classLabel(aggregate),
        percent(aggregate.weightedMean),
        percent(aggregate.mean),
        percent(aggregate.quantiles?.p25),
        percent(aggregate.quantiles?.p75),
        formatNumber(aggregate.n),
        aggregate.coverage === null ? '–' : formatPercent(aggregate.coverage * 100),
      ]),
    },
    uncertainty: m.chapter2_uncertainty({
      gap: municipalityGap ? formatNumber(municipalityGap.gap, 1) : '–',
      municipalities: formatNumber(missing.municipalities),
      inhabitants: missing.inhabitants === null ? '–' : formatNumber(missing.inhabitants),
    }),
    sources: [
      sourceMention(manifest, newest.source, newest.dataDate),
      sourceMention(manifest, sourceOf(file), file.classifiedBy.date ?? undefined),
    ],
    csv: downloadAddress(manifest.id, `${indicator.id}.classes`),
  };
}

const rowOf = (aggregate: ClassAggregate) => ({
  label: classLabel(aggregate),
  bands: aggregate.quantiles ? [[aggregate.quantiles.p25, aggregate.quantiles.p75] as const] : [],
  points: [
    ...(aggregate.mean === null ? [] : [point('hollow', aggregate.mean)]),
    ...(aggregate.weightedMean === null ? [] : [point('filled', aggregate.weightedMean)]),
  ],
});

const point = (kind: PointKind, value: number): DotPoint => ({ kind, value, text: percent(value) });

const percent = (value: number | null | undefined) =>
  value === null || value === undefined ? '–' : formatPercent(value);

const classLabel = ({ sizeClass }: ClassAggregate) =>
  sizeClassLabel(required(sizeClassSchemes.standard.classes.find(({ id }) => id === sizeClass)));

const sourceOf = ({ classifiedBy }: ClassesFile) =>
  classifiedBy.dataset.slice(0, classifiedBy.dataset.indexOf('/'));
