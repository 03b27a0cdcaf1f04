import {
  broadbandIndicatorId,
  broadbandIndicators,
  broadbandTechnologies,
  type BroadbandTechnology,
} from '../../catalogue/broadband.ts';
import type { IndicatorId } from '../../domain/ids.ts';
import { headlineIndicators } from '../../catalogue/indicators.ts';
import { Problem } from '../../domain/problem.ts';

/** One value column: its place in the file and the indicator it holds. */
export interface ValueColumn {
  readonly position: number;
  readonly label: string;
  readonly indicator: IndicatorId;
  readonly technology: BroadbandTechnology;
  readonly speed: number;
}

export interface Columns {
  readonly key: number;
  /** In the order of the catalogue, whatever the order in the file. */
  readonly values: readonly ValueColumn[];
}

/** First words of a column; compared without regard to case. */
const headerWords = new Map<string, BroadbandTechnology>([
  ['alle Technologien', 'all'],
  ['leitungsg. Technologien', 'wired'],
  ['mobile Technologien', 'mobile'],
  ['DSL', 'dsl'],
  ['CATV', 'cable'],
  ['FTTH/B', 'fibre'],
]);
const technologyOf = (words: string): BroadbandTechnology | undefined =>
  [...headerWords].find(([known]) => known.toLowerCase() === words.toLowerCase())?.[1];

const catalogueOrder = broadbandIndicators.map(({ id }) => id);
const advice = `Hand in the file of municipalities and private households. Known columns: AGS, and ${[
  ...headerWords.keys(),
]
  .map((word) => `“${word}”`)
  .join(', ')} with “≥ n Mbit/s”.`;

function valueColumn(label: string, position: number): ValueColumn {
  const words = label.replaceAll(/[\s\u00a0]+/g, ' ').trim();
  const found = /^(.+?) (?:≥|>=) (\d+) Mbit\/s$/.exec(words);
  const technology = technologyOf(found?.[1] ?? '');
  const speed = Number(found?.[2]);
  if (!technology || !broadbandTechnologies[technology].speeds.includes(speed)) {
    throw new Problem('wrong-file', `The column “${label.slice(0, 60)}” is not known`, advice, {
      row: 1,
      column: label.slice(0, 60),
    });
  }
  return { position, label: words, indicator: broadbandIndicatorId(technology, speed), technology, speed };
}

/** The columns of a header, recognised by their words. */
export function readHeader(header: readonly string[]): Columns {
  const key = header.findIndex((label) => label.trim().toUpperCase() === 'AGS');
  if (key < 0) {
    throw new Problem('column-missing', 'The column “AGS” is missing', advice, { row: 1, column: 'AGS' });
  }
  const values = header
    .flatMap((label, position) => (position === key ? [] : [valueColumn(label, position)]))
    .sort((a, b) => catalogueOrder.indexOf(a.indicator) - catalogueOrder.indexOf(b.indicator));
  const twice = values.find(({ indicator }, at) => indicator === values[at + 1]?.indicator);
  if (twice !== undefined) {
    throw new Problem('wrong-file', `The column “${twice.label}” is in the header twice`, advice, {
      row: 1,
      column: twice.label,
    });
  }
  if (!values.some(({ technology }) => technology === 'all')) {
    throw new Problem(
      'wrong-file',
      'No column is for “alle Technologien”: this looks like the file for business sites, not for households',
      advice,
      { row: 1 },
    );
  }
  requireColumns(values, headlineIndicators);
  return { key, values };
}

/** @throws Problem `column-missing` with the first indicator that the file does not have */
export function requireColumns(values: readonly ValueColumn[], required: readonly IndicatorId[]): void {
  const missing = required.filter((id) => !values.some(({ indicator }) => indicator === id));
  if (missing.length === 0) return;
  const names = missing.map(labelOf);
  throw new Problem('column-missing', `Missing: ${names.map((name) => `“${name}”`).join(', ')}`, advice, {
    row: 1,
    column: names[0] as string,
  });
}

function labelOf(id: IndicatorId): string {
  const [, technology, speed] = id.split('-');
  const word = [...headerWords].find(([, known]) => known === technology);
  return `${word?.[0]} ≥ ${speed} Mbit/s`;
}
