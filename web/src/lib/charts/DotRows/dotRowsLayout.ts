/** One row: a label, a band of values, and points that are named by what they mean. */
export interface DotRow {
  readonly label: string;
  /** What stands at the right end of the label's line. */
  readonly detail?: string;
  /** Wide pale band and narrow darker band, outer one first; each `[from, to]`. */
  readonly bands?: readonly (readonly [from: number, to: number])[];
  readonly points: readonly { readonly kind: PointKind; readonly value: number }[];
  /** Joins the first and the last point. */
  readonly joined?: boolean;
}

/** `filled` is the first meaning in the key, `hollow` the second. */
export type PointKind = 'filled' | 'hollow';

export interface DotRowsLayout {
  /** CSS pixels; horizontal positions are percent of the width. */
  readonly height: number;
  readonly axisY: number;
  readonly ticks: readonly { readonly x: number; readonly value: number; readonly anchor: TextAnchor }[];
  readonly rows: readonly {
    readonly y: number;
    readonly label: string;
    readonly detail: string | undefined;
    readonly bands: readonly { readonly x: number; readonly width: number }[];
    readonly points: readonly { readonly x: number; readonly kind: PointKind }[];
    readonly join: readonly [number, number] | null;
  }[];
}

type TextAnchor = 'start' | 'middle' | 'end';

export const rowHeight = 50;
const axisHeight = 26;

/** Rows of points on one scale. Values outside the domain are drawn at its end. */
export function dotRowsLayout(
  rows: readonly DotRow[],
  domain: readonly [min: number, max: number] = [0, 100],
  tickValues: readonly number[] = [0, 25, 50, 75, 100],
): DotRowsLayout {
  const [min, max] = domain;
  const x = (value: number) => Math.min(100, Math.max(0, ((value - min) / (max - min)) * 100));
  const axisY = rows.length * rowHeight + 4;
  return {
    height: axisY + axisHeight,
    axisY,
    ticks: tickValues.map((value) => ({
      x: x(value),
      value,
      anchor: value === min ? 'start' : value === max ? 'end' : 'middle',
    })),
    rows: rows.map(({ label, detail, bands = [], points, joined = false }, index) => ({
      y: index * rowHeight,
      label,
      detail,
      bands: bands.map(([from, to]) => ({ x: x(from), width: x(to) - x(from) })),
      points: points.map(({ kind, value }) => ({ kind, x: x(value) })),
      join:
        joined && points.length > 1
          ? [x((points[0] as { value: number }).value), x((points.at(-1) as { value: number }).value)]
          : null,
    })),
  };
}
