import type { Everything, Place } from './everything.ts';
import type { Bounded } from './givenAway.ts';
import type { Sum } from './reach.ts';
import { withProgramme, type Programme } from './solver.ts';

/** Below this a change is none. */
const close = 1e-6;

/**
 * Shown numbers to suppress as well, so that a suppressed one that they give away keeps its range: those that have to change least,
 * times their price. None where that is impossible.
 */
export function giveUp(
  everything: Everything,
  { place, low, high }: Bounded,
  priceOf: (place: Place) => number,
): readonly Place[] {
  const ways = [
    cheapest(everything, priceOf, { sum: place.sum, min: low + place.needed, max: Infinity }),
    cheapest(everything, priceOf, { sum: place.sum, min: -Infinity, max: high - place.needed }),
  ];
  const [best] = ways.flatMap((way) => way ?? []).toSorted((a, b) => a.price - b.price);
  return best?.places ?? bothEnds(everything, place, priceOf);
}

/** Where neither end can move far enough by itself: both of them as far as they can. */
function bothEnds(
  everything: Everything,
  { sum, needed }: Bounded['place'],
  priceOf: (place: Place) => number,
): readonly Place[] {
  const { most, limits, shown } = everything;
  const [highest, lowest] = withProgramme({ most, limits: limits.slice(shown.length) }, (largestOf) =>
    [1, -1].map((sign) => {
      const values = largestOf(sum.map(([variable, by]) => [variable, by * sign]));
      return sum.reduce((all, [variable, by]) => all + by * (values?.[variable] ?? Number.NaN), 0);
    }),
  );
  if (highest === undefined || lowest === undefined || !(highest - lowest >= needed - close)) return [];
  const ends = [
    cheapest(everything, priceOf, { sum, min: highest - close, max: Infinity }),
    cheapest(everything, priceOf, { sum, min: -Infinity, max: lowest + close }),
  ];
  if (ends.includes(null)) return [];
  return [...new Set(ends.flatMap((end) => end?.places ?? []))];
}

function cheapest(
  { shown, limits, most }: Everything,
  priceOf: (place: Place) => number,
  aim: Programme['limits'][number],
): { readonly price: number; readonly places: readonly Place[] } | null {
  const rise = (at: number) => most.length + 2 * at;
  const fall = (at: number) => rise(at) + 1;
  const moved = (at: number): Sum => [
    [rise(at), 1],
    [fall(at), -1],
  ];
  // Prices of very different size would exceed what the solver tells apart.
  const dearest = shown.reduce((all, place) => Math.max(all, priceOf(place)), 1);
  const prices = shown.flatMap((place, at): Sum => {
    const price = priceOf(place) / dearest;
    return [
      [rise(at), price],
      [fall(at), price],
    ];
  });
  const elastic: Programme = {
    most: [...most, ...prices.map(() => Infinity)],
    limits: [
      ...limits.map(({ sum, ...limit }, at) => ({
        sum: at < shown.length ? [...sum, ...moved(at)] : sum,
        ...limit,
      })),
      aim,
    ],
  };
  return withProgramme(elastic, (largestOf) => {
    const values = largestOf(prices.map(([variable, price]) => [variable, -price]));
    if (values === null) return null;
    return {
      price: prices.reduce((all, [variable, price]) => all + price * (values[variable] ?? 0), 0),
      places: shown.filter((_, at) => (values[rise(at)] ?? 0) + (values[fall(at)] ?? 0) > close),
    };
  });
}
