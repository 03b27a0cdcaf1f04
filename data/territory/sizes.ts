import type { IsoDate } from '../domain/ids.ts';
import { livesOn, type Walker } from './walk.ts';

/** Inhabitants and square kilometres; `null` where not known. */
export interface Size {
  readonly inhabitants: number | null;
  readonly area: number | null;
}

/** A size and the day it is of. */
export interface DatedSize extends Size {
  readonly date: IsoDate;
}

/** Area that a municipality may have left after all it received, and still be made of nothing else. */
const nothingOfItsOwnArea = 0.015;
/** The same for inhabitants, who move and die. */
const nothingOfItsOwnInhabitants = 0.05;

/** What a key had when it next gave something away after `day`, else what it has on the target territory. */
export function sizeAfter(
  walker: Walker,
  key: string,
  day: IsoDate,
  target: { readonly date: IsoDate; sizeOf(key: string): Size },
): DatedSize {
  const next = walker
    .of(key)
    // Where a giver that lives on is said to have nobody, the number was not given.
    .find(
      (handover) =>
        handover.date > day &&
        handover.date <= target.date &&
        (!livesOn(handover) || (handover.inhabitants ?? 0) > 0),
    );
  return next ?? { ...target.sizeOf(key), date: target.date };
}

/** The size of a municipality before it received what is told apart, by giver and day. */
export function ownSize(
  walker: Walker,
  key: string,
  whole: DatedSize,
  isApart: (giver: string, date: IsoDate) => boolean,
): Size {
  let { inhabitants, area } = whole;
  for (const { from, date, parts, ...given } of walker.to(key)) {
    const part = parts.find(({ to }) => to === key);
    if (part === undefined || date > whole.date || !isApart(from, date)) continue;
    // Without amounts it is the same municipality under a new key.
    if (part.weight === 1 && given.area === null && given.inhabitants === null)
      return { inhabitants: 0, area: 0 };
    inhabitants = less(inhabitants, given.inhabitants, part.weight);
    area = less(area, given.area, part.areaWeight);
  }
  return { inhabitants, area };
}

const less = (whole: number | null, given: number | null, share: number): number | null =>
  whole === null || given === null ? null : Math.max(0, whole - given * share);

/** Whether a municipality is made of what it received alone: a new one, that had no value before. */
export function isMadeOfOthers(whole: Size, own: Size): boolean {
  if (whole.area !== null && own.area !== null) return own.area <= whole.area * nothingOfItsOwnArea;
  if (whole.inhabitants === null || own.inhabitants === null) return own.area === 0;
  return own.inhabitants <= whole.inhabitants * nothingOfItsOwnInhabitants;
}
