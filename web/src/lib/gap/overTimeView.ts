import type { PeriodChange } from '@kluftatlas/data/domain/change.ts';
import type { Mean } from '@kluftatlas/data/measures/gap.ts';
import { pairs, type PairChoice } from '#lib/state/gapState.ts';
import { formatPeriod } from '#lib/format/date.ts';
import { formatGap, formatShortGap, isInPoints } from '#lib/format/measured.ts';
import { formatNumber } from '#lib/format/number.ts';
import { m } from '#lib/paraglide/messages.js';
import { changeTable } from './changeTable.ts';
import { catchingUp } from './catchingUp.ts';
import { changesIn, pairsUpTo, type ComparedPairs } from './changePairs.ts';
import { sourcesOf, takeAwayOf, type ChartText } from './chartText.ts';
import { leadingMean } from './comparedClasses.ts';
import { gapSeries, type GapPoint } from './gapSeries.ts';
import type { InWords } from './inWords.ts';
import { linesView, type LinesView } from './linesView.ts';
import { endClassLabels } from './gapWords.ts';
import type { SectionInput } from './sections.ts';
import { seriesTable } from './seriesTable.ts';
import { forWhom, meanInWords, unitsInWords } from './unitWords.ts';
import { verdictOnGap, weightingOf, type RoledSentence } from './verdictView.ts';

export interface OverTimeView extends ChartText {
  readonly lines: LinesView;
  /** What the period can be compared with, for a choice of two; empty where there is none. */
  readonly pairs: readonly { readonly pair: PairChoice; readonly label: string }[];
  /** The verdict for each of the two means, with all measures of the change; `null` where none are computed. */
  readonly verdict: InWords | null;
  readonly catchingUp: InWords | null;
}

/** How far apart the end classes are at every period, for both means. `null` with fewer than two periods that have a gap. */
export function overTimeView(input: SectionInput): OverTimeView | null {
  const { indicator, classes, scheme, region, regionName, period } = input;
  const changes = changesIn([input.measures, input.stateChanges], scheme, region);
  const lead = leadingMean(indicator);
  const means: readonly Mean[] = lead === 'mean' ? ['mean', 'weightedMean'] : ['weightedMean', 'mean'];
  const compared = pairsUpTo(changes, period);
  const change = compared[input.pair];
  const panels = means.map((mean) => ({
    label: meanInWords(indicator, mean),
    note: '',
    series: gapSeries({ indicator, classes, scheme, region, changes, told: change }, mean),
  }));
  const leading = panels[0]?.series ?? [];
  if (leading.filter(({ value }) => value !== null).length < 2) return null;
  const table = seriesTable(
    indicator,
    panels,
    m.gap_time_table({ label: indicator.shortTitle, region: regionName }),
    { indicator: indicator.id, region, scheme },
  );
  const lines = linesView(indicator, panels, change === null ? [period] : [change.from, change.to]);
  return {
    title: title(input, change, leading),
    subtitle: (isInPoints(indicator.unitOfMeasure) ? m.gap_time_subtitle_points : m.gap_time_subtitle)({
      title: indicator.title,
      region: regionName,
      n: formatNumber(leading.find((point) => point.period === period)?.n ?? 0),
      units: unitsInWords(indicator),
      period: formatPeriod(period),
    }),
    description: m.gap_time_description({ label: indicator.shortTitle }),
    lines,
    pairs: choiceOf(compared),
    verdict: change === null ? null : verdictInWords(indicator, change, regionName, means),
    catchingUp: change === null ? null : catchingUp(indicator, change, regionName),
    table,
    takeAway: takeAwayOf(indicator, 'zeit', table),
    uncertainty: [
      lines.band !== null
        ? m.gap_range_drawn({ draws: formatNumber(changes[0]?.draws ?? 0), units: unitsInWords(indicator) })
        : m.gap_range_missing(),
      ...breaksInWords(indicator),
    ].join(' '),
    sources: sourcesOf(indicator, [
      indicator.periods[0]?.period ?? '',
      indicator.periods.at(-1)?.period ?? '',
    ]),
  };
}

function verdictInWords(
  indicator: SectionInput['indicator'],
  change: PeriodChange,
  regionName: string,
  means: readonly Mean[],
): InWords {
  const told = means.map((mean) => ({
    heading: m.gap_verdict_for({ whom: meanInWords(indicator, mean) }),
    sentences: verdictOnGap(indicator, change, regionName, mean),
  }));
  const holdsForBoth = ({ role }: RoledSentence) => role === 'basis' || role === 'limit';
  return {
    heading: m.gap_verdict_heading(),
    sides: told.map(({ heading, sentences }) => ({
      heading,
      sentences: sentences.filter((sentence) => !holdsForBoth(sentence)).map(({ text }) => text),
    })),
    basis: (told[0]?.sentences ?? []).filter(holdsForBoth).map(({ text }) => text),
    details: { summary: m.gap_measures_summary(), table: changeTable(indicator, change, regionName) },
  };
}

const choiceOf = (compared: ComparedPairs): OverTimeView['pairs'] =>
  compared.first === compared.previous
    ? []
    : pairs.flatMap((pair) => {
        const change = compared[pair];
        if (change === null) return [];
        const label = m.gap_pair({ from: formatPeriod(change.from), to: formatPeriod(change.to) });
        return [{ pair, label }];
      });

/** Where the series has a new method, and what is new. */
const breaksInWords = ({ breaks, periods }: SectionInput['indicator']): readonly string[] =>
  breaks
    .filter(({ from }) => from > (periods[0]?.period ?? '') && from <= (periods.at(-1)?.period ?? ''))
    .map(({ from, reason }) => m.gap_break({ period: formatPeriod(from), reason }));

/** The verdict with all that it never stands without; without one, the distance at both ends of its series. */
function title(
  { indicator, period, scheme, regionName }: SectionInput,
  change: PeriodChange | null,
  series: readonly GapPoint[],
): string {
  const { unitOfMeasure, shortTitle: label, breaks } = indicator;
  const lead = leadingMean(indicator);
  const methodOf = (at: string) => breaks.filter(({ from }) => from <= at).length;
  const comparable = series.filter(
    (point) => point.value !== null && methodOf(point.period) === methodOf(period),
  );
  const at = (told: string | undefined) => comparable.find((point) => point.period === told);
  const [first, last] = [at(change?.from) ?? comparable[0], at(change?.to) ?? comparable.at(-1)];
  const words = { label, region: regionName, whom: forWhom(indicator, lead), ...endClassLabels(scheme) };
  if (!first || !last || first === last) return m.gap_time_single({ ...words, period: formatPeriod(period) });
  const pair = {
    ...words,
    from: formatPeriod(first.period),
    to: formatPeriod(last.period),
    start: formatShortGap(first.value ?? 0, unitOfMeasure),
    end: formatGap(last.value ?? 0, unitOfMeasure),
  };
  const { direction = null } = change?.weightings[weightingOf[lead]].measures.gap.verdict ?? {};
  return direction === null ? m.gap_time_values(pair) : findings[direction](pair);
}

const findings = {
  widens: m.gap_time_widens,
  narrows: m.gap_time_narrows,
  unclear: m.gap_time_unclear,
  reverses: m.gap_time_reverses,
} as const;
