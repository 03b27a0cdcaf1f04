export interface SeriesPoint {
  /** `YYYY-MM`. */
  readonly period: string;
  readonly value: number | null;
  /** Middle half of the size class. */
  readonly band: readonly [from: number, to: number] | null;
}

export interface SeriesLayout {
  readonly height: number;
  readonly points: readonly {
    readonly period: string;
    /** Percent of the width. */
    readonly x: number;
    /** CSS pixels; `null` without a value. */
    readonly y: number | null;
    readonly value: number | null;
    readonly band: { readonly y: number; readonly height: number } | null;
    readonly labelled: boolean;
  }[];
  readonly segments: readonly {
    readonly from: readonly [x: number, y: number];
    readonly to: readonly [x: number, y: number];
  }[];
}

const plotTop = 24;
const plotHeight = 76;
const axisHeight = 26;
/** Percent of the width kept free at both ends for labels. */
const margin = 12;
/** Percent of the width; labels closer than this would touch on a narrow screen. */
const closestLabels = 25;

/**
 * A short series in proportion to time. Neighbouring values are joined unless one is missing or the method
 * changed in between (`breaks`: first periods of a new method).
 */
export function seriesLayout(
  series: readonly SeriesPoint[],
  breaks: readonly string[] = [],
  domain: readonly [min: number, max: number] = [0, 100],
): SeriesLayout {
  const times = series.map(({ period }) => monthsOf(period));
  const [first, last] = [Math.min(...times), Math.max(...times)];
  const x = (time: number) =>
    last === first ? 50 : margin + ((time - first) / (last - first)) * (100 - 2 * margin);
  const y = (value: number) => plotTop + (1 - (value - domain[0]) / (domain[1] - domain[0])) * plotHeight;
  const places = times.map(x);
  const roomy = places.every(
    (place, index) => index === 0 || place - (places[index - 1] ?? 0) >= closestLabels,
  );
  const points = series.map(({ period, value, band }, index) => ({
    period,
    x: places[index] ?? 0,
    y: value === null ? null : y(value),
    value,
    band: band === null ? null : { y: y(band[1]), height: y(band[0]) - y(band[1]) },
    labelled: roomy || index === 0 || index === series.length - 1,
  }));
  return {
    height: plotTop + plotHeight + axisHeight,
    points,
    segments: points.slice(1).flatMap((to, index) => {
      const from = points[index];
      const broken = breaks.some((start) => from !== undefined && start > from.period && start <= to.period);
      if (!from || from.y === null || to.y === null || broken) return [];
      return [{ from: [from.x, from.y] as const, to: [to.x, to.y] as const }];
    }),
  };
}

function monthsOf(period: string): number {
  const [year, month] = period.split('-').map(Number) as [number, number];
  return year * 12 + month;
}
