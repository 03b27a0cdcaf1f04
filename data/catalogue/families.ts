import type { Bilingual } from '../domain/source.ts';

/** What stands above the indicators of a family, in the order of the catalogue. */
const titles: Readonly<Record<string, Bilingual>> = {
  structure: { de: 'Struktur', en: 'Structure' },
  finance: { de: 'Finanzen', en: 'Finance' },
  conditions: { de: 'Rahmenbedingungen', en: 'Conditions' },
  services: { de: 'Onlinedienste', en: 'Online services' },
  openness: { de: 'Offene Daten', en: 'Open data' },
  broadband: { de: 'Breitband, Haushalte', en: 'Broadband, households' },
  businessSites: { de: 'Breitband, Gewerbegebiete', en: 'Broadband, business parks' },
  schools: { de: 'Breitband, Schulen', en: 'Broadband, schools' },
  hospitals: { de: 'Breitband, Krankenhäuser', en: 'Broadband, hospitals' },
  companies: { de: 'Breitband, Unternehmen', en: 'Broadband, companies' },
  mobile: { de: 'Mobilfunk', en: 'Mobile networks' },
};

/**
 * Title of a family of indicators.
 * @throws Error for a family without one: a fault of the catalogue, which its test finds
 */
export function familyTitle(family: string): Bilingual {
  const title = titles[family];
  if (title === undefined)
    throw new Error(`The family “${family}” has no title in data/catalogue/families.ts`);
  return title;
}
