import { datasetId, sourceId } from '../../domain/ids.ts';
import type { Source } from '../../domain/source.ts';

export const classTotals = datasetId('register-totals/classes');

export const source: Source = {
  id: sourceId('register-totals'),
  title: {
    de: 'Gemeinden und Einwohner nach 14 Größenklassen und Ländern, 2020 und 2022',
    en: 'Municipalities and inhabitants by 14 size classes and states, 2020 and 2022',
  },
  publisher: 'Statistisches Bundesamt (Destatis)',
  homepage: 'https://www.destatis.de/DE/Themen/Laender-Regionen/Regionales/Gemeindeverzeichnis/_inhalt.html',
  licence: { name: 'Vervielfältigung und Verbreitung mit Quellenangabe gestattet', url: null },
  attribution: '© Statistisches Bundesamt (Destatis), Gemeindeverzeichnis; eigene Auszählung',
  cadence: { de: 'einmalig mitgeliefert', en: 'comes with the project once' },
  caveats: {
    de: 'Ausgezählt aus den Gemeindeverzeichnissen mit Gebietsstand 30. November 2021 und 2023, Einwohner vom Jahresende davor. Einwohner gemeindefreier Gebiete sind nicht enthalten. Die Klassen enden bei 19.999, nicht bei 20.000.',
    en: 'Counted from the municipality registers with territory of 30 November 2021 and 2023, inhabitants of the end of the year before. Inhabitants of unincorporated areas are not in. The classes end at 19,999, not at 20,000.',
  },
  embedded: true,
  datasets: [
    {
      id: classTotals,
      role: 'registerTotals',
      title: {
        de: 'Gemeinden und Einwohner nach Größenklassen',
        en: 'Municipalities and inhabitants by size class',
      },
    },
  ],
};
