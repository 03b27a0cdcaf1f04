/** One row: a label, a band of values, and points that are named by what they mean. */
export interface DotRow {
  readonly label: string;
  /** What stands at the right end of the label's line; by default the points' own texts behind their marks. */
  readonly detail?: string;
  /** A stretch of values behind the points. */
  readonly band?: readonly [from: number, to: number] | null;
  readonly points: readonly DotPoint[];
  /** Joins the first and the last point. */
  readonly joined?: boolean;
}

/** `text` is the value as it is read. */
export interface DotPoint {
  readonly kind: PointKind;
  readonly value: number;
  readonly text: string;
}

/** A disc or a ring; the key says what each of them means. */
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
    readonly band: { readonly x: number; readonly width: number } | null;
    readonly points: readonly { readonly x: number; readonly kind: PointKind }[];
    /** Marks with their texts, in CSS pixels left of the right edge; empty where a detail stands there. */
    readonly values: readonly { readonly right: number; readonly kind: PointKind; readonly text: string }[];
    readonly join: readonly [number, number] | null;
  }[];
}

type TextAnchor = 'start' | 'middle' | 'end';

const rowHeight = 50;
const axisHeight = 26;
/** Room for a mark and a value like “100,0 %”. */
export const valueWidth = 70;

/** Percent; where they stand on the axis is what they are. */
const tickValues = [0, 25, 50, 75, 100];

/** Rows of points on one scale from 0 to 100 percent. Values outside of it are drawn at its end. */
export function dotRowsLayout(rows: readonly DotRow[]): DotRowsLayout {
  const x = (value: number) => Math.min(100, Math.max(0, value));
  const axisY = rows.length * rowHeight + 4;
  return {
    height: axisY + axisHeight,
    axisY,
    ticks: tickValues.map((value) => ({
      x: x(value),
      value,
      anchor: value === 0 ? 'start' : value === 100 ? 'end' : 'middle',
    })),
    rows: rows.map(({ label, detail, band = null, points, joined = false }, index) => ({
      y: index * rowHeight,
      label,
      detail,
      band: band && { x: x(band[0]), width: x(band[1]) - x(band[0]) },
      points: points.map(({ kind, value }) => ({ kind, x: x(value) })),
      values:
        detail === undefined
          ? points.map(({ kind, text }, place) => ({
              kind,
              text,
              right: (points.length - 1 - place) * valueWidth,
            }))
          : [],
      join:
        joined && points.length > 1
          ? [x((points[0] as { value: number }).value), x((points.at(-1) as { value: number }).value)]
          : null,
    })),
  };
}
