import { datasetId, sourceId } from '../../domain/ids.ts';
import type { Source } from '../../domain/source.ts';

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
