import type { Addresses, FileAddress } from '../../domain/addresses.ts';
import { sourceId } from '../../domain/ids.ts';
import type { Dataset, Source } from '../../domain/source.ts';
import { knownTables, largerDataset, municipalDataset, type KnownTable } from './tables.ts';
import { mebibyte, mediaTypes } from '../shared/mediaTypes.ts';

function datasetsOf(table: KnownTable): readonly Dataset[] {
  const municipal = municipalDataset(table);
  const larger: Dataset = {
    id: largerDataset(table),
    role: 'largerAreas',
    title: {
      de: `Tabelle ${table.code}: ${table.title}${municipal === null ? '' : ' (Verbände, Kreise, Länder)'}`,
      en: `Table ${table.code}: ${table.titleEn}${municipal === null ? '' : ' (associations, districts, states)'}`,
    },
  };
  if (municipal === null) return [larger];
  const title = { de: `Tabelle ${table.code}: ${table.title}`, en: `Table ${table.code}: ${table.titleEn}` };
  return [{ id: municipal, role: 'indicators', title }, larger];
}

export const source: Source = {
  id: sourceId('genesis'),
  title: {
    de: 'Regionaldatenbank Deutschland (Regionalstatistik) und Zensus 2022',
    en: 'Regional Database Germany (Regionalstatistik) and 2022 census',
  },
  publisher: 'Statistische Ämter des Bundes und der Länder',
  homepage: 'https://www.regionalstatistik.de',
  licence: {
    name: 'Datenlizenz Deutschland – Namensnennung – Version 2.0',
    url: 'https://www.govdata.de/dl-de/by-2-0',
  },
  attribution: '© Statistische Ämter des Bundes und der Länder, Deutschland; Datenlizenz by-2-0',
  cadence: { de: 'je Tabelle, meist jährlich', en: 'by table, mostly yearly' },
  caveats: {
    de:
      'Die Tabellen führen auch aufgelöste Gemeinden und Kreise; wo nur „-“ steht, gab es das Gebiet zu der Zeit nicht. ' +
      'Geheim gehaltene Werte fehlen. Steuern und Einnahmen eines Jahres können negativ sein, wenn erstattet wurde. ' +
      'Werte von Samt- und Verbandsgemeinden gelten für den Verband und werden nie als Gemeinden gezählt. Ab 2024 ' +
      'beruht die Bevölkerung auf dem Zensus 2022.',
    en:
      'The tables also list dissolved municipalities and districts; where there is nothing but “-” the area did not exist ' +
      'at the time. Values kept secret are missing. Taxes and revenue of a year can be negative after refunds. Values of ' +
      'associations belong to the association and are never counted as municipalities. From 2024 on the population is ' +
      'based on the 2022 census.',
  },
  embedded: false,
  datasets: knownTables.flatMap(datasetsOf),
};

/** A table in its flat form; without a year, the newest that the database has. */
const tableAddress = ({ code }: KnownTable): FileAddress => ({
  kind: 'file',
  id: code,
  address: 'https://www.regionalstatistik.de/genesisws/rest/2020/data/tablefile',
  name: `${code}.csv`,
  contentTypes: [...mediaTypes.zip, ...mediaTypes.csv],
  maximumBytes: 64 * mebibyte,
  form: { name: code, area: 'all', format: 'ffcsv', compress: 'false', language: 'de' },
  yearFields: ['startyear', 'endyear'],
  // A token takes the place of the user's name; the password stays empty.
  credentials: { secret: 'GENESIS_TOKEN', header: 'username', others: { password: '' } },
});

/** Tables of the census have another database, which gives them out by hand only. */
const isOfCensus = ({ code }: KnownTable): boolean => /^\d{4}[A-Z]-/.test(code);

export const addresses: Addresses = {
  hosts: ['www.regionalstatistik.de'],
  files: knownTables.filter((table) => !isOfCensus(table)).map(tableAddress),
  byHand: {
    reason: `Tables of the census (${knownTables
      .filter(isOfCensus)
      .map(({ code }) => code)
      .join(', ')}) are in a database of their own`,
    page: 'https://ergebnisse.zensus2022.de/datenbank/online',
  },
};
