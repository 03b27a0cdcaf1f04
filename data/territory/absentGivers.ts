import type { IsoDate } from '../domain/ids.ts';
import type { Handover } from './changes.ts';
import { isMadeOfOthers, ownSize } from './sizes.ts';
import { destinations, livesOn, type Walker } from './walk.ts';

/** A municipality that is no more on the target territory. */
export interface FormerMunicipality {
  readonly key: string;
  readonly end: Handover;
  /** Its shares on the target territory. */
  readonly shares: ReadonlyMap<string, number>;
  /** Every key that its area had afterwards. */
  readonly way: ReadonlySet<string>;
}

/** By receiver on the territory of `until`. */
export function formerMunicipalities(
  walker: Walker,
  until: IsoDate,
): ReadonlyMap<string, readonly FormerMunicipality[]> {
  const byReceiver = new Map<string, FormerMunicipality[]>();
  for (const key of walker.givers) {
    const end = walker.of(key).findLast((handover) => handover.date <= until && !livesOn(handover));
    if (end === undefined) continue;
    const way = new Set<string>();
    const shares = new Map<string, number>();
    for (const { to, weight } of end.parts) {
      if (weight === 0) continue;
      for (const [at, share] of destinations(walker, to, end.date, until, 'weight', (found) =>
        way.add(found),
      )) {
        shares.set(at, (shares.get(at) ?? 0) + weight * share);
      }
    }
    for (const to of shares.keys()) {
      byReceiver.set(to, [...(byReceiver.get(to) ?? []), { key, end, shares, way }]);
    }
  }
  return byReceiver;
}

interface Question {
  readonly walker: Walker;
  /** Those that became part of this one municipality. */
  readonly former: readonly FormerMunicipality[];
  readonly to: string;
  readonly keys: ReadonlySet<string>;
  readonly day: IsoDate;
  /** Earliest end among the municipalities that do have a row here. */
  readonly firstEnd: IsoDate | null;
}

/**
 * Former municipalities that should have a row in the file and have none: they ended after the file's day, or not
 * before another one that the file still has. One that lives on in a row on its way is not absent, and of one that
 * was made of others only what was its own.
 */
export function absentGivers({ walker, former, to, keys, day, firstEnd }: Question): {
  readonly keys: ReadonlySet<string>;
  readonly inhabitants: number | null;
} {
  const absent = former.filter(
    ({ key, end, way }) =>
      !keys.has(key) &&
      (end.date > day || (firstEnd !== null && end.date >= firstEnd)) &&
      ![...way].some((at) => at !== to && keys.has(at)),
  );
  const absentKeys = new Set(absent.map(({ key }) => key));
  let inhabitants: number | null = 0;
  for (const { key, end, shares } of absent) {
    const own = ownSize(walker, key, end, (giver) => keys.has(giver) || absentKeys.has(giver));
    if (isMadeOfOthers(end, own)) continue;
    inhabitants =
      inhabitants === null || own.inhabitants === null
        ? null
        : inhabitants + own.inhabitants * (shares.get(to) ?? 0);
  }
  return { keys: absentKeys, inhabitants };
}
