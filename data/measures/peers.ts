import { byCodeUnits } from '../domain/codeUnits.ts';
import type { Ags } from '../domain/ids.ts';
import type { AdministrationKind, LegalStatus } from '../domain/municipality.ts';

/** What makes a municipality like another one. */
export interface Place {
  readonly ags: Ags;
  /** Inhabitants and square kilometres; unless both are above 0 (and finite), a place has no peers and is nobody’s. */
  readonly population: number | null;
  readonly area: number | null;
  readonly legalStatus: LegalStatus;
  /** Form of its administration; `null` where no source says: like `null` only. */
  readonly administration: AdministrationKind | null;
}

/** A peer and how far it is; the parts add up to the distance. */
export interface Peer {
  readonly ags: Ags;
  readonly distance: number;
  readonly parts: {
    readonly population: number;
    readonly density: number;
    readonly legalStatus: number;
    readonly administration: number;
  };
}

interface Measurable extends Place {
  readonly logPopulation: number;
  readonly logDensity: number;
}

/** The places of a territory in order of size, and what one standard deviation is. Made once for all searches. */
export interface PeerIndex {
  readonly places: readonly Measurable[];
  readonly positionOf: ReadonlyMap<Ags, number>;
  readonly deviations: { readonly population: number; readonly density: number };
}

/** Another legal status, or another form of administration, is as far as one standard deviation of size. */
const otherKind = 1;

export function peerIndex(places: readonly Place[]): PeerIndex {
  const ordered = places
    .flatMap((place): Measurable[] => {
      const { population, area } = place;
      if (!isAboveZero(population) || !isAboveZero(area)) return [];
      return [{ ...place, logPopulation: Math.log(population), logDensity: Math.log(population / area) }];
    })
    .sort((a, b) => a.logPopulation - b.logPopulation || byCodeUnits(a.ags, b.ags));
  return {
    places: ordered,
    positionOf: new Map(ordered.map(({ ags }, position) => [ags, position])),
    deviations: {
      population: deviationOf(ordered.map(({ logPopulation }) => logPopulation)),
      density: deviationOf(ordered.map(({ logDensity }) => logDensity)),
    },
  };
}

const isAboveZero = (number: number | null): number is number =>
  number !== null && number > 0 && Number.isFinite(number);

/** Over all places (÷ n); 1 where all are the same, so that their distance is 0. */
function deviationOf(numbers: readonly number[]): number {
  const mean = numbers.reduce((sum, number) => sum + number, 0) / numbers.length;
  const squares = numbers.reduce((sum, number) => sum + (number - mean) ** 2, 0);
  return Math.sqrt(squares / numbers.length) || 1;
}

/**
 * The `k` places most like a place, nearest first; of the same distance, by AGS. Distance: |Δ ln inhabitants| and
 * |Δ ln (inhabitants per km²)|, each in standard deviations over all municipalities of Germany, plus 1 for another legal status
 * and 1 for another form of administration. Simply added, so that each part of a distance can be told. No unit; 0: alike in all
 * four. Empty for a place that the index does not hold. Steps outward in order of size until size alone is farther than
 * the k-th. Source: own choice after Gower (1971), doi:10.2307/2528823, with deviations in place of ranges.
 */
export function peersOf(ags: Ags, { places, positionOf, deviations }: PeerIndex, k = 10): readonly Peer[] {
  const own = positionOf.get(ags);
  const place = own === undefined ? undefined : places[own];
  if (own === undefined || place === undefined || k < 1) return [];
  const nearest: Peer[] = [];
  const bySize = (other: Measurable) =>
    Math.abs(other.logPopulation - place.logPopulation) / deviations.population;
  for (const step of [-1, 1]) {
    for (let position = own + step; ; position += step) {
      const other = places[position];
      const last = nearest.length < k ? undefined : nearest.at(-1);
      if (other === undefined || (last !== undefined && bySize(other) > last.distance)) break;
      insert(nearest, peer(place, other, deviations), k);
    }
  }
  return nearest;
}

function peer(place: Measurable, other: Measurable, deviations: PeerIndex['deviations']): Peer {
  const parts = {
    population: Math.abs(other.logPopulation - place.logPopulation) / deviations.population,
    density: Math.abs(other.logDensity - place.logDensity) / deviations.density,
    legalStatus: other.legalStatus === place.legalStatus ? 0 : otherKind,
    administration: other.administration === place.administration ? 0 : otherKind,
  };
  const distance = parts.population + parts.density + parts.legalStatus + parts.administration;
  return { ags: other.ags, distance, parts };
}

const byDistance = (a: Peer, b: Peer): number => a.distance - b.distance || byCodeUnits(a.ags, b.ags);

/** Keeps the nearest `k` in order. */
function insert(nearest: Peer[], candidate: Peer, k: number): void {
  const last = nearest.at(-1);
  if (nearest.length === k && last !== undefined && byDistance(candidate, last) > 0) return;
  const at = nearest.findIndex((one) => byDistance(candidate, one) < 0);
  nearest.splice(at === -1 ? nearest.length : at, 0, candidate);
  if (nearest.length > k) nearest.pop();
}
