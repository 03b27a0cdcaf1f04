import type { CountColumn } from '#lib/charts/ClassColumns/classColumnsLayout.ts';
import type { DotRow } from '#lib/charts/DotRows/dotRowsLayout.ts';
import type { DotStackRow } from '#lib/charts/DotStack/dotStackLayout.ts';
import type { InWords } from '#lib/gap/inWords.ts';
import type { LinesView } from '#lib/gap/linesView.ts';
import type { QuestionView } from '#lib/figures/questionView.ts';
import type { Page } from '#lib/i18n/pagePath.ts';
import type { SourceMention } from '#lib/ui/SourceLine.svelte';
import type { TakeAway } from '#lib/takeAway/takeAway.ts';
import type { TextTable } from '#lib/ui/table.ts';

interface ChartBase {
  /** The finding, with the year of its data. */
  readonly title: string;
  readonly subtitle: string;
  /** The picture in words. */
  readonly description: string;
  readonly table: TextTable;
  readonly uncertainty: string;
  readonly sources: readonly SourceMention[];
  readonly csv: string;
  readonly takeAway: TakeAway;
}

export type StoryChart = ChartBase &
  (
    | {
        readonly kind: 'classColumns';
        readonly classes: readonly string[];
        readonly columns: readonly CountColumn[];
      }
    | {
        readonly kind: 'dotRows';
        readonly rows: readonly DotRow[];
        readonly key: { readonly filled: string; readonly hollow: string; readonly band?: string };
      }
    | {
        readonly kind: 'gapLines';
        readonly lines: LinesView;
        readonly verdict: InWords;
      }
    | { readonly kind: 'dotStack'; readonly rows: readonly DotStackRow[] }
    | { readonly kind: 'questions'; readonly questions: readonly QuestionView[] }
  );

/** One of the six chapters, all words and numbers in it taken from the release. */
export interface Chapter {
  readonly theme: string;
  /** The finding where no chart carries it as its title: what no data answer. */
  readonly lead: string | null;
  readonly before: readonly string[];
  readonly charts: readonly StoryChart[];
  readonly after: readonly string[];
  /** For and against the article's claim, on equal footing. */
  readonly evidence: {
    readonly for: readonly QuestionView[];
    readonly against: readonly QuestionView[];
  } | null;
  readonly explore: { readonly page: Page; readonly search: string; readonly label: string };
}
