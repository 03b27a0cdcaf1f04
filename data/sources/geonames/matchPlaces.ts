import type { Ags } from '../../domain/ids.ts';
import type { Area } from './pointInArea.ts';
import type { Place } from './readPlaces.ts';

/** A municipality of the geometry, with its name and boundary. */
export interface NamedArea extends Area {
  readonly name: string;
}

/** How the place was chosen among those of its municipality. */
export type Choice = 'name' | 'seat' | 'largest';

export interface Match {
  readonly place: Place;
  readonly choice: Choice;
  /** By the key that GeoNames gives, or by the boundary the place lies in. */
  readonly foundBy: 'key' | 'location';
}

/**
 * One place for each municipality that has a candidate with inhabitants. Each place serves one municipality
 * only; a municipality without a candidate is not in the result and nothing is guessed for it.
 */
export function matchPlaces(
  places: readonly Place[],
  municipalities: ReadonlyMap<Ags, NamedArea>,
): ReadonlyMap<Ags, Match> {
  const populated = places.filter(({ population }) => population !== null);
  const candidates = Map.groupBy(populated, (place) => homeOf(place, municipalities));
  const matches = new Map<Ags, Match>();
  for (const [ags, { name }] of municipalities) {
    const own = candidates.get(ags);
    if (own === undefined) continue;
    const { place, choice } = choose(own, name);
    matches.set(ags, { place, choice, foundBy: place.municipality === ags ? 'key' : 'location' });
  }
  return matches;
}

/**
 * The key counts, unless it is of another territory or the place has the name of the municipality it lies
 * in: then that municipality was merged into the one of the key after the geometry was made.
 */
function homeOf(place: Place, municipalities: ReadonlyMap<Ags, NamedArea>): Ags | null {
  const key = place.municipality as Ags;
  const byKey = municipalities.get(key);
  if (byKey !== undefined && (byKey.name === place.name || byKey.contains(place))) return key;
  const located = locate(place, municipalities);
  if (byKey === undefined) return located;
  return located !== null && municipalities.get(located)?.name === place.name ? located : key;
}

function locate(place: Place, municipalities: ReadonlyMap<Ags, NamedArea>): Ags | null {
  for (const [ags, area] of municipalities) if (area.contains(place)) return ags;
  return null;
}

const seats = new Set(['PPLA', 'PPLA2', 'PPLA3', 'PPLA4', 'PPLC']);

/** The place that has the municipality's name, else the seat of its administration, else the largest. */
function choose(places: readonly Place[], name: string): { place: Place; choice: Choice } {
  const named = places.filter((place) => place.name === name);
  if (named.length > 0) return { place: largest(named), choice: 'name' };
  const seated = places.filter(({ featureCode }) => seats.has(featureCode));
  if (seated.length > 0) return { place: largest(seated), choice: 'seat' };
  return { place: largest(places), choice: 'largest' };
}

const largest = (places: readonly Place[]): Place =>
  places.reduce((best, place) => ((place.population ?? 0) > (best.population ?? 0) ? place : best));
