import type { IsoDate } from '../domain/ids.ts';
import type { ChangeTable, Handover } from './changes.ts';

/** Shares of a municipality's inhabitants (or area) by the key they have on a later territory. */
export type Destinations = ReadonlyMap<string, number>;

/** The change table, ready to be walked along. */
export interface Walker {
  /** The handovers of one giver, by day. */
  of(key: string): readonly Handover[];
  /** Handovers to one receiver from others, by day. */
  to(key: string): readonly Handover[];
  readonly givers: readonly string[];
}

export function walkerOf({ handovers }: ChangeTable): Walker {
  const given = Map.groupBy(handovers, ({ from }) => from);
  const received = new Map<string, Handover[]>();
  for (const handover of handovers) {
    for (const { to } of handover.parts) {
      if (to !== handover.from) received.set(to, [...(received.get(to) ?? []), handover]);
    }
  }
  return {
    of: (key) => given.get(key) ?? [],
    to: (key) => received.get(key) ?? [],
    givers: [...given.keys()].sort(),
  };
}

export const livesOn = ({ from, parts }: Handover): boolean => parts.some(({ to }) => to === from);

/**
 * Where a municipality of the territory after `after` is on that of `until` (handovers of that day included).
 * @param visit called with every key on the way, the last ones too
 */
export function destinations(
  walker: Walker,
  key: string,
  after: IsoDate | null,
  until: IsoDate,
  by: 'weight' | 'areaWeight' = 'weight',
  visit: (key: string) => void = () => {},
): Destinations {
  const found = new Map<string, number>();
  const walk = (at: string, day: IsoDate | null, share: number): void => {
    visit(at);
    const next = walker.of(at).find(({ date }) => (day === null || date > day) && date <= until);
    if (next === undefined) {
      found.set(at, (found.get(at) ?? 0) + share);
      return;
    }
    for (const part of next.parts) {
      if (part[by] > 0) walk(part.to, next.date, share * part[by]);
    }
  };
  walk(key, after, 1);
  return found;
}

/**
 * The handover that ended a municipality on or before `day`, if no later one made its key anew by then.
 */
export function endOf(walker: Walker, key: string, day: IsoDate): Handover | null {
  const last = walker.of(key).findLast(({ date }) => date <= day);
  if (last === undefined || livesOn(last)) return null;
  const isNew = walker.to(key).some(({ date }) => date > last.date && date <= day);
  return isNew ? null : last;
}

const dayBefore = (date: IsoDate): IsoDate =>
  new Date(Date.parse(date) - 86_400_000).toISOString().slice(0, 10) as IsoDate;

/** The day after whose changes a key in a file of `day` is to be walked: before its end where it is gone already. */
export function startOf(walker: Walker, key: string, day: IsoDate): IsoDate {
  const end = endOf(walker, key, day);
  return end === null ? day : dayBefore(end.date);
}
