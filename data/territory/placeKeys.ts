import type { AreaRegistry } from '../domain/area.ts';
import { byCodeUnits } from '../domain/codeUnits.ts';
import type { Ags, IsoDate } from '../domain/ids.ts';
import { outcomeOf } from '../domain/rowOutcome.ts';
import type { HowMapped, Unplaced, UnplacedReason } from '../domain/territoryMapping.ts';
import type { ChangeTable } from './changes.ts';
import { absentGivers, formerMunicipalities } from './absentGivers.ts';
import { isMadeOfOthers, ownSize, sizeAfter, type Size } from './sizes.ts';
import { destinations, endOf, startOf, walkerOf } from './walk.ts';

/** The territory that values are put onto. */
export interface TargetTerritory {
  readonly date: IsoDate;
  readonly registry: AreaRegistry;
  sizeOf(key: string): Size;
}

/** A municipality of the file that gives its value, or a share of it, to one of the target. */
export interface PlacedPart {
  readonly from: string;
  /** Share of its inhabitants, above 0, at most 1. */
  readonly weight: number;
  /** All its inhabitants; `null` where not known. */
  readonly inhabitants: number | null;
}

/** Where the value of one municipality of the target comes from. */
export interface Placement {
  readonly how: HowMapped;
  readonly parts: readonly PlacedPart[];
  /** Inhabitants of what should be here and has no row; `null` where nobody knows how many. */
  readonly absentInhabitants: number | null;
}

export interface PlacedKeys {
  readonly placements: ReadonlyMap<string, Placement>;
  /** Rows of other territories that have no place, sorted by key; areas that never count are not among them. */
  readonly unplaced: readonly Unplaced[];
}

/**
 * Puts the keys of a file onto a territory of the same day or a later one. Keys may be of several territories: one
 * that was gone on `day` already is taken as of the day before its end, and so is what became one with it. A row of
 * a municipality that was made of such keys goes before theirs.
 * @param day territory of the file where it says it, else the day its values describe
 */
export function placeKeys(
  keys: ReadonlySet<string>,
  day: IsoDate,
  target: TargetTerritory,
  table: ChangeTable,
): PlacedKeys {
  const walker = walkerOf(table);
  const former = formerMunicipalities(walker, target.date);
  const unusable = new Set(table.unusable.map(({ from }) => from));
  const shares = new Map<string, { readonly from: string; readonly weight: number }[]>();
  const unplaced: Unplaced[] = [];

  for (const key of [...keys].sort()) {
    const way = new Set<string>();
    const start = startOf(walker, key, day);
    const found = destinations(walker, key, start, target.date, 'weight', (at) => way.add(at));
    const successors = [...found.keys()].sort();
    const add = (reason: UnplacedReason) =>
      unplaced.push({ key, reason, successors: successors.filter((to) => to !== key) });
    way.delete(key);
    if ([...way].some((at) => keys.has(at) && isNewWith(at))) {
      add('successorHasOwnRow');
      continue;
    }
    const places = successors.filter((to) => target.registry.get(to as Ags) === 'municipality');
    if (places.length > 0 && !places.includes(key) && inhabitantsOf(key) === 0) {
      add('uninhabited');
      continue;
    }
    for (const to of places)
      shares.set(to, [...(shares.get(to) ?? []), { from: key, weight: whole(found.get(to) ?? 0) }]);
    if (places.length > 0) continue;
    if (successors.some((to) => to !== key)) {
      const isUnincorporated = successors.every(
        (to) => target.registry.get(to as Ags) === 'unincorporatedArea',
      );
      add(isUnincorporated ? 'unincorporatedArea' : 'successorUnknown');
    } else if (outcomeOf({ level: 'municipality', code: key }, target.registry) === 'unmapped') {
      const isLater = walker.to(key).some(({ date }) => date > target.date);
      add(unusable.has(key) ? 'weightsUnusable' : isLater ? 'laterTerritory' : 'unknownKey');
    }
  }

  /** Whether a key with a row is made of municipalities that have rows of their own. */
  function isNewWith(key: string): boolean {
    const whole = sizeAfter(walker, key, day, target);
    return isMadeOfOthers(
      whole,
      ownSize(walker, key, whole, (giver) => keys.has(giver)),
    );
  }

  const placements = [...shares].map(([to, parts]) => [to, placementOf(to, parts)] as const);
  return { placements: new Map(placements.toSorted(([a], [b]) => byCodeUnits(a, b))), unplaced };

  function placementOf(
    to: string,
    found: readonly { readonly from: string; readonly weight: number }[],
  ): Placement {
    const parts = found.map(({ from, weight }) => ({ from, weight, inhabitants: inhabitantsOf(from) }));
    const ends = parts
      .map(({ from }) => endOf(walker, from, day)?.date ?? null)
      .filter((end) => end !== null);
    const firstEnd = ends.reduce<IsoDate | null>(
      (first, end) => (first === null || end < first ? end : first),
      null,
    );
    const absent = absentGivers({ walker, former: former.get(to) ?? [], to, keys, day, firstEnd });
    const isApart = (giver: string, date: IsoDate) => keys.has(giver) || absent.keys.has(giver) || date > day;
    const whole = { ...target.sizeOf(to), date: target.date };
    const own = ownSize(walker, to, whole, isApart);
    const isAbsentItself = !keys.has(to) && walker.to(to).length > 0 && !isMadeOfOthers(whole, own);
    const absentInhabitants = isAbsentItself ? sum(absent.inhabitants, own.inhabitants) : absent.inhabitants;
    return { how: howOf(to, parts, absentInhabitants), parts, absentInhabitants };
  }

  function inhabitantsOf(key: string): number | null {
    const start = startOf(walker, key, day);
    const whole = sizeAfter(walker, key, start, target);
    return ownSize(walker, key, whole, (giver, date) => date > start || keys.has(giver)).inhabitants;
  }
}

/** Shares that went several ways and came together again add up to 1 but for the last digits. */
const whole = (weight: number): number => (Math.abs(weight - 1) < 1e-9 ? 1 : weight);

const sum = (a: number | null, b: number | null): number | null => (a === null || b === null ? null : a + b);

function howOf(to: string, parts: readonly PlacedPart[], absent: number | null): HowMapped {
  if (absent !== 0 || parts.some(({ weight }) => weight < 1)) return 'estimated';
  const [only, ...more] = parts;
  if (only === undefined || more.length > 0) return 'merged';
  return only.from === to ? 'kept' : 'renamed';
}
