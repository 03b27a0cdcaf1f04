import type { IsoDate } from '../../domain/ids.ts';
import type { TerritoryChange } from '../../domain/territoryChange.ts';
import { changeTable } from '../changes.ts';
import { destinations, endOf, walkerOf, type Walker } from '../walk.ts';

/** Inferred changes held against official ones for the keys that both speak of. */
export interface Agreement {
  readonly compared: number;
  /** The same receivers, each with a share that differs by at most 0.1. */
  readonly same: number;
  readonly differing: readonly string[];
  /** Keys that officially ended and were not inferred. */
  readonly notInferred: readonly string[];
}

const nearEnough = 0.1;

export function agreementOf(
  inferred: readonly TerritoryChange[],
  official: readonly TerritoryChange[],
  until: IsoDate,
): Agreement {
  const [found, known] = [inferred, official].map((changes) => walkerOf(changeTable(changes))) as [
    Walker,
    Walker,
  ];
  const ended = known.givers.filter((key) => endOf(known, key, until) !== null);
  const both = ended.filter((key) => found.of(key).length > 0);
  const differing = both.filter((key) => !isSame(found, known, key, until));
  return {
    compared: both.length,
    same: both.length - differing.length,
    differing,
    notInferred: ended.filter((key) => found.of(key).length === 0),
  };
}

function isSame(found: Walker, known: Walker, key: string, until: IsoDate): boolean {
  const [mine, theirs] = [found, known].map((walker) => destinations(walker, key, null, until)) as [
    ReadonlyMap<string, number>,
    ReadonlyMap<string, number>,
  ];
  return [...new Set([...mine.keys(), ...theirs.keys()])].every(
    (to) => Math.abs((mine.get(to) ?? 0) - (theirs.get(to) ?? 0)) <= nearEnough,
  );
}
