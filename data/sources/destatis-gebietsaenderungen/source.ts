import type { Addresses } from '../../domain/addresses.ts';
import { datasetId, sourceId } from '../../domain/ids.ts';
import type { Source } from '../../domain/source.ts';
import { mebibyte, mediaTypes } from '../shared/mediaTypes.ts';

export const changesDataset = datasetId('destatis-gebietsaenderungen/changes');

export const source: Source = {
  id: sourceId('destatis-gebietsaenderungen'),
  title: {
    de: 'Namens-, Grenz- und Schlüsseländerungen der Gemeinden',
    en: 'Changes of names, boundaries and keys of municipalities',
  },
  publisher: 'Statistische Ämter des Bundes und der Länder',
  homepage:
    'https://www.destatis.de/DE/Themen/Laender-Regionen/Regionales/Gemeindeverzeichnis/Namens-Grenz-Aenderung/_inhalt.html',
  licence: {
    name: 'Vervielfältigung und Verbreitung, auch auszugsweise, mit Quellenangabe gestattet',
    url: null,
  },
  attribution: '© Statistisches Bundesamt (Destatis), Gemeindeverzeichnis',
  cadence: {
    de: 'monatlich, im Januar für das ganze Vorjahr',
    en: 'monthly, in January for all of last year',
  },
  caveats: {
    de:
      'Maßgeblich ist hier der Tag, von dem an die Statistik das neue Gebiet führt; er liegt oft Monate nach dem ' +
      'juristischen. Wer nur aufnimmt, hat keine eigene Zeile. Bei einzelnen Grenzänderungen fehlt die Zahl der ' +
      'Einwohner; dann zählt der Anteil an der Fläche.',
    en:
      'What counts here is the day from which statistics have the new territory; it is often months after the legal ' +
      'one. A municipality that only receives has no row of its own. For some changes of boundaries the inhabitants ' +
      'are not given; the share of the area counts instead.',
  },
  embedded: false,
  datasets: [
    {
      id: changesDataset,
      role: 'territoryChanges',
      title: {
        de: 'Gebietsänderungen der Gemeinden und Gemeindeverbände',
        en: 'Changes of territory of municipalities and associations',
      },
    },
  ],
};

const folder =
  'https://www.destatis.de/DE/Themen/Laender-Regionen/Regionales/Gemeindeverzeichnis/Namens-Grenz-Aenderung';
const asked = '?__blob=publicationFile';

export const addresses: Addresses = {
  hosts: ['www.destatis.de'],
  files: [
    {
      kind: 'file',
      id: 'year',
      address: `${folder}/{year}.xlsx${asked}`,
      name: '{year}.xlsx',
      contentTypes: mediaTypes.xlsx,
      maximumBytes: 8 * mebibyte,
    },
    {
      kind: 'file',
      id: 'runningYear',
      address: `${folder}/{year}-{month}.xlsx${asked}`,
      name: '{year}-{month}.xlsx',
      contentTypes: mediaTypes.xlsx,
      maximumBytes: 8 * mebibyte,
    },
  ],
};
