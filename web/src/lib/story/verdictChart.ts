import type { PeriodChange } from '@kluftatlas/data/domain/change.ts';
import type { MeasuresFile } from '@kluftatlas/data/domain/measuresFile.ts';
import { datasetId, sourceOfDataset } from '@kluftatlas/data/domain/ids.ts';
import type { ClassesFile, ReleaseIndicator, ReleaseManifest } from '@kluftatlas/data/domain/release.ts';
import { downloadAddress } from '#lib/data/addresses.ts';
import { sourceMention } from '#lib/data/sourceMention.ts';
import { formatPeriod } from '#lib/format/date.ts';
import { formatNumber } from '#lib/format/number.ts';
import { changesIn, wholeSeries } from '#lib/gap/changePairs.ts';
import { gapSeries } from '#lib/gap/gapSeries.ts';
import { endClassLabels } from '#lib/gap/gapWords.ts';
import { linesView, type SeriesPanel } from '#lib/gap/linesView.ts';
import { seriesTable } from '#lib/gap/seriesTable.ts';
import { latestStretch } from '#lib/gap/stretches.ts';
import { directionInWords, verdictOnGap } from '#lib/gap/verdictView.ts';
import { m } from '#lib/paraglide/messages.js';
import { getLocale } from '#lib/paraglide/runtime.js';
import type { StoryChart } from './chapter.ts';
import { storyTakeAway } from './storyTakeAway.ts';

/** Files of a release; no measures where it has none. */
export interface ComparedFiles {
  readonly readClasses: (indicator: string) => ClassesFile;
  readonly readMeasures: (indicator: string) => MeasuresFile | null;
}

/** Fixed in advance, never chosen by result: two classes, the average inhabitant, all of Germany. */
const fixed = { scheme: 'twenty', region: 'DE', mean: 'weightedMean', weighting: 'inhabitants' } as const;

interface Followed {
  readonly indicator: ReleaseIndicator;
  readonly label: string;
  readonly changes: readonly PeriodChange[];
  /** From the first to the last period of one unbroken method. */
  readonly change: PeriodChange;
}

/** The headline indicators beside each other, with the verdict on each in words. `null` where no change is computed. */
export function verdictChart(
  manifest: ReleaseManifest,
  headlines: readonly ReleaseIndicator[],
  files: ComparedFiles,
): StoryChart | null {
  const followed = headlines.flatMap((indicator) => follow(indicator, files));
  const [first] = followed;
  if (first === undefined) return null;
  const told = followed.map(({ indicator, change, label }) => {
    const { unit, unitOfMeasure, topic } = indicator;
    const title = indicator.title[getLocale()];
    return {
      label,
      sentences: verdictOnGap({ title, unit, unitOfMeasure, topic }, change, m.germany(), fixed.mean),
    };
  });
  const panels = followed.map((one) => panelOf(one, files));
  const { largestClass, smallestClass } = endClassLabels(fixed.scheme);
  const words = { largestClass, smallestClass };
  const table = seriesTable(
    first.indicator,
    panels,
    m.chapter3_verdict_table({ ...words, region: m.germany() }),
    { region: fixed.region, scheme: fixed.scheme, weighting: fixed.weighting },
  );
  return {
    kind: 'gapLines',
    title: m.chapter3_verdict({ ...words, parts: followed.map(part).join('; ') }),
    subtitle: m.chapter3_verdict_subtitle({ ...words, region: m.germany() }),
    description: m.gap_frontier_description(),
    lines: linesView(
      { unitOfMeasure: first.indicator.unitOfMeasure, breaks: first.indicator.comparabilityBreaks },
      panels,
      [],
    ),
    verdict: {
      heading: m.gap_verdict_heading(),
      sides: told.map(({ label, sentences }) => ({
        heading: label,
        sentences: sentences.filter(({ role }) => role !== 'limit').map(({ text }) => text),
      })),
      basis: (told[0]?.sentences ?? []).filter(({ role }) => role === 'limit').map(({ text }) => text),
      details: null,
    },
    table,
    takeAway: storyTakeAway('kapitel3-urteil', table),
    uncertainty: m.gap_range_drawn({ draws: formatNumber(first.change.draws), units: m.municipalities() }),
    sources: sourcesOf(manifest, followed, files),
    csv: downloadAddress(manifest.id, `${followed.at(-1)?.indicator.id ?? ''}.classes`),
  };
}

function follow(indicator: ReleaseIndicator, { readMeasures }: ComparedFiles): readonly Followed[] {
  const changes = changesIn([readMeasures(indicator.id)], fixed.scheme, fixed.region);
  const change = wholeSeries(
    changes,
    latestStretch(indicator.periods, indicator.comparabilityBreaks).at(-1)?.period ?? '',
  );
  const label = indicator.shortTitle[getLocale()];
  return change === null ? [] : [{ indicator, label, changes, change }];
}

const directionOf = ({ change }: Followed) =>
  change.weightings[fixed.weighting].measures.gap.verdict.direction;

function inWords(followed: Followed): string {
  const direction = directionOf(followed);
  return direction === null ? m.gap_direction_none() : directionInWords[direction]();
}

const pairOf = ({ change: { from, to } }: Followed) =>
  m.gap_pair({ from: formatPeriod(from), to: formatPeriod(to) });

const part = (followed: Followed): string =>
  m.gap_frontier_part({
    verdict: inWords(followed),
    list: m.gap_frontier_step({ label: followed.label, pair: pairOf(followed) }),
  });

const panelOf = (followed: Followed, { readClasses }: ComparedFiles): SeriesPanel => {
  const { indicator, label, changes } = followed;
  const classes = readClasses(indicator.id);
  return {
    label,
    note: m.gap_frontier_note({ verdict: inWords(followed), pair: pairOf(followed) }),
    series: gapSeries(
      { indicator, classes, scheme: fixed.scheme, region: fixed.region, changes },
      fixed.mean,
    ),
  };
};

/** Sources of the first and last period of each, then the register; each named once. */
function sourcesOf(manifest: ReleaseManifest, followed: readonly Followed[], { readClasses }: ComparedFiles) {
  const values = followed.flatMap(({ indicator, change }) =>
    indicator.periods
      .filter(({ period }) => period === change.from || period === change.to)
      .map(({ source, dataDate }) => sourceMention(manifest, source, dataDate)),
  );
  const registers = followed.map(({ indicator }) => {
    const { dataset, date } = readClasses(indicator.id).classifiedBy;
    return sourceMention(manifest, sourceOfDataset(datasetId(dataset)), date ?? undefined);
  });
  const named = [...values, ...registers];
  return named.filter(({ text }, index) => named.findIndex((one) => one.text === text) === index);
}
