import type { AreaKind } from '../../domain/area.ts';
import { stateOf } from '../../domain/ids.ts';
import { isCityState, type LegalStatus } from '../../domain/municipality.ts';
import type { Attributes } from '../../domain/observation.ts';
import type { AreaFeature } from './readFeatures.ts';

const districtFreeCity = 60;
const unincorporated = 65;

export const kindOf = ({ IBZ }: AreaFeature['properties']): AreaKind =>
  IBZ === unincorporated ? 'unincorporatedArea' : 'municipality';

function legalStatusOf({ AGS, IBZ }: AreaFeature['properties']): LegalStatus {
  if (isCityState(stateOf(AGS))) return 'cityState';
  return IBZ === districtFreeCity ? 'districtFree' : 'districtMember';
}

/** `name`, `kind`, `ars`, `legalStatus` and the printed designation `bez` of one area. */
export const areaAttributes = (properties: AreaFeature['properties']): Attributes => ({
  name: properties.GEN,
  kind: kindOf(properties),
  ars: properties.RS,
  legalStatus: legalStatusOf(properties),
  bez: properties.BEZ,
});
