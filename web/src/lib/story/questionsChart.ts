import type { ReleaseManifest } from '@kluftatlas/data/domain/release.ts';
import { downloadAddress } from '#lib/data/addresses.ts';
import { figuresMention } from '#lib/data/sourceMention.ts';
import type { QuestionView } from '#lib/figures/questionView.ts';
import { formatPrinted } from '#lib/format/number.ts';
import { m } from '#lib/paraglide/messages.js';
import { sentences } from '#lib/takeAway/sentences.ts';
import { twinTable, type TwinTable } from '#lib/ui/table.ts';
import type { StoryChart } from './chapter.ts';
import { storyTakeAway } from './storyTakeAway.ts';

interface Words {
  readonly title: string;
  readonly subtitle: string;
  /** What each bar of a question stands for: heading of its column. */
  readonly bars: string;
  readonly part: string;
}

/**
 * Several questions below each other, each its own picture: their respondents differ.
 * @param part of the story that they stand in
 */
export function questionsChart(
  manifest: ReleaseManifest,
  questions: readonly QuestionView[],
  { title, subtitle, bars: barsHeading, part }: Words,
): StoryChart {
  const table = questionsTable(title, questions, barsHeading);
  return {
    kind: 'questions',
    title,
    subtitle,
    description: subtitle,
    questions,
    table,
    takeAway: storyTakeAway(part, table, {
      inWords: sentences(questions.map(questionInWords)),
      rounding: m.take_rounding_printed(),
    }),
    uncertainty: m.questions_uncertainty(),
    sources: [figuresMention(manifest)],
    csv: downloadAddress(manifest.id, 'figures'),
  };
}

const valueText = (value: number | null): string =>
  value === null ? m.figure_not_printed() : formatPrinted(value);

const questionInWords = ({ heading, survey, meta, bars }: QuestionView): string =>
  `${heading}: ${bars.map(({ label, value }) => `${label} ${valueText(value)}`).join('; ')} (${survey}, ${meta})`;

const questionsTable = (
  caption: string,
  questions: readonly QuestionView[],
  barsHeading: string,
): TwinTable =>
  twinTable(
    caption,
    questions.flatMap(({ bars, ...of }) => bars.map((bar) => ({ ...bar, of }))),
    [
      {
        heading: m.table_question(),
        text: ({ of }) => of.heading,
        values: { question: ({ of }) => of.heading },
      },
      {
        heading: barsHeading,
        text: ({ label }) => label,
        isText: true,
        values: { group: ({ label }) => label },
      },
      {
        heading: m.table_value(),
        text: ({ value }) => valueText(value),
        values: { value: ({ value }) => value, unit: () => '%' },
      },
      {
        heading: m.table_survey(),
        text: ({ of }) => `${of.survey}\u00a0· ${of.meta}`,
        isText: true,
        values: { survey: ({ of }) => of.survey, asked: ({ of }) => of.meta, url: ({ of }) => of.url },
      },
    ],
    {},
  );
