import { fillRandom, seededRandom, type Random } from '../../measures/random.ts';

/** What is drawn of one stream of random numbers; the same seed gives the same draws on every machine. */
export interface Chance {
  /** From 0 to below 1. */
  readonly uniform: () => number;
  /** Normal with mean 0 and standard deviation 1. */
  readonly normal: () => number;
  /** One of the names, by weight; the first where all weights are 0. */
  readonly pick: (weights: readonly (readonly [name: string, weight: number])[]) => string;
}

const two32 = 4_294_967_296;
/** The sum of twelve uniform numbers has variance 1: normal enough here, and the same everywhere, as no logarithm is in it. */
const summed = 12;

export function chanceOf(seed: number): Chance {
  const random: Random = seededRandom(seed);
  const next = new Uint32Array(1);
  const uniform = (): number => {
    fillRandom(random, next);
    return (next[0] as number) / two32;
  };
  return {
    uniform,
    normal: () => {
      let sum = -summed / 2;
      for (let draw = 0; draw < summed; draw += 1) sum += uniform();
      return sum;
    },
    pick: (weights) => {
      const total = weights.reduce((sum, [, weight]) => sum + weight, 0);
      let rest = uniform() * total;
      for (const [name, weight] of weights) {
        rest -= weight;
        if (rest < 0) return name;
      }
      return weights[0]?.[0] ?? '';
    },
  };
}

/** A seed out of words: FNV-1a over their UTF-16 code units. */
export function seedOf(words: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < words.length; at += 1) hash = Math.imul(hash ^ words.charCodeAt(at), 0x01000193);
  return hash;
}
