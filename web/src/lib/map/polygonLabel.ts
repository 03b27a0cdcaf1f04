import type { AreasFile } from '@kluftatlas/data/domain/release.ts';
import { reasonLabel } from './labels.ts';
import type { PolygonOwners } from './polygonCodes.ts';

/** The words for a polygon: those of its municipality, or why it has none. */
export function polygonLabel(
  polygon: number,
  ids: readonly string[],
  owners: PolygonOwners,
  { municipalities }: AreasFile,
  whereabouts: (position: number) => string,
  valueOf: (position: number) => string,
): { readonly name: string; readonly whereabouts: string; readonly value: string } {
  const position = owners.area[polygon] ?? -1;
  if (position >= 0) {
    return {
      name: municipalities.name[position] ?? '',
      whereabouts: whereabouts(position),
      value: valueOf(position),
    };
  }
  const reason = owners.isUnincorporated[polygon] === true ? 'unincorporated' : 'territoryChanged';
  return { name: reasonLabel(reason), whereabouts: `AGS ${ids[polygon] ?? ''}`, value: '' };
}
