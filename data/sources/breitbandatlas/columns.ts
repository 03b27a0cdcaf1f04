import { broadbandIndicatorId } from '../../catalogue/broadband.ts';
import type { BroadbandTechnology } from '../../catalogue/broadbandTechnologies.ts';
import { businessIndicatorId } from '../../catalogue/businessSites.ts';
import { headlineIndicators, indicators } from '../../catalogue/indicators.ts';
import { organisationIndicatorId } from '../../catalogue/organisations.ts';
import type { IndicatorId } from '../../domain/ids.ts';
import { Problem } from '../../domain/problem.ts';
import type { Base } from './datasets.ts';
import { knownLabels, meaningOf, plainLabel, spokenLabel, type LabelMeaning } from './labels.ts';
import type { SpeedColumn } from './speeds.ts';
import type { Table } from './table.ts';

/** One value column: its place in the file and the indicator it holds. */
export interface ValueColumn extends SpeedColumn {
  readonly position: number;
  readonly indicator: IndicatorId;
}

/** Columns of one dataset: those of one base and, in a time series, of one year. */
export interface ColumnGroup {
  readonly base: Base;
  readonly year: number | null;
  /** In the order of the catalogue, whatever the order in the file. */
  readonly columns: readonly ValueColumn[];
}

export interface Columns {
  readonly key: number;
  /** The key column holds the name of the country instead of a key. */
  readonly isCountry: boolean;
  readonly groups: readonly ColumnGroup[];
}

const keyLabels = ['ags', 'krs'];
const countryLabels = ['staat', 'gebiet'];
/** Of sheets: a counter, names, and what a geographic program leaves behind. */
const sideLabels = new Set(['', 'id', 'gen', 'lan', 'name', 'geom_length', 'geom_area']);

type BroadbandBase = Extract<Base, 'households' | 'roundedHouseholds' | 'business' | 'companies' | 'schools'>;
const indicatorOf: Readonly<
  Record<BroadbandBase, (technology: BroadbandTechnology, speed: number) => IndicatorId>
> = {
  households: broadbandIndicatorId,
  roundedHouseholds: broadbandIndicatorId,
  business: businessIndicatorId,
  companies: (technology, speed) => organisationIndicatorId('companies', technology, speed),
  schools: (technology, speed) => organisationIndicatorId('schools', technology, speed),
};

export const advice = `Hand in the file as published by the Breitbandatlas. Known columns: AGS, and ${knownLabels}.`;

/**
 * The columns of a header, recognised by their words or codes.
 * @throws Problem `column-missing`, or `wrong-file` naming a column that is not known or is there twice
 */
export function readHeader({ header, sheet }: Table): Columns {
  const labels = header.map((label) => plainLabel(label).toLowerCase());
  const key = labels.findIndex((label) => keyLabels.includes(label) || countryLabels.includes(label));
  if (key < 0) {
    throw new Problem('column-missing', 'The column “AGS” is missing', advice, { row: 1, column: 'AGS' });
  }
  const known = header.flatMap((label, position) => {
    if (position === key || (sheet !== null && sideLabels.has(labels[position] as string))) return [];
    const meaning = meaningOf(label);
    if (meaning === null) throw unknownColumn(label);
    return { meaning, position, label: plainLabel(label) };
  });
  const base = baseOf(known.map(({ meaning }) => meaning));
  const byGroup = Map.groupBy(known, ({ meaning }) => `${meaning.base ?? base} ${meaning.year ?? ''}`);
  const groups = [...byGroup.values()].map((members): ColumnGroup => {
    const { meaning } = members[0] as (typeof members)[number];
    const groupBase: BroadbandBase = meaning.base ?? base;
    return {
      base: groupBase,
      year: meaning.year,
      columns: sorted(
        members.map(({ meaning: { technology, speed }, position, label }) => {
          const indicator = indicatorOf[groupBase](technology, speed);
          return { position, label, indicator, technology, speed };
        }),
      ),
    };
  });
  const spoken = groups.find(({ columns }) => columns.some(({ label }) => label.includes('Mbit/s')));
  if (spoken?.base === 'households') requireColumns(idsOf(spoken.columns), headlineIndicators);
  return { key, isCountry: countryLabels.includes(labels[key] as string), groups };
}

/** Only households are said to be reached by mobile networks, or by any technology. */
function baseOf(meanings: readonly LabelMeaning[]): 'households' | 'business' {
  return meanings.some(({ technology }) => technology === 'all' || technology === 'mobile')
    ? 'households'
    : 'business';
}

const unknownColumn = (label: string) =>
  new Problem('wrong-file', `The column “${label.slice(0, 60)}” is not known`, advice, {
    row: 1,
    column: label.slice(0, 60),
  });

/** Place of each indicator in the catalogue: slow before fast within a technology. */
export const catalogueOrder: ReadonlyMap<IndicatorId, number> = new Map<IndicatorId, number>(
  indicators.map(({ id }, at) => [id, at]),
);

function sorted(columns: readonly ValueColumn[]): readonly ValueColumn[] {
  const unknown = columns.find(({ indicator }) => !catalogueOrder.has(indicator));
  if (unknown !== undefined) throw unknownColumn(unknown.label);
  const place = ({ indicator }: ValueColumn) => catalogueOrder.get(indicator) as number;
  const inOrder = columns.toSorted((a, b) => place(a) - place(b));
  const twice = inOrder.find(({ indicator }, at) => indicator === inOrder[at + 1]?.indicator);
  if (twice === undefined) return inOrder;
  throw new Problem('wrong-file', `The column “${twice.label}” is in the header twice`, advice, {
    row: 1,
    column: twice.label,
  });
}

/** The indicators of columns, in their order. */
export const idsOf = (columns: readonly ValueColumn[]): readonly IndicatorId[] =>
  columns.map(({ indicator }) => indicator);

/** @throws Problem `column-missing` with the first indicator that the file does not have */
export function requireColumns(
  found: readonly IndicatorId[],
  required: readonly IndicatorId[],
  row = 1,
): void {
  const missing = required.filter((id) => !found.includes(id));
  if (missing.length === 0) return;
  const names = missing.map(labelOf);
  throw new Problem('column-missing', `Missing: ${names.map((name) => `“${name}”`).join(', ')}`, advice, {
    row,
    column: names[0] as string,
  });
}

function labelOf(id: IndicatorId): string {
  const [, technology, speed] = id.split('-');
  return spokenLabel(technology as BroadbandTechnology, Number(speed));
}
