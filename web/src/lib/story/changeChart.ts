import { sizeClassSchemes } from '@kluftatlas/data/catalogue/sizeClasses.ts';
import { datasetId, sourceOfDataset } from '@kluftatlas/data/domain/ids.ts';
import type { ClassesFile, ReleaseIndicator, ReleaseManifest } from '@kluftatlas/data/domain/release.ts';
import type { BoundedSchemeId } from '@kluftatlas/data/domain/sizeClass.ts';
import { gapOf } from '@kluftatlas/data/measures/gap.ts';
import { downloadAddress } from '#lib/data/addresses.ts';
import { classesOf } from '#lib/data/classesOf.ts';
import { required } from '#lib/data/required.ts';
import { sourceMention } from '#lib/data/sourceMention.ts';
import { formatPeriod } from '#lib/format/date.ts';
import { formatDifference, formatNumber, formatPercent, orDash, percentOrDash } from '#lib/format/number.ts';
import { sizeClassLabel } from '#lib/format/sizeClassLabel.ts';
import { latestStretch } from '#lib/gap/stretches.ts';
import { m } from '#lib/paraglide/messages.js';
import { getLocale } from '#lib/paraglide/runtime.js';
import { twinTable, valueColumn, type TwinTable } from '#lib/ui/table.ts';
import type { StoryChart } from './chapter.ts';
import { storyTakeAway } from './storyTakeAway.ts';

/** First and last period of one unbroken method. */
const endsOf = ({ periods, comparabilityBreaks }: ReleaseIndicator) => {
  const stretch = latestStretch(periods, comparabilityBreaks);
  return { first: required(stretch[0]), last: required(stretch.at(-1)) };
};

/** The headline measure, fixed in advance: scheme `twenty`, the average inhabitant. */
export function gapSentence(indicator: ReleaseIndicator, file: ClassesFile): string {
  const { first, last } = endsOf(indicator);
  const [small, large] = sizeClassSchemes.twenty.classes;
  const gapIn = (period: string) => {
    const gap = gapOf(classesOf(file, 'twenty', period), 'weightedMean');
    return gap ? formatNumber(gap.gap, 1) : '–';
  };
  return m.chapter3_finding({
    label: indicator.shortTitle[getLocale()],
    smallClass: sizeClassLabel(required(small)),
    largeClass: sizeClassLabel(required(large)),
    firstPeriod: formatPeriod(first.period),
    lastPeriod: formatPeriod(last.period),
    firstGap: gapIn(first.period),
    lastGap: gapIn(last.period),
  });
}

/** A class at both times: the average inhabitant, and of how many municipalities. */
interface Change {
  readonly scheme: BoundedSchemeId;
  readonly sizeClass: string;
  readonly label: string;
  readonly from: number | null;
  readonly to: number | null;
  readonly counts: readonly [then: number, now: number];
}

function changesOf(
  indicator: ReleaseIndicator,
  file: ClassesFile,
  scheme: BoundedSchemeId,
): readonly Change[] {
  const { first, last } = endsOf(indicator);
  const then = classesOf(file, scheme, first.period);
  const now = classesOf(file, scheme, last.period);
  return sizeClassSchemes[scheme].classes.map((sizeClass, index) => ({
    scheme,
    sizeClass: sizeClass.id,
    label: sizeClassLabel(sizeClass),
    from: then[index]?.weightedMean ?? null,
    to: now[index]?.weightedMean ?? null,
    counts: [then[index]?.n ?? 0, now[index]?.n ?? 0],
  }));
}

/**
 * The means of every class at both times.
 * @param besideVerdict a verdict stands above, which the title then need not lead to
 */
export function changeChart(
  manifest: ReleaseManifest,
  indicator: ReleaseIndicator,
  file: ClassesFile,
  besideVerdict: boolean,
): StoryChart {
  const { first, last } = endsOf(indicator);
  const firstPeriod = formatPeriod(first.period);
  const lastPeriod = formatPeriod(last.period);
  const changes = changesOf(indicator, file, 'standard');
  const { dataset, date } = file.classifiedBy;
  // The two classes that the title compares stand below the eight of the picture.
  const table = changeTable(
    m.chapter3_table({ label: indicator.shortTitle[getLocale()] }),
    [...changes, ...changesOf(indicator, file, 'twenty')],
    [firstPeriod, lastPeriod],
    { indicator: indicator.id, from: first.period, to: last.period },
  );
  return {
    kind: 'dotRows',
    title: besideVerdict
      ? m.chapter3_classes_title({ label: indicator.shortTitle[getLocale()], firstPeriod, lastPeriod })
      : gapSentence(indicator, file),
    subtitle: m.chapter3_subtitle({ title: indicator.title[getLocale()], firstPeriod, lastPeriod }),
    description: m.chapter3_description({ firstPeriod, lastPeriod }),
    rows: changes.map(({ label, from, to }) => ({
      label,
      detail: from === null || to === null ? '–' : m.points({ value: formatDifference(to - from) }),
      points: [
        ...(from === null ? [] : [{ kind: 'hollow' as const, value: from, text: formatPercent(from) }]),
        ...(to === null ? [] : [{ kind: 'filled' as const, value: to, text: formatPercent(to) }]),
      ],
      joined: true,
    })),
    key: { hollow: firstPeriod, filled: lastPeriod },
    table,
    takeAway: storyTakeAway('kapitel3', table),
    uncertainty: besideVerdict ? m.chapter3_classes_uncertainty() : m.chapter3_uncertainty(),
    sources: [
      sourceMention(manifest, first.source, first.dataDate),
      sourceMention(manifest, last.source, last.dataDate),
      sourceMention(manifest, sourceOfDataset(datasetId(dataset)), date ?? undefined),
    ],
    csv: downloadAddress(manifest.id, `${indicator.id}.classes`),
  };
}

/** A row a class: both means, what changed, and of how many municipalities each is. */
const changeTable = (
  caption: string,
  changes: readonly Change[],
  [then, now]: readonly [string, string],
  common: TwinTable['values']['common'],
): TwinTable =>
  twinTable(
    caption,
    changes,
    [
      {
        heading: m.table_size_class(),
        text: ({ label }) => label,
        values: { scheme: ({ scheme }) => scheme, size_class: ({ sizeClass }) => sizeClass },
      },
      valueColumn(then, 'mean_then', ({ from }) => from, percentOrDash),
      valueColumn(now, 'mean_now', ({ to }) => to, percentOrDash),
      valueColumn(m.table_change(), 'change', movedBy, orDash(formatDifference)),
      valueColumn(m.table_n_at({ period: then }), 'n_then', ({ counts }) => counts[0], formatNumber),
      valueColumn(m.table_n_at({ period: now }), 'n_now', ({ counts }) => counts[1], formatNumber),
    ],
    common,
  );

const movedBy = ({ from, to }: Change): number | null => (from === null || to === null ? null : to - from);
