import type { LegalStatus } from '../../domain/municipality.ts';
import type { Attributes } from '../../domain/observation.ts';

/** “…, gemfr. Gebiet”, “4 gemfr. Gebiete”, “…, gemfr. Bezirk”, “Gemeindefreier Grundbesitz”, “Gdefr. Geb.” */
const unincorporated = /\bg(em|de|emeinde)fr(\.|ei)/i;

/** A district that is one city has the municipality 000 in its key, and no other one. */
const districtFree = '000';

/**
 * What the Textkennzeichen says in later editions, out of name and key. Editions without one (1990) say of all
 * 83 unincorporated areas in their names what they are; all 79 without inhabitants are among them.
 */
export function withoutTextCode(lastPart: string, name: string, association: string): Attributes {
  const legalStatus: LegalStatus = lastPart === districtFree ? 'districtFree' : 'districtMember';
  return {
    kind: unincorporated.test(name) ? 'unincorporatedArea' : 'municipality',
    legalStatus,
    ...(association !== '' && { associationName: association }),
  };
}
