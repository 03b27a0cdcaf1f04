/** The only way to the time of day; run records use it, releases never do. */
export interface Clock {
  now(): Date;
}
