import type { AreaKind } from '../../domain/area.ts';
import type { AdministrationKind } from '../../domain/municipality.ts';

/**
 * Textkennzeichen of municipalities (Satzart 60): 60 Markt, 61 kreisfreie Stadt, 62 Stadtkreis, 63 Stadt,
 * 64 kreisangehörige Gemeinde, 65 and 66 gemeindefreies Gebiet (inhabited, uninhabited), 67 Große Kreisstadt.
 */
export const municipalityKinds: Readonly<Record<string, AreaKind>> = {
  '60': 'municipality',
  '61': 'municipality',
  '62': 'municipality',
  '63': 'municipality',
  '64': 'municipality',
  '65': 'unincorporatedArea',
  '66': 'unincorporatedArea',
  '67': 'municipality',
};

/** Textkennzeichen of a row of Satzart 50 that is no association: a municipality or area in none. */
export const standsAlone = '50';

/**
 * Textkennzeichen of associations (Satzart 50). 57 are the Verwaltungsgemeinschaften of Sachsen-Anhalt whose office
 * one member keeps for all (Trägermodell), up to 2010.
 */
export const associationKinds: Readonly<Record<string, AdministrationKind>> = {
  '51': 'amt',
  '52': 'samtgemeinde',
  '53': 'verbandsgemeinde',
  '54': 'verwaltungsgemeinschaft',
  '55': 'kirchspielslandgemeinde',
  '56': 'verwaltungsverband',
  '57': 'verwaltungsgemeinschaft',
  '58': 'erfuellendeGemeinde',
};
