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
  return best?.places ?? [];
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
  const prices = shown.flatMap((place, at): Sum => {
    const price = priceOf(place);
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
