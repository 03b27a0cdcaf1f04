import type { TerritoryChange } from '../../domain/territoryChange.ts';
import { plainName, type KnownArea, type KnownTerritory } from './register.ts';

/** Square kilometres by which sums of areas may differ: registers round to two digits, and land is measured anew. */
const tolerance = 0.03;
const toleranceShare = 0.001;
/** More givers than this in one district are not tried out in all combinations. */
const mostGivers = 24;

/**
 * What became of the keys that the later register does not have, by areas alone: a receiver is a municipality of the
 * same district whose area grew by just the sum of some of them, and there is only one such choice.
 */
export function changesFromRegisters(
  before: KnownTerritory,
  after: KnownTerritory,
): readonly TerritoryChange[] {
  const gone = [...before.areas.keys()].filter((key) => !after.areas.has(key));
  const open = new Map(gone.map((key) => [key, before.areas.get(key)?.area ?? 0]));
  const found: TerritoryChange[] = [];
  const receivers = grown(before, after);
  // Small sums first: a choice that is certain takes its givers from the ones that are not.
  for (let progress = true; progress;) {
    progress = false;
    for (const [to, growth] of receivers) {
      const givers = [...open].filter(
        ([key]) => key.slice(0, 5) === to.slice(0, 5) || isNamesake(before, after, key, to),
      );
      const chosen = onlyChoice(givers, growth);
      if (chosen === null) continue;
      for (const key of chosen) {
        found.push(changeOf(before, after, key, to));
        open.delete(key);
      }
      receivers.delete(to);
      progress = true;
    }
  }
  return found.toSorted((a, b) => (a.from < b.from ? -1 : 1));
}

const isNamesake = (before: KnownTerritory, after: KnownTerritory, from: string, to: string): boolean =>
  from.slice(0, 2) === to.slice(0, 2) &&
  plainName(before.areas.get(from)?.name ?? '') === plainName(after.areas.get(to)?.name ?? '-');

/** Municipalities that are new, or larger than they were, by how much. */
function grown(before: KnownTerritory, after: KnownTerritory): Map<string, number> {
  const growths = [...after.areas].flatMap(([key, { area }]) => {
    const growth = (area ?? 0) - (before.areas.get(key)?.area ?? 0);
    return growth > 0.5 ? [[key, growth] as const] : [];
  });
  return new Map(growths.toSorted(([, a], [, b]) => a - b));
}

/** The one set of givers whose areas add up to the growth; `null` for none and for several. */
function onlyChoice(
  givers: readonly (readonly [string, number])[],
  growth: number,
): readonly string[] | null {
  if (givers.length === 0 || givers.length > mostGivers) return null;
  const limit = tolerance + toleranceShare * growth;
  let choice: readonly string[] | null = null;
  let choices = 0;
  const pick = (at: number, sum: number, chosen: readonly string[]): void => {
    if (choices > 1 || sum > growth + limit) return;
    if (chosen.length > 0 && Math.abs(sum - growth) <= limit) {
      choices += 1;
      choice = chosen;
    }
    for (let next = at; next < givers.length; next += 1) {
      const [key, area] = givers[next] ?? ['', 0];
      pick(next + 1, sum + area, [...chosen, key]);
    }
  };
  pick(0, 0, []);
  return choices === 1 ? choice : null;
}

function changeOf(before: KnownTerritory, after: KnownTerritory, from: string, to: string): TerritoryChange {
  const giver = before.areas.get(from) as KnownArea;
  return {
    row: 0,
    level: 'municipality',
    from,
    fromName: giver.name,
    to,
    toName: after.areas.get(to)?.name ?? to,
    date: after.date,
    since: before.date,
    kinds: ['dissolved'],
    weight: 1,
    areaWeight: 1,
    inhabitants: giver.inhabitants,
    area: giver.area,
    evidence: 'inferred',
    source: 'registers',
  };
}
