import { reasonOf, reasons, type AreaCodes, type Reason } from './codes.ts';
import type { PolygonOwners } from './polygonCodes.ts';

/** How many municipalities of the focus are in each colour class, and how many have none and why. */
export interface Histogram {
  readonly classes: readonly number[];
  /** Only reasons that occur; see `countsPolygons`. */
  readonly reasons: readonly { readonly reason: Reason; readonly count: number }[];
}

/** Whether what has no colour for this reason is a polygon and no municipality of the release. */
export const countsPolygons = (reason: Reason): boolean =>
  reason === 'territoryChanged' || reason === 'unincorporated';

export function histogramOf(
  codes: AreaCodes,
  classCount: number,
  inFocus: readonly boolean[],
  polygons: { readonly owners: PolygonOwners; readonly dimmed: readonly boolean[] } | null,
): Histogram {
  const counts = new Array<number>(256).fill(0);
  const count = (code: number) => {
    counts[code] = (counts[code] ?? 0) + 1;
  };
  for (let position = 0; position < codes.length; position++) {
    if (inFocus[position] === true) count(codes[position] ?? 0);
  }
  for (const code of polygons === null ? [] : orphanCodes(polygons.owners, polygons.dimmed)) count(code);
  return {
    classes: counts.slice(0, classCount),
    reasons: counts.flatMap((total, code) => {
      const reason = total > 0 ? reasonOf(code) : null;
      return reason === null ? [] : [{ reason, count: total }];
    }),
  };
}

/** The polygons that belong to no municipality of the release, as far as they are in focus. */
function* orphanCodes(
  { area, isUnincorporated }: PolygonOwners,
  dimmed: readonly boolean[],
): Generator<number> {
  for (let polygon = 0; polygon < area.length; polygon++) {
    if ((area[polygon] ?? -1) >= 0 || dimmed[polygon] === true) continue;
    yield isUnincorporated[polygon] === true ? reasons.unincorporated : reasons.territoryChanged;
  }
}
