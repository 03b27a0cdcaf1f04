import type { Panel } from '@kluftatlas/data/measures/panel.ts';
import { panelOf } from '@kluftatlas/data/measures/panel.ts';
import { orderBySize } from '@kluftatlas/data/measures/rank.ts';
import fc from 'fast-check';

/** A municipality with its class in a scheme and its values at both times. */
export interface Row {
  readonly population: number | null;
  readonly sizeClass: number | null;
  readonly start: number | null;
  readonly end: number | null;
}

export const row = (
  population: number | null,
  sizeClass: number | null,
  start: number | null,
  end: number | null,
): Row => ({ population, sizeClass, start, end });

/** The panel of a region with these municipalities, whose keys are their numbers; two classes unless said. */
export function panelFrom(rows: readonly Row[], count = 2): Panel {
  const units = {
    key: rows.map((_, position) => String(position + 1).padStart(8, '0')),
    population: rows.map(({ population }) => population),
  };
  const region = { units, positions: [...rows.keys()], ordered: orderBySize(units) };
  return panelOf(
    region,
    { classes: rows.map(({ sizeClass }) => sizeClass), count },
    { start: rows.map(({ start }) => start), end: rows.map(({ end }) => end) },
  );
}

const share = fc.integer({ min: 0, max: 10_000 }).map((hundredths) => hundredths / 100);

/** Municipalities of three classes by size, with shares from 0 to 100; some classes may be empty. */
export const anyRows: fc.Arbitrary<Row[]> = fc.array(
  fc
    .record({ population: fc.integer({ min: 1, max: 300_000 }), start: share, end: share })
    .map((each) => ({ ...each, sizeClass: each.population < 5_000 ? 0 : each.population < 50_000 ? 1 : 2 })),
  { minLength: 2, maxLength: 40 },
);
