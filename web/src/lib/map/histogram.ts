import { reasonOf, reasons, type AreaCodes, type Reason } from './codes.ts';
import type { PolygonOwners } from './polygonCodes.ts';

/** How many municipalities of the focus are in each colour class, and how many have none and why. */
export interface Histogram {
  readonly classes: readonly number[];
  /** Only reasons that occur; the last two count polygons, not municipalities. */
  readonly reasons: readonly { readonly reason: Reason; readonly count: number }[];
}

export function histogramOf(
  codes: AreaCodes,
  classCount: number,
  inFocus: readonly boolean[],
  owners: PolygonOwners | null,
): Histogram {
  const counts = new Array<number>(256).fill(0);
  const count = (code: number) => (counts[code] = (counts[code] ?? 0) + 1);
  codes.forEach((code, position) => {
    if (inFocus[position] === true) count(code);
  });
  owners?.area.forEach((position, polygon) => {
    if (position < 0)
      count(owners.isUnincorporated[polygon] === true ? reasons.unincorporated : reasons.territoryChanged);
  });
  return {
    classes: counts.slice(0, classCount),
    reasons: counts.flatMap((total, code) => {
      const reason = total > 0 ? reasonOf(code) : null;
      return reason === null ? [] : [{ reason, count: total }];
    }),
  };
}
