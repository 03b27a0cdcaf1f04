/** Ends of a 95 % interval. What it is of, a sample or the draws from a full enumeration, is said where it stands. */
export type Interval = readonly [low: number, high: number];
