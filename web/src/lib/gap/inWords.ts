import type { TextTable } from '#lib/ui/table.ts';

/** Findings in words below a chart. */
export interface InWords {
  readonly heading: string;
  /** Beside each other where there is room; a single one has no heading of its own. */
  readonly sides: readonly { readonly heading: string | null; readonly sentences: readonly string[] }[];
  /** What holds for all of them: whom they count, and what they do not say. */
  readonly basis: readonly string[];
  /** The numbers behind them, and what opens their table. */
  readonly details: { readonly summary: string; readonly table: TextTable } | null;
}
