import { datasetId, type DatasetId } from '../../domain/ids.ts';
import { period } from '../../domain/period.ts';
import type { Organisation } from '../../catalogue/organisations.ts';
import type { Bilingual, Dataset } from '../../domain/source.ts';

/** Whom or what the shares of a file are shares of. */
export type Base =
  | 'households'
  /** the same in whole percent, from a file of its own: it must not take the place of the exact values */
  | 'roundedHouseholds'
  | 'business'
  | Organisation
  | 'mobileArea'
  | 'landUse';
export type Level = 'municipality' | 'district' | 'state' | 'country';

interface Published {
  readonly id: string;
  readonly title: Bilingual;
  readonly levels: readonly Level[];
}

const published: Readonly<Record<Base, Published>> = {
  households: {
    id: 'households',
    title: {
      de: 'Breitbandverfügbarkeit, Anteil der Haushalte nach Technologie und Geschwindigkeit',
      en: 'Broadband availability, share of households by technology and speed',
    },
    levels: ['municipality', 'district', 'state', 'country'],
  },
  roundedHouseholds: {
    id: 'households-rounded',
    title: {
      de: 'Breitbandverfügbarkeit, Anteil der Haushalte in ganzen Prozent',
      en: 'Broadband availability, share of households in whole per cent',
    },
    levels: ['district'],
  },
  business: {
    id: 'business',
    title: {
      de: 'Breitbandverfügbarkeit in Gewerbegebieten nach Technologie und Geschwindigkeit',
      en: 'Broadband availability in business parks by technology and speed',
    },
    levels: ['municipality'],
  },
  schools: {
    id: 'schools',
    title: {
      de: 'Breitbandverfügbarkeit, Anteil der Schulen nach Technologie und Geschwindigkeit',
      en: 'Broadband availability, share of schools by technology and speed',
    },
    levels: ['municipality', 'district', 'state', 'country'],
  },
  hospitals: {
    id: 'hospitals',
    title: {
      de: 'Breitbandverfügbarkeit, Anteil der Krankenhäuser nach Technologie und Geschwindigkeit',
      en: 'Broadband availability, share of hospitals by technology and speed',
    },
    levels: ['municipality', 'district', 'state', 'country'],
  },
  companies: {
    id: 'companies',
    title: {
      de: 'Breitbandverfügbarkeit, Anteil der Unternehmen nach Technologie und Geschwindigkeit',
      en: 'Broadband availability, share of companies by technology and speed',
    },
    levels: ['municipality', 'district', 'state', 'country'],
  },
  mobileArea: {
    id: 'mobile',
    title: {
      de: 'Mobilfunkversorgung, Anteil der Fläche nach Technologie und Anbieter',
      en: 'Mobile coverage, share of the area by technology and operator',
    },
    levels: ['municipality', 'district', 'state', 'country'],
  },
  landUse: {
    id: 'mobile-land-use',
    title: {
      de: 'Mobilfunkversorgung nach Technologie und Art der Fläche',
      en: 'Mobile coverage by technology and kind of area',
    },
    levels: ['district', 'state', 'country'],
  },
};

const suffixes: Readonly<Record<Level, { readonly id: string; readonly title: Bilingual }>> = {
  municipality: { id: '', title: { de: '', en: '' } },
  district: { id: '-districts', title: { de: ' (Kreise)', en: ' (districts)' } },
  state: { id: '-states', title: { de: ' (Länder)', en: ' (states)' } },
  country: { id: '-country', title: { de: ' (Deutschland)', en: ' (Germany)' } },
};

/** Up to 2014 half of the municipalities have no data, written as zeros. */
const seriesFrom = period('2015-01');

/**
 * A level has a dataset of its own: the publisher gives them in files of their own, and a later file of one level
 * would take the place of another one's.
 * `null`: the publisher gives no such file.
 */
export function datasetOf(base: Base, level: Level): DatasetId | null {
  const { id, levels } = published[base];
  return levels.includes(level) ? datasetId(`breitbandatlas/${id}${suffixes[level].id}`) : null;
}

export const datasets: readonly Dataset[] = (Object.keys(published) as Base[]).flatMap((base) =>
  published[base].levels.map((level): Dataset => {
    const { id, title, levels } = published[base];
    const isTotal = (level === 'state' || level === 'country') && levels.includes('municipality');
    const suffix = suffixes[level];
    return {
      id: datasetId(`breitbandatlas/${id}${suffix.id}`),
      role: level === 'municipality' ? 'indicators' : 'largerAreas',
      title: { de: title.de + suffix.title.de, en: title.en + suffix.title.en },
      ...(isTotal && { totalOf: datasetId(`breitbandatlas/${id}`) }),
      ...(base === 'households' && level === 'municipality' && { releasedFrom: seriesFrom }),
    };
  }),
);
