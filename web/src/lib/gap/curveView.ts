import type { ConcentrationCurve } from '@kluftatlas/data/domain/divide.ts';
import type { Mean } from '@kluftatlas/data/measures/gap.ts';
import {
  concentrationCurveLayout,
  type ConcentrationCurveLayout,
} from '#lib/charts/ConcentrationCurve/concentrationCurveLayout.ts';
import { formatPeriod } from '#lib/format/date.ts';
import { formatNumber, formatPercent } from '#lib/format/number.ts';
import { m } from '#lib/paraglide/messages.js';
import { sourcesOf, takeAwayOf, type ChartText } from './chartText.ts';
import { leadingMean } from './comparedClasses.ts';
import { twinTable, valueColumn } from '#lib/ui/table.ts';
import type { SectionInput } from './sections.ts';
import { unitsInWords } from './unitWords.ts';
import { weightingOf } from './verdictView.ts';

/** One curve and what its axes are. */
export interface CurvePanel {
  readonly label: string;
  /** Below the picture: what is counted, smallest first. */
  readonly axis: string;
  readonly layout: ConcentrationCurveLayout;
  /** Share of the value that falls to the smaller half. */
  readonly halfText: string;
  readonly description: string;
}

export interface CurveView extends ChartText {
  readonly panels: readonly CurvePanel[];
  /** What the straight line means. */
  readonly equal: string;
}

interface DrawnPanel {
  readonly panel: CurvePanel;
  readonly mean: Mean;
  readonly curve: ConcentrationCurve;
  /** Share of the value that falls to the smaller half, 0–1. */
  readonly half: number;
}

/** How the whole is spread over units in order of size; of Germany only. `null` where no curve is computed. */
export function curveView({
  indicator,
  period,
  region,
  regionName,
  measures,
}: SectionInput): CurveView | null {
  if (region !== 'DE' || measures === null) return null;
  const lead = leadingMean(indicator);
  const means: readonly Mean[] = lead === 'mean' ? ['mean', 'weightedMean'] : ['weightedMean', 'mean'];
  const units = unitsInWords(indicator);
  const at = { region: regionName, period: formatPeriod(period), label: indicator.shortTitle };
  const drawn = means.flatMap((mean): DrawnPanel[] => {
    const weighting = weightingOf[mean];
    const curve = measures.curves.find((one) => one.period === period && one.weighting === weighting);
    if (curve === undefined || curve.shareOfUnits.length < 2) return [];
    const half = valueAt(curve, 0.5);
    const who = mean === 'weightedMean' ? m.inhabitants() : units;
    return [
      {
        curve,
        mean,
        half,
        panel: {
          label: m.gap_curve_label({ who }),
          axis: m.gap_curve_axis({ who }),
          layout: concentrationCurveLayout(curve, half),
          halfText: formatPercent(100 * half, 0),
          description: m.gap_curve_description({ who, half: formatPercent(100 * half) }),
        },
      },
    ];
  });
  const [leading] = drawn;
  const index = measures.divides.find(
    (divide) =>
      divide.period === period && divide.region === region && divide.weighting === weightingOf[lead],
  )?.concentration;
  if (leading === undefined) return null;
  const half = formatPercent(100 * leading.half);
  const table = twinTable(
    m.gap_curve_table(at),
    tenths,
    [
      valueColumn(
        m.gap_curve_share_of_units(),
        'share_of_units',
        (share) => 100 * share,
        (percent) => formatPercent(percent, 0),
      ),
      ...drawn.map(({ curve, mean, panel }) =>
        valueColumn(
          panel.label,
          `share_of_value_by_${weightingOf[mean]}`,
          (share: number) => 100 * valueAt(curve, share),
          formatPercent,
        ),
      ),
    ],
    { indicator: indicator.id, period, region },
  );
  return {
    title:
      lead === 'weightedMean'
        ? m.gap_curve_finding_inhabitants({ ...at, half, units })
        : m.gap_curve_finding_units({ ...at, half, units }),
    subtitle: m.gap_curve_subtitle({
      title: indicator.title,
      index: index === null || index === undefined ? '–' : formatNumber(index, 3),
      ...at,
    }),
    description: leading.panel.description,
    equal: m.gap_curve_equal(),
    panels: drawn.map(({ panel }) => panel),
    table,
    takeAway: takeAwayOf(indicator, 'konzentration', table),
    uncertainty: m.gap_curve_uncertainty(),
    sources: sourcesOf(indicator, [period]),
  };
}

const tenths = Array.from({ length: 11 }, (_, index) => index / 10);

/** Share of the value of the first `share` of the units, joined by straight lines between the curve’s points. */
export function valueAt({ shareOfUnits, shareOfValue }: ConcentrationCurve, share: number): number {
  const next = Math.max(
    1,
    shareOfUnits.findIndex((one) => one >= share),
  );
  const [x0 = 0, x1 = 1] = [shareOfUnits[next - 1], shareOfUnits[next]];
  const [y0 = 0, y1 = 1] = [shareOfValue[next - 1], shareOfValue[next]];
  return x1 === x0 ? y1 : y0 + ((share - x0) / (x1 - x0)) * (y1 - y0);
}
