import type { IsoDate } from '../../domain/ids.ts';
import type { TerritoryChange } from '../../domain/territoryChange.ts';
import { isSameArea, lastKnown, plainName, type KnownArea, type KnownTerritory } from './register.ts';

/** Share of an older area that lies in a newer one, by old key and new key. */
export type Overlay = ReadonlyMap<string, ReadonlyMap<string, number>>;

/** Above this an area lies whole in another: what is missing is the coarseness of the newer boundaries. */
const nearlyWhole = 0.8;
/** Shares below this are slivers along borders. */
const sliver = 0.05;

export interface OverlayInput {
  readonly overlay: Overlay;
  readonly older: KnownTerritory;
  readonly newer: KnownTerritory;
  /** Registers by date; they say until when a key was known, and how many lived there. */
  readonly registers: readonly KnownTerritory[];
}

/**
 * Keys of the older boundaries that the newer ones do not have, with the area they lie in. One that is not nearly
 * whole in another goes there all the same if the register's areas then add up; else it is divided by area.
 */
export function changesFromOverlay(input: OverlayInput): readonly TerritoryChange[] {
  const { older, newer, overlay } = input;
  const gone = [...older.areas.keys()].filter((key) => !newer.areas.has(key)).sort();
  const largest = new Map(gone.map((key) => [key, sharesOf(overlay, key)[0]?.[0] ?? null]));
  const changes = gone.flatMap((key) => {
    const shares = sharesOf(overlay, key);
    const [first] = shares;
    if (first === undefined) return [];
    const [to, share] = first;
    const givers = gone.filter((other) => largest.get(other) === to);
    if (share >= nearlyWhole || addsUp(input, to, givers)) return [changeOf(input, key, to, 1, givers)];
    const parts = shares.filter(([, part]) => part >= sliver);
    const sum = parts.reduce((total, [, part]) => total + part, 0);
    return parts.map(([receiver, part]) => changeOf(input, key, receiver, part / sum, []));
  });
  return changes.map((change) => completed(input, change, changes));
}

/** The one giver of a new municipality that no register knows had what the others did not have. */
function completed(
  { older, registers }: OverlayInput,
  change: TerritoryChange,
  all: readonly TerritoryChange[],
): TerritoryChange {
  const { to, areaWeight } = change;
  const whole = registers.find(({ areas }) => areas.has(to))?.areas.get(to);
  if (whole === undefined || older.areas.has(to) || areaWeight !== 1) return change;
  const others = all.filter((other) => other.to === to && other.from !== change.from);
  const rest = (of: 'inhabitants' | 'area'): number | null => {
    if (change[of] !== null || whole[of] === null || others.some((other) => other[of] === null))
      return change[of];
    return Math.max(
      0,
      others.reduce((left, other) => left - (other[of] ?? 0), whole[of]),
    );
  };
  return { ...change, inhabitants: rest('inhabitants'), area: rest('area') };
}

const sharesOf = (overlay: Overlay, key: string): readonly (readonly [string, number])[] =>
  [...(overlay.get(key) ?? [])].toSorted(([a, x], [b, y]) => y - x || (a < b ? -1 : 1));

/** Whether the register's area of the receiver is that of its givers and its own before. */
function addsUp({ older, registers }: OverlayInput, to: string, givers: readonly string[]): boolean {
  const now = registers.findLast(({ areas }) => areas.has(to))?.areas.get(to)?.area ?? null;
  const before = [...givers, ...(older.areas.has(to) ? [to] : [])].map(
    (key) => registers.find(({ areas }) => areas.has(key))?.areas.get(key)?.area ?? null,
  );
  if (now === null || before.includes(null)) return false;
  return isSameArea(
    now,
    before.reduce<number>((sum, area) => sum + (area ?? 0), 0),
  );
}

function changeOf(
  input: OverlayInput,
  from: string,
  to: string,
  share: number,
  givers: readonly string[],
): TerritoryChange {
  const { older, newer, registers } = input;
  const known = [older, ...registers, newer].toSorted((a, b) => (a.date < b.date ? -1 : 1));
  const since = lastKnown(known, from)?.date ?? older.date;
  const date =
    known.find((territory) => territory.date > since && territory.areas.has(to))?.date ?? newer.date;
  const giver = older.areas.get(from);
  const isNewKey = givers.length === 1 && !older.areas.has(to);
  const inhabitants = inhabitantsOf(input, from, isNewKey ? to : null);
  const area = lastKnown(registers, from)?.areas.get(from)?.area ?? giver?.area ?? null;
  return {
    row: 0,
    level: 'municipality',
    from,
    fromName: nameOf(registers, from, giver),
    to,
    toName: nameOf(registers, to, newer.areas.get(to)),
    date: date as IsoDate,
    since,
    kinds: [isNewKey && isSameMunicipality(input, from, to) ? 'keyChanged' : 'dissolved'],
    weight: share === 1 ? 1 : null,
    areaWeight: share,
    inhabitants: inhabitants === null ? null : inhabitants * share,
    area: area === null ? null : area * share,
    evidence: 'inferred',
    source: 'overlay',
  };
}

const nameOf = (registers: readonly KnownTerritory[], key: string, other: KnownArea | undefined): string =>
  lastKnown(registers, key)?.areas.get(key)?.name ?? other?.name ?? key;

/** Inhabitants in the last register that has the key, or, for a mere new key, in the first one that has that. */
function inhabitantsOf(
  { registers, older }: OverlayInput,
  from: string,
  newKey: string | null,
): number | null {
  const own = registers.findLast(({ areas }) => (areas.get(from)?.inhabitants ?? null) !== null);
  if (own !== undefined) return own.areas.get(from)?.inhabitants ?? null;
  const first = registers.find(({ areas }) => newKey !== null && areas.has(newKey));
  return first?.areas.get(newKey ?? '')?.inhabitants ?? older.areas.get(from)?.inhabitants ?? null;
}

/** The same name, or the same area. */
function isSameMunicipality({ registers, older, newer }: OverlayInput, from: string, to: string): boolean {
  const [before, after] = [older.areas.get(from), newer.areas.get(to)];
  if (before === undefined || after === undefined) return false;
  const area = (key: string) => lastKnown(registers, key)?.areas.get(key)?.area ?? null;
  const [was, is] = [area(from), area(to)];
  return (
    plainName(before.name) === plainName(after.name) || (was !== null && is !== null && isSameArea(was, is))
  );
}
