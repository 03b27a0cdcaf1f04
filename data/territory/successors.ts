import type { AreaRegistry } from '../domain/area.ts';
import type { Ags, IsoDate } from '../domain/ids.ts';
import type { Successors } from '../domain/territoryMapping.ts';
import { destinations, endOf, type Walker } from './walk.ts';

/** Every key that the changes know and the territory of `until` does not have, with its successors there. */
export function successorsOf(walker: Walker, registry: AreaRegistry, until: IsoDate): readonly Successors[] {
  return walker.givers.flatMap((ags) => {
    const end = endOf(walker, ags, until);
    if (end === null || registry.has(ags as Ags)) return [];
    const found = new Map<string, number>();
    for (const part of end.parts) {
      for (const [to, share] of destinations(walker, part.to, end.date, until)) {
        found.set(to, (found.get(to) ?? 0) + part.weight * share);
      }
    }
    const to = [...found]
      .filter(([key, weight]) => weight > 0 && registry.get(key as Ags) === 'municipality')
      .map(([key, weight]) => ({ ags: key, weight }))
      .toSorted((a, b) => b.weight - a.weight || (a.ags < b.ags ? -1 : 1));
    return to.length === 0 ? [] : [{ ags, name: end.fromName, date: end.date, to }];
  });
}

/** Share of its area from which on a former municipality's polygon is drawn as part of its successor. */
const mostOfTheArea = 0.5;

/** The municipality of the target that most of an older key's area is in; `null` where none has half of it. */
export function ownerOfPolygon(
  walker: Walker,
  registry: AreaRegistry,
  key: string,
  from: IsoDate,
  until: IsoDate,
): string | null {
  const found = destinations(walker, key, from, until, 'areaWeight');
  const [best] = [...found].toSorted(([a, x], [b, y]) => y - x || (a < b ? -1 : 1));
  if (best === undefined || best[1] < mostOfTheArea) return null;
  return registry.get(best[0] as Ags) === 'municipality' ? best[0] : null;
}
