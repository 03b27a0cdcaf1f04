import { datasetId, sourceId } from '../../domain/ids.ts';
import type { Source } from '../../domain/source.ts';

export const changesDataset = datasetId('territory-changes/changes');

export const source: Source = {
  id: sourceId('territory-changes'),
  title: {
    de: 'Gebietsänderungen der Gemeinden seit 2016, zusammengestellt',
    en: 'Changes of municipal territory since 2016, compiled',
  },
  publisher: 'Kluftatlas',
  homepage: null,
  licence: { name: 'CC BY 4.0', url: 'https://creativecommons.org/licenses/by/4.0/' },
  attribution:
    'Eigene Berechnung nach © Statistisches Bundesamt (Destatis), Gemeindeverzeichnis; © BBSR Bonn; © GeoBasis-DE / BKG 2016, 2021 (Daten verändert)',
  cadence: { de: 'bei Bedarf neu berechnet', en: 'computed again when needed' },
  caveats: {
    de:
      'Von 2021 an nach amtlichen Dateien. Für 2016 bis 2020 sind die Änderungen erschlossen: Die Grenzen von 2016 wurden ' +
      'über die von 2021 gelegt, Flächen und Namen mit den Gemeindeverzeichnissen verglichen. Von diesen Änderungen ist nur ' +
      'bekannt, zwischen welchen Tagen sie liegen. Wer vor 2016 aufging, fehlt.',
    en:
      'From 2021 on after official files. For 2016 to 2020 the changes are inferred: the boundaries of 2016 were laid over ' +
      'those of 2021, areas and names compared with the registers of municipalities. Of these changes it is only known ' +
      'between which days they were made. What was dissolved before 2016 is missing.',
  },
  embedded: true,
  datasets: [
    {
      id: changesDataset,
      role: 'territoryChanges',
      title: { de: 'Alte und neue Schlüssel mit Anteilen', en: 'Old and new keys with shares' },
    },
  ],
};
