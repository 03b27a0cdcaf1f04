import { datasetId, sourceOfDataset } from '@kluftatlas/data/domain/ids.ts';
import type {
  ClassAggregate,
  ClassesFile,
  PublishedFigure,
  ReleaseIndicator,
  ReleaseManifest,
} from '@kluftatlas/data/domain/release.ts';
import type { DotPoint, PointKind } from '#lib/charts/DotRows/dotRowsLayout.ts';
import { downloadAddress } from '#lib/data/addresses.ts';
import { required } from '#lib/data/required.ts';
import { sourceMention } from '#lib/data/sourceMention.ts';
import { formatDate, formatPeriod } from '#lib/format/date.ts';
import { formatCoverage, formatNumber, percentOrDash } from '#lib/format/number.ts';
import { groupsView } from '#lib/figures/questionView.ts';
import { classLabelOf, gapUncertainty, gapWords } from '#lib/gap/gapWords.ts';
import { m } from '#lib/paraglide/messages.js';
import { getLocale } from '#lib/paraglide/runtime.js';
import { ageNote } from '#lib/data/ageNote.ts';
import { twinTable, valueColumn, type TwinTable } from '#lib/ui/table.ts';
import type { Chapter, StoryChart } from './chapter.ts';
import { classesOf } from '#lib/data/classesOf.ts';
import { sizeComparisons } from './comparisons.ts';
import { comparedIndicators, headlinesOf, isAggregated } from '#lib/data/headline.ts';
import { questionsChart } from './questionsChart.ts';
import { storyTakeAway } from './storyTakeAway.ts';

export type ReadClasses = (indicator: string) => ClassesFile;

/** The distance: means and spread of every class, for each headline indicator; else what surveys print. */
export function chapter2(
  manifest: ReleaseManifest,
  readClasses: ReadClasses,
  figures: readonly PublishedFigure[],
): Chapter {
  const headlines = headlinesOf(comparedIndicators(manifest)).toReversed();
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
          bars: m.table_group(),
          part: 'kapitel2',
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
      ...headlines.slice(0, 1).flatMap(cameAlong),
      m.chapter2_not_administration(),
      ...headlines.slice(0, 1).flatMap((main) => ageNote(manifest, main)),
    ],
    evidence: null,
    explore,
  };
}

/** Where the figures were computed out of files that this release does not hold. */
const cameAlong = (indicator: ReleaseIndicator): readonly string[] =>
  isAggregated(indicator) && indicator.classifiedBy.date !== null
    ? [m.gap_brought_along({ date: formatDate(indicator.classifiedBy.date) })]
    : [];

function classChart(manifest: ReleaseManifest, indicator: ReleaseIndicator, file: ClassesFile): StoryChart {
  const newest = required(indicator.periods.at(-1));
  const aggregates = classesOf(file, 'standard', newest.period);
  const label = indicator.shortTitle[getLocale()];
  const period = formatPeriod(newest.period);
  const gap = gapWords(aggregates, 'standard', indicator);
  const table = classTable(`${label}, ${period}`, aggregates, {
    indicator: indicator.id,
    period: newest.period,
    region: 'DE',
    scheme: 'standard',
  });
  return {
    kind: 'dotRows',
    title: gap ? m.chapter2_finding({ label, period, ...gap }) : m.chapter2_no_gap({ label, period }),
    subtitle: m.chapter2_subtitle({
      title: indicator.title[getLocale()],
      period,
      n: formatNumber(newest.withValue.municipalities),
    }),
    description: m.chapter2_description({ label, period }),
    rows: aggregates.map(rowOf),
    key: { filled: m.mean_inhabitant(), hollow: m.mean_municipality(), band: m.middle_half() },
    table,
    takeAway: storyTakeAway(`kapitel2-${indicator.id}`, table),
    uncertainty: gapUncertainty(aggregates, newest.withoutValue, indicator),
    sources: [
      sourceMention(manifest, newest.source, newest.dataDate),
      sourceMention(
        manifest,
        sourceOfDataset(datasetId(file.classifiedBy.dataset)),
        file.classifiedBy.date ?? undefined,
      ),
    ],
    csv: downloadAddress(manifest.id, `${indicator.id}.classes`),
  };
}

const rowOf = (aggregate: ClassAggregate) => ({
  label: classLabel(aggregate),
  band: aggregate.quantiles && ([aggregate.quantiles.p25, aggregate.quantiles.p75] as const),
  points: [
    ...(aggregate.mean === null ? [] : [point('hollow', aggregate.mean)]),
    ...(aggregate.weightedMean === null ? [] : [point('filled', aggregate.weightedMean)]),
  ],
});

const point = (kind: PointKind, value: number): DotPoint => ({ kind, value, text: percentOrDash(value) });

const classLabel = ({ sizeClass }: ClassAggregate) => classLabelOf('standard', sizeClass);

const classTable = (
  caption: string,
  aggregates: readonly ClassAggregate[],
  common: TwinTable['values']['common'],
): TwinTable =>
  twinTable(
    caption,
    aggregates,
    [
      {
        heading: m.table_size_class(),
        text: classLabel,
        values: { size_class: ({ sizeClass }) => sizeClass },
      },
      valueColumn(m.mean_inhabitant(), 'weighted_mean', ({ weightedMean }) => weightedMean, percentOrDash),
      valueColumn(m.mean_municipality(), 'mean', ({ mean }) => mean, percentOrDash),
      valueColumn(m.table_lower_quarter(), 'p25', ({ quantiles }) => quantiles?.p25, percentOrDash),
      valueColumn(m.table_upper_quarter(), 'p75', ({ quantiles }) => quantiles?.p75, percentOrDash),
      valueColumn('n', 'n', ({ n }) => n, formatNumber),
      valueColumn(m.table_coverage(), 'coverage', ({ coverage }) => coverage, formatCoverage),
    ],
    common,
  );
