import { formatNumber } from '#lib/format/number.ts';
import { m } from '#lib/paraglide/messages.js';
import type { FigureChoices, FigureState } from '#lib/state/figureState.ts';
import { sentences } from '#lib/takeAway/sentences.ts';
import type { TakeAway } from '#lib/takeAway/takeAway.ts';
import type { TextTable } from '#lib/ui/table.ts';
import type { FigureBlock } from './figureBlocks.ts';
import { figureTable } from './figureTable.ts';
import { withoutYear } from './withoutYear.ts';

/** A choice with its words. */
export interface Named {
  readonly id: string;
  readonly title: string;
}

/** Whom figures are of: as they are chosen, and as the title of a picture says it. */
export interface NamedRespondents extends Named {
  readonly say: string;
}

/** What can be chosen, in the order of the lists. */
export interface NamedChoices extends Readonly<Record<keyof FigureChoices, readonly Named[]>> {
  /** In the order of the pictures of a topic. */
  readonly respondents: readonly NamedRespondents[];
}

/** Figures of one topic and one kind of respondents: what may stand in one picture. */
export interface FigureChart {
  readonly key: string;
  readonly title: string;
  readonly subtitle: string;
  readonly hasSizes: boolean;
  readonly hasShares: boolean;
  readonly blocks: readonly FigureBlock[];
  /** The same blocks, those of one survey together, with the letters of its figures. */
  readonly surveys: readonly AskedBlocks[];
  readonly table: TextTable;
  readonly takeAway: TakeAway;
}

/** Questions of one survey that follow each other, and the letters of their figures. */
export interface AskedBlocks extends Pick<FigureBlock, 'survey' | 'meta' | 'url'> {
  readonly blocks: readonly FigureBlock[];
  readonly letters: string;
}

export interface FigureTopic extends Named {
  readonly count: number;
  readonly charts: readonly FigureChart[];
}

const letters = { alle: 'ABC', ab: 'AB', a: 'A' } as const;

/** The blocks that a state leaves, each with the figures that it leaves. */
export const chosenBlocks = (blocks: readonly FigureBlock[], state: FigureState): readonly FigureBlock[] =>
  blocks
    .filter(
      (block) =>
        (state.topic === null || block.topic === state.topic) &&
        (state.year === null || block.year === state.year) &&
        (state.source === null || block.source === state.source) &&
        (state.respondents === null || block.respondents === state.respondents),
    )
    .map((block) => ({
      ...block,
      rows: block.rows.filter(({ confidence }) => letters[state.confidence].includes(confidence)),
    }))
    .filter(({ rows }) => rows.length > 0);

/** Pictures of some blocks: by topic, and never with two kinds of respondents in one. */
export const figureTopics = (
  blocks: readonly FigureBlock[],
  { topics, respondents }: Pick<NamedChoices, 'topics' | 'respondents'>,
): readonly FigureTopic[] =>
  topics.flatMap(({ id, title }) => {
    const of = blocks.filter(({ topic }) => topic === id);
    if (of.length === 0) return [];
    const charts = respondents.flatMap(({ id: kind, say }) => {
      const asked = of.filter((block) => block.respondents === kind);
      return asked.length === 0 ? [] : [chartOf(`${id}-${kind}`, `${title}: ${say}`, asked)];
    });
    return [{ id, title, count: countOf(of), charts }];
  });

export const countOf = (blocks: readonly FigureBlock[]): number =>
  blocks.reduce((sum, { rows }) => sum + rows.length, 0);

function chartOf(key: string, words: string, blocks: readonly FigureBlock[]): FigureChart {
  const title = m.explorer_chart_title({ title: words, years: yearsOf(blocks) });
  const rows = blocks.flatMap((block) => block.rows);
  const hasSizes = rows.some(({ bounds }) => bounds !== null);
  const hasShares = rows.some(({ share }) => share !== null);
  const subtitle = m.explorer_chart_subtitle({
    count: formatNumber(rows.length),
    questions: formatNumber(blocks.length),
    measure: measureOf(
      hasShares,
      rows.some(({ share, value }) => share === null && value !== null),
    ),
  });
  const surveys = surveysOf(blocks);
  const table = figureTable(title, blocks);
  return {
    key,
    title,
    subtitle: hasSizes ? `${subtitle} ${m.explorer_own_sizes()}` : subtitle,
    hasSizes,
    hasShares,
    surveys,
    blocks,
    table,
    takeAway: {
      whole: 'figures',
      part: key,
      synthetic: false,
      values: table.values,
      rounding: m.take_rounding_printed(),
      inWords: sentences(surveys.map(surveyInWords)),
    },
  };
}

function measureOf(hasShares: boolean, hasCounts: boolean): string {
  if (!hasShares) return m.explorer_counts();
  return hasCounts ? m.explorer_shares_and_counts() : m.explorer_shares();
}

/** Questions that follow each other and are of one survey stand above one mention of it. */
function surveysOf(blocks: readonly FigureBlock[]): FigureChart['surveys'] {
  const groups: [FigureBlock, ...FigureBlock[]][] = [];
  for (const block of blocks) {
    const last = groups.at(-1);
    if (last && mentionOf(last[0]) === mentionOf(block)) last.push(block);
    else groups.push([block]);
  }
  return groups.map((of) => {
    const [{ survey, meta, url }] = of;
    return { survey, meta, url, blocks: of, letters: lettersOf(of) };
  });
}

const mentionOf = ({ survey, meta, url }: FigureBlock) => JSON.stringify([survey, meta, url]);

const lettersOf = (blocks: readonly FigureBlock[]): string =>
  [...new Set(blocks.flatMap(({ rows }) => rows.map(({ confidence }) => confidence)))].toSorted().join(', ');

/** Its title names no number: the numbers of a survey in words. */
function surveyInWords({ survey, meta, blocks }: AskedBlocks): string {
  const asked = blocks.map(
    ({ heading, rows }) => `${heading}: ${rows.map(({ label, text }) => `${label} ${text}`).join('; ')}`,
  );
  return `${asked.join('. ')} (${survey}, ${meta})`;
}

function yearsOf(blocks: readonly FigureBlock[]): string {
  const years = blocks.map(({ year }) => year).filter((year) => year !== withoutYear);
  const [first, last] = [years.toSorted()[0], years.toSorted().at(-1)];
  if (first === undefined || last === undefined) return m.explorer_no_year();
  return first === last ? first : m.explorer_years({ first, last });
}
