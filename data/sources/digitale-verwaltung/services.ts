import type { ServiceRow } from './serviceRow.ts';

/**
 * What the entries of one area say of a service, as bits: each is set if any of its entries says so. The reaches are those of
 * entries that are online.
 */
export const marks = {
  notConsidered: 1,
  switchedOff: 2,
  notWorking: 4,
  online: 8,
  district: 16,
  state: 32,
  country: 64,
} as const;

/** Marks by the key of the administrative service. */
export type Services = ReadonlyMap<string, number>;

/** Counts towards the services of its area: considered by the dashboard, not switched off, and reached by its robot. */
const isOnline = ({ works, isActive, reach }: ServiceRow): boolean =>
  works && isActive && reach !== 'notConsidered';

export function marksOf(entry: ServiceRow): number {
  const { works, isActive, reach } = entry;
  const states =
    (reach === 'notConsidered' ? marks.notConsidered : 0) |
    (isActive ? 0 : marks.switchedOff) |
    (works ? 0 : marks.notWorking);
  if (!isOnline(entry)) return states;
  const reaches = reach === 'district' || reach === 'state' || reach === 'country' ? marks[reach] : 0;
  return states | marks.online | reaches;
}

/** How many services have any of the marks. */
export function countWith(services: Services, ...wanted: readonly number[]): number {
  const any = wanted.reduce((sum, mark) => sum | mark, 0);
  let count = 0;
  for (const found of services.values()) if ((found & any) !== 0) count += 1;
  return count;
}

/** The services of two keys that mean one area. */
export function together(one: Services, other: Services): Services {
  const all = new Map(one);
  for (const [service, found] of other) all.set(service, (all.get(service) ?? 0) | found);
  return all;
}
