import { states } from '@kluftatlas/data/catalogue/states.ts';
import { getLocale } from '#lib/paraglide/runtime.js';

/**
 * The provision on which public bodies of a state process personal data for their tasks, beside Article 6 (1) (e) GDPR;
 * by the state's abbreviation. Whoever uses a template checks whether it still is in force as named.
 */
const provisions: Readonly<Record<string, string>> = {
  SH: '§\u00a03 LDSG Schleswig-Holstein',
  HH: '§\u00a04 HmbDSG',
  NI: '§\u00a03 NDSG',
  HB: '§\u00a03 BremDSGVOAG',
  NW: '§\u00a03 DSG NRW',
  HE: '§\u00a03 HDSIG',
  RP: '§\u00a03 LDSG Rheinland-Pfalz',
  BW: '§\u00a04 LDSG Baden-Württemberg',
  BY: 'Art.\u00a04 BayDSG',
  SL: '§\u00a04 SDSG',
  BE: '§\u00a03 BlnDSG',
  BB: '§\u00a05 BbgDSG',
  MV: '§\u00a04 DSG M-V',
  SN: '§\u00a03 SächsDSDG',
  ST: '§\u00a04 DSAG LSA',
  TH: '§\u00a016 ThürDSG',
};

/** To choose from: the states with their provision, and the federation. */
export const stateLaws = (): readonly { readonly name: string; readonly law: string }[] => [
  { name: getLocale() === 'de' ? 'Bund' : 'Federation', law: '§\u00a03 BDSG' },
  ...states.map(({ abbreviation, name }) => ({
    name: name[getLocale()],
    law: provisions[abbreviation] ?? '',
  })),
];
