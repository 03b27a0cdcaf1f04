import type { Direction, Verdict } from '@kluftatlas/data/domain/change.ts';
import { frontierOf } from '@kluftatlas/data/measures/frontier.ts';
import { formatPeriod } from '#lib/format/date.ts';
import { formatGap } from '#lib/format/measured.ts';
import { formatNumber } from '#lib/format/number.ts';
import { m } from '#lib/paraglide/messages.js';
import { changesIn, wholeSeries } from './changePairs.ts';
import { sourcesOf, takeAwayOf, type ChartText } from './chartText.ts';
import { leadingMean } from './comparedClasses.ts';
import { gapSeries } from './gapSeries.ts';
import { endClassLabels } from './gapWords.ts';
import { linesView, type LinesView, type SeriesPanel } from './linesView.ts';
import type { SectionInput } from './sections.ts';
import { latestStretch } from './stretches.ts';
import { seriesTable } from './seriesTable.ts';
import { forWhom, unitsInWords } from './unitWords.ts';
import { directionInWords, weightingOf } from './verdictView.ts';

export interface FrontierView extends ChartText {
  readonly lines: LinesView;
}

interface Step {
  readonly id: string;
  readonly label: string;
  readonly panel: SeriesPanel;
  readonly verdict: Verdict;
  /** `Ende 2015 bis Mitte 2021`; `null` without a comparison. */
  readonly pair: string | null;
}

const noComparison: Verdict = { direction: null, none: 'no-result' };

/** The distance for successive technologies beside each other. `null` where there is no such ladder, or no gap in it. */
export function frontierView(input: SectionInput): FrontierView | null {
  const steps = input.ladder.map((step) => stepOf(input, step));
  const withGap = steps.filter(({ panel }) => panel.series.some(({ value }) => value !== null));
  const [first] = input.ladder;
  if (withGap.length < 2 || first === undefined) return null;
  const { scheme, regionName: region } = input;
  const panels = steps.map(({ panel }) => panel);
  const lines = linesView(first.indicator, panels, []);
  const table = seriesTable(first.indicator, panels, m.gap_frontier_table({ region }), {
    region: input.region,
    scheme,
  });
  return {
    title: title(steps),
    subtitle: m.gap_frontier_subtitle({
      ...endClassLabels(scheme),
      whom: forWhom(first.indicator, leadingMean(first.indicator)),
      region,
    }),
    description: m.gap_frontier_description(),
    lines,
    table,
    takeAway: takeAwayOf(first.indicator, 'anspruch', table),
    uncertainty:
      lines.band !== null
        ? m.gap_range_explained({
            draws: formatNumber(input.ladder[0]?.changes[0]?.draws ?? 0),
            units: unitsInWords(first.indicator),
          })
        : m.gap_range_missing(),
    sources: sourcesOf(
      first.indicator,
      first.indicator.periods.flatMap(({ period }, index, all) =>
        index === 0 || index === all.length - 1 ? [period] : [],
      ),
    ),
  };
}

function stepOf(
  { scheme, region }: SectionInput,
  { indicator, classes, changes }: SectionInput['ladder'][number],
): Step {
  const mean = leadingMean(indicator);
  const own = changesIn([{ changes }], scheme, region);
  const change = wholeSeries(own, latestStretch(indicator.periods, indicator.breaks).at(-1)?.period ?? '');
  const verdict = change?.weightings[weightingOf[mean]].measures.gap.verdict ?? noComparison;
  const pair =
    change === null ? null : m.gap_pair({ from: formatPeriod(change.from), to: formatPeriod(change.to) });
  return {
    id: indicator.id,
    label: indicator.shortTitle,
    verdict,
    pair,
    panel: {
      label: indicator.shortTitle,
      note:
        verdict.direction === null || pair === null
          ? ''
          : m.gap_frontier_note({ verdict: directionInWords[verdict.direction](), pair }),
      series: gapSeries({ indicator, classes, scheme, region, changes: own }, mean),
    },
  };
}

const spoken: readonly Direction[] = ['narrows', 'widens', 'unclear', 'reverses'];

function title(steps: readonly Step[]): string {
  const { movesOn, widest } = frontierOf(
    steps.map(({ id, panel, verdict }) => ({
      indicator: id,
      gaps: panel.series.map(({ period, value }) => ({ period, gap: value })),
      verdict,
    })),
  );
  const parts = spoken.flatMap((direction) => {
    const such = steps.filter(({ verdict }) => verdict.direction === direction);
    if (such.length === 0) return [];
    const list = such.map(({ label, pair }) => m.gap_frontier_step({ label, pair: pair ?? '' }));
    return [m.gap_frontier_part({ verdict: directionInWords[direction](), list: list.join(', ') })];
  });
  if (parts.length > 0) {
    const words = { parts: parts.join('; ') };
    return movesOn ? m.gap_frontier_moves_on(words) : m.gap_frontier_verdicts(words);
  }
  const newest = widest.at(-1);
  const label = steps.find(({ id }) => id === newest?.indicator)?.label ?? '';
  return m.gap_frontier_widest({
    label,
    gap: formatGap(newest?.gap ?? 0, 'percent'),
    period: formatPeriod(newest?.period ?? ''),
  });
}
