import type { ReleaseManifest } from '@kluftatlas/data/domain/release.ts';
import { downloadAddress } from '#lib/data/addresses.ts';
import { figuresMention } from '#lib/data/sourceMention.ts';
import type { QuestionView } from '#lib/figures/questionView.ts';
import { formatPrinted } from '#lib/format/number.ts';
import { m } from '#lib/paraglide/messages.js';
import type { StoryChart } from './chapter.ts';

interface Words {
  readonly title: string;
  readonly subtitle: string;
  /** What each bar of a question stands for: heading of its column. */
  readonly bars: string;
}

/** Several questions below each other, each its own picture: their respondents differ. */
export const questionsChart = (
  manifest: ReleaseManifest,
  questions: readonly QuestionView[],
  { title, subtitle, bars: barsHeading }: Words,
): StoryChart => ({
  kind: 'questions',
  title,
  subtitle,
  description: subtitle,
  questions,
  table: {
    caption: title,
    columns: [m.table_question(), barsHeading, m.table_value(), m.table_survey()],
    rows: questions.flatMap(({ heading, survey, meta, bars }) =>
      bars.map(({ label, value }) => [
        heading,
        label,
        value === null ? m.figure_not_printed() : formatPrinted(value),
        `${survey}\u00a0· ${meta}`,
      ]),
    ),
    textColumns: [1, 3],
  },
  uncertainty: m.questions_uncertainty(),
  sources: [figuresMention(manifest)],
  csv: downloadAddress(manifest.id, 'figures'),
});
