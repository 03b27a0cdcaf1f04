import type { IsoDate } from '../../domain/ids.ts';

/** What a register, or boundaries with a key, say of one municipality or unincorporated area. */
export interface KnownArea {
  readonly name: string;
  /** `null` where not said. */
  readonly inhabitants: number | null;
  readonly area: number | null;
}

/** Who is on the territory of one day. */
export interface KnownTerritory {
  readonly date: IsoDate;
  readonly areas: ReadonlyMap<string, KnownArea>;
}

/** How far two areas may differ and still be the same: measuring goes on, and registers round. */
const relative = 0.01;
const absolute = 0.1;

export const isSameArea = (a: number, b: number): boolean =>
  Math.abs(a - b) <= Math.max(absolute, relative * Math.max(a, b));

/** A name without what is added to it: `Adelebsen, Flecken` is `adelebsen`. */
export const plainName = (name: string): string =>
  (name.split(',')[0] ?? '')
    .replace(/\s*\(.*\)$/, '')
    .trim()
    .toLowerCase();

/** The newest territory on which a key is known, up to and including `until`. */
export const lastKnown = (
  territories: readonly KnownTerritory[],
  key: string,
  until?: IsoDate,
): KnownTerritory | undefined =>
  territories.findLast(({ date, areas }) => (until === undefined || date <= until) && areas.has(key));
