import type { Addresses } from '../../domain/addresses.ts';
import { datasetId, sourceId } from '../../domain/ids.ts';
import type { Source } from '../../domain/source.ts';
import { mebibyte, mediaTypes } from '../shared/mediaTypes.ts';

export const municipalitiesDataset = datasetId('destatis-gv/municipalities');

export const source: Source = {
  id: sourceId('destatis-gv'),
  title: {
    de: 'Gemeindeverzeichnis-Informationssystem (GV-ISys)',
    en: 'Register of municipalities (GV-ISys)',
  },
  publisher: 'Statistische Ämter des Bundes und der Länder',
  homepage: 'https://www.destatis.de/DE/Themen/Laender-Regionen/Regionales/Gemeindeverzeichnis/_inhalt.html',
  licence: {
    name: 'Vervielfältigung und Verbreitung, auch auszugsweise, mit Quellenangabe gestattet',
    url: null,
  },
  attribution: '© Statistisches Bundesamt (Destatis), Gemeindeverzeichnis',
  cadence: {
    de: 'jährlich (Gebietsstand 31. Dezember), vierteljährlich und als Textdatei monatlich',
    en: 'yearly (territory of 31 December), quarterly, and monthly as a text file',
  },
  caveats: {
    de:
      'In den vierteljährlichen Ausgaben ist der Gebietsstand neuer als der Bevölkerungsstand. Die Bevölkerung wird bis ' +
      '31.12.2023 auf Grundlage des Zensus 2011 fortgeschrieben, danach auf Grundlage des Zensus 2022. Gemeindefreie ' +
      'Gebiete stehen im Verzeichnis, zählen aber nicht als Gemeinden.',
    en:
      'In the quarterly editions the territory date is later than the population date. Up to 31 December 2023 the ' +
      'population is carried forward from the 2011 census, afterwards from the 2022 census. Unincorporated areas are ' +
      'in the register but do not count as municipalities.',
  },
  embedded: false,
  datasets: [
    {
      id: municipalitiesDataset,
      role: 'register',
      title: {
        de: 'Gemeinden, Verbände, Kreise und Länder mit Fläche und Bevölkerung',
        en: 'Municipalities, associations, districts and states with area and population',
      },
    },
  ],
};

const folder =
  'https://www.destatis.de/DE/Themen/Laender-Regionen/Regionales/Gemeindeverzeichnis/Administrativ/Archiv';
const asked = '?__blob=publicationFile';

export const addresses: Addresses = {
  hosts: ['www.destatis.de'],
  files: [
    {
      kind: 'file',
      id: 'yearly',
      address: `${folder}/GVAuszugJ/3112{year}_Auszug_GV.xlsx${asked}`,
      name: '3112{year}_Auszug_GV.xlsx',
      contentTypes: mediaTypes.xlsx,
      maximumBytes: 32 * mebibyte,
    },
    {
      kind: 'file',
      id: 'quarterly',
      address: `${folder}/GVAuszugQ/AuszugGV{quarter}QAktuell.xlsx${asked}`,
      name: 'AuszugGV{quarter}QAktuell.xlsx',
      contentTypes: mediaTypes.xlsx,
      maximumBytes: 32 * mebibyte,
    },
    {
      // The same registers once more, for a time when the workbooks are not there.
      kind: 'file',
      id: 'fixedWidth',
      address: `${folder}/GV100ADQ/GV100AD{quarter}QAktuell.zip${asked}`,
      name: 'GV100AD{quarter}QAktuell.zip',
      contentTypes: mediaTypes.zip,
      maximumBytes: 32 * mebibyte,
      onRequest: true,
    },
  ],
};
