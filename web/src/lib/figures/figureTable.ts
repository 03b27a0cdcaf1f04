import { m } from '#lib/paraglide/messages.js';
import { twinTable, type TwinTable } from '#lib/ui/table.ts';
import type { FigureBlock, FigureRow } from './figureBlocks.ts';
import { withoutYear } from './withoutYear.ts';

interface Line extends FigureRow {
  readonly of: FigureBlock;
}

/** Published figures as a table; columns for machines are called as in the release's own. */
export const figureTable = (caption: string, blocks: readonly FigureBlock[]): TwinTable =>
  twinTable(
    caption,
    blocks.flatMap((of) => of.rows.map((row): Line => ({ ...row, of }))),
    [
      {
        heading: m.table_question(),
        text: ({ of }) => of.heading,
        values: { id: ({ id }) => id, question: ({ of }) => of.heading },
      },
      {
        heading: m.explorer_column_group(),
        text: ({ label }) => label,
        isText: true,
        values: {
          group: ({ label }) => label,
          size_from: ({ bounds }) => bounds?.min ?? null,
          size_below: ({ bounds }) => bounds?.max ?? null,
        },
      },
      {
        heading: m.table_value(),
        text: ({ text }) => text,
        values: { value: ({ value }) => value, unit: ({ unit }) => unit },
      },
      {
        heading: m.explorer_column_confidence(),
        text: ({ confidence }) => confidence,
        isText: true,
        values: { confidence: ({ confidence }) => confidence },
      },
      {
        heading: m.explorer_column_asked(),
        text: ({ of: { survey, meta } }) => `${survey}\u00a0· ${meta}`,
        isText: true,
        values: {
          survey: ({ of }) => of.survey,
          asked: ({ of }) => of.meta,
          year: ({ of: { year } }) => (year === withoutYear ? null : Number(year)),
          respondents: ({ of }) => of.respondents,
          url: ({ of }) => of.url,
        },
      },
    ],
    {},
  );
