import type { Classed, DivideRegion } from './divide.ts';

/** Who is in the region, and who of them comes when by size: by inhabitants, then by AGS as text. */
export type PanelRegion = Pick<DivideRegion, 'units' | 'positions' | 'ordered'>;

/** Values in the order of the units; `null`: none. */
export type Values = readonly (number | null)[];

/** How many of a class there are, have a value at one of the two times, and at both. */
export interface PanelClass {
  readonly n: number;
  readonly frame: number;
  readonly withStart: number;
  readonly withEnd: number;
}

/**
 * The municipalities of a region with a value in both periods, on one territory, each in the one class that the
 * register of that territory puts it in. The four arrays have one element for each of them, in order of size.
 */
export interface Panel {
  readonly start: Float64Array;
  readonly end: Float64Array;
  /** Inhabitants. */
  readonly weight: Float64Array;
  /** Position of the class in the scheme. */
  readonly sizeClass: Uint8Array;
  /** All classes of the scheme, smallest first; one that is empty has n = 0. */
  readonly classes: readonly PanelClass[];
  /** Municipalities of the region, and their inhabitants. */
  readonly frame: number;
  readonly frameInhabitants: number;
  /** With a value in both periods, but left out: their inhabitants, or their class, are not known. */
  readonly unclassed: number;
}

/**
 * Puts two columns of values of one region next to each other. A value that is no finite number stays in: measures of it
 * have no result, and say so.
 */
export function panelOf(
  { units, positions, ordered }: PanelRegion,
  { classes, count }: Pick<Classed, 'classes' | 'count'>,
  { start, end }: { readonly start: Values; readonly end: Values },
): Panel {
  const hasStart = (position: number): boolean => (start[position] ?? null) !== null;
  const hasEnd = (position: number): boolean => (end[position] ?? null) !== null;
  const hasBoth = (position: number): boolean => hasStart(position) && hasEnd(position);
  const inhabitants = (position: number): number => units.population[position] ?? 0;
  const panel = ordered.filter((position) => (classes[position] ?? null) !== null && hasBoth(position));
  const ofClasses = Array.from({ length: count }, () => ({ n: 0, frame: 0, withStart: 0, withEnd: 0 }));
  for (const position of panel) {
    const ofClass = ofClasses[classes[position] ?? -1];
    if (ofClass !== undefined) ofClass.n += 1;
  }
  let withBoth = 0;
  let frameInhabitants = 0;
  for (const position of positions) {
    frameInhabitants += inhabitants(position);
    if (hasBoth(position)) withBoth += 1;
    const ofClass = ofClasses[classes[position] ?? -1];
    if (ofClass === undefined) continue;
    ofClass.frame += 1;
    if (hasStart(position)) ofClass.withStart += 1;
    if (hasEnd(position)) ofClass.withEnd += 1;
  }
  const columnOf = (valueAt: (position: number) => number): Float64Array => {
    const column = new Float64Array(panel.length);
    for (let at = 0; at < panel.length; at += 1) column[at] = valueAt(panel[at] as number);
    return column;
  };
  return {
    start: columnOf((position) => start[position] ?? NaN),
    end: columnOf((position) => end[position] ?? NaN),
    weight: columnOf(inhabitants),
    sizeClass: Uint8Array.from(panel, (position) => classes[position] ?? 0),
    classes: ofClasses,
    frame: positions.length,
    frameInhabitants,
    unclassed: withBoth - panel.length,
  };
}
