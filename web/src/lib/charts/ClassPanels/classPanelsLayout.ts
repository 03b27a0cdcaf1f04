import type { Interval } from '@kluftatlas/data/domain/interval.ts';

/** One answer (or one number) as given by each group. */
export interface AnswerPanel {
  readonly key: string;
  readonly title: string;
  readonly rows: readonly PanelRow[];
}

export interface PanelRow {
  readonly key: string;
  readonly label: string;
  /** Answers behind the value, as read; empty where none is shown. */
  readonly n: string;
  /** The value as read, or why there is none. */
  readonly text: string;
  /** `few`: shown, with few answers behind it. `absent`: there is nothing that could be shown. */
  readonly mark: 'shown' | 'few' | 'suppressed' | 'nobody' | 'absent';
  /** On the panel's scale; `null` where none is shown. */
  readonly value: number | null;
  /** `null`: nothing to be unsure of, or nothing shown. */
  readonly interval: Interval | null;
  /** Stands apart from the rows below: everybody together. */
  readonly together: boolean;
  /** A row that others follow which are parts of it, or one of these. */
  readonly role?: 'head' | 'part';
}

export interface PanelsLayout {
  readonly panels: readonly (Omit<AnswerPanel, 'rows'> & {
    readonly rows: readonly (Omit<PanelRow, 'value' | 'interval'> & {
      /** Percent of the plot's width, to hundredths: a page has thousands of them. */
      readonly x: number | null;
      readonly stretch: readonly [from: number, to: number] | null;
    })[];
  })[];
  readonly ticks: readonly { readonly value: number; readonly x: number }[];
}

const steps = [1, 2, 2.5, 5, 10];

/** The least round number that is at least `value`: 1, 2, 2.5 or 5 times a power of ten. */
export function roundAbove(value: number): number {
  if (value <= 0) return 1;
  const power = 10 ** Math.floor(Math.log10(value));
  const step = steps.find((candidate) => candidate * power >= value * (1 - 1e-12)) ?? 10;
  return step * power;
}

/** Where a scale begins: at zero, or as far below zero as it reaches above. */
export type ScaleKind = 'fromZero' | 'aroundZero';

/**
 * Small plots side by side on one scale, so that answers can be compared between them.
 * @param highest end of the scale; by default a round number above all values and the ends of their ranges
 */
export function classPanelsLayout(
  panels: readonly AnswerPanel[],
  highest?: number,
  kind: ScaleKind = 'fromZero',
): PanelsLayout {
  const sizeOf = kind === 'aroundZero' ? Math.abs : (value: number) => value;
  const values = panels.flatMap(({ rows }) =>
    rows.flatMap(({ value, interval }) => [value ?? 0, ...(interval ?? [])].map(sizeOf)),
  );
  const end = highest ?? roundAbove(Math.max(0, ...values));
  const start = kind === 'aroundZero' ? -end : 0;
  const x = (value: number) =>
    Math.round(100 * Math.min(100, Math.max(0, (100 * (value - start)) / (end - start)))) / 100;
  return {
    panels: panels.map((panel) => ({
      ...panel,
      rows: panel.rows.map(({ value, interval, ...row }) => ({
        ...row,
        x: value === null ? null : x(value),
        stretch: interval && [x(interval[0]), x(interval[1])],
      })),
    })),
    ticks: [start, (start + end) / 2, end].map((value) => ({ value, x: x(value) })),
  };
}
