import type { Everything } from './everything.ts';
import { withProgramme } from './solver.ts';

/** Tolerance of the solver. */
const close = 1e-5;

/** A suppressed number and the values that go with everything published. */
export interface Bounded {
  readonly place: Everything['hidden'][number];
  readonly low: number;
  readonly high: number;
}

/**
 * The first suppressed number that does not keep its range when everything that a wave publishes is known at once: numbers of both
 * units, of all groups and of all questions. What `patterns.ts` looks at is one question at a time.
 */
export function givenAway(everything: Everything): Bounded | null {
  const { hidden } = everything;
  const low = hidden.map(() => Infinity);
  const high = hidden.map(() => -Infinity);
  // Answers are whole: half a one more is none.
  const whole = (at: number) => ({
    low: Math.ceil((low[at] as number) - close),
    high: Math.floor((high[at] as number) + close),
  });
  const isOpen = (at: number) => !(whole(at).high - whole(at).low >= (hidden[at]?.needed ?? 0));
  return withProgramme(everything, (largestOf) => {
    for (const [at, place] of hidden.entries()) {
      for (const sign of [1, -1]) {
        if (!isOpen(at)) break;
        const values = largestOf(place.sum.map(([variable, by]) => [variable, by * sign]));
        // What is published was counted: the true numbers are always among what is possible.
        if (values === null) throw new Error('The published numbers contradict each other');
        for (const [other, { sum }] of hidden.entries()) {
          const value = sum.reduce((all, [variable, by]) => all + by * (values[variable] ?? 0), 0);
          low[other] = Math.min(low[other] as number, value);
          high[other] = Math.max(high[other] as number, value);
        }
      }
      if (isOpen(at)) return { place, ...whole(at) };
    }
    return null;
  });
}
