import { formatOf, isMachineReadable } from '@kluftatlas/data/sources/govdata/formats.ts';
import { opennessOf, opennessOfAll } from '@kluftatlas/data/sources/govdata/licences.ts';
import type { OpenDataset } from '@kluftatlas/data/sources/govdata/openDataset.ts';
import { placeOf } from '@kluftatlas/data/sources/govdata/places.ts';
import { publisherOf } from '@kluftatlas/data/sources/govdata/publisher.ts';
import { describe, expect, it } from 'vitest';

describe('a licence', () => {
  it.each([
    ['http://dcat-ap.de/def/licenses/dl-by-de/2_0', 'open'],
    ['https://www.dcat-ap.de/def/licenses/dl-by-de/2.0', 'open'],
    ['https://www.govdata.de/dl-de/by-2-0', 'open'],
    ['dl-de-zero-2.0', 'open'],
    ['http://dcat-ap.de/def/licenses/official-work', 'open'],
    ['http://dcat-ap.de/def/licenses/officialWork', 'open'],
    ['http://creativecommons.org/licenses/by/4.0/', 'open'],
    ['https://creativecommons.org/publicdomain/zero/1.0/deed.de', 'open'],
    ['http://publications.europa.eu/resource/authority/licence/CC_BY_4_0', 'open'],
    ['http://publications.europa.eu/resource/authority/licence/CC0', 'open'],
    ['http://dcat-ap.de/def/licenses/geoNutz/20131001', 'open'],
    ['http://dcat-ap.de/def/licenses/odby', 'open'],
    ['http://dcat-ap.de/def/licenses/cc-by-nc-de/4_0', 'restricted'],
    ['http://creativecommons.org/licenses/by-nc-sa/3.0/de/', 'restricted'],
    ['http://dcat-ap.de/def/licenses/cc-by-nd', 'restricted'],
    ['http://dcat-ap.de/def/licenses/dl-by-nc-de/1.0', 'restricted'],
    ['http://dcat-ap.de/def/licenses/other-closed', 'restricted'],
    ['https://www.example.org/lizenz', null],
    ['constructor', null],
    ['', null],
  ])('%s is %s', (licence, expected) => expect(opennessOf(licence)).toBe(expected));

  it('makes a dataset open as soon as one distribution is, and is unknown where none is known', () => {
    expect(opennessOfAll(['other-closed', 'cc-by'])).toBe('open');
    expect(opennessOfAll(['other-closed', 'eigene'])).toBe('restricted');
    expect(opennessOfAll(['eigene', ''])).toBeNull();
  });
});

describe('a format', () => {
  it.each([
    ['CSV', 'csv', true],
    [' csv', 'csv', true],
    ['.xlsx', 'xlsx', true],
    ['http://publications.europa.eu/resource/authority/file-type/GEOJSON', 'geojson', true],
    ['https://www.iana.org/assignments/media-types/application/vnd.ms-excel', 'xls', true],
    ['text/csv', 'csv', true],
    ['pdf ', 'pdf', false],
    ['HTML', 'html', false],
    ['WMS_SRVC', 'wms_srvc', false],
  ])('%j is %s, machine-readable: %s', (text, name, readable) => {
    expect(formatOf(text)).toBe(name);
    expect(isMachineReadable(name)).toBe(readable);
  });

  it.each(['http ', 'https', '', 'ZIP', 'application/octet-stream', 'unbekannt'])('%j says nothing', (text) =>
    expect(formatOf(text)).toBeNull(),
  );
});

describe('a place', () => {
  const uri = (key: string) => `http://dcat-ap.de/def/politicalGeocoding/${key}`;
  it.each([
    ['municipalityKey/01001000', '01001000'],
    ['regionalKey/010535308004', '01053004'],
    ['regionalKey/130030000000', '13003000'],
    ['stateKey/02', '02000000'],
    ['regionalKey/110000000000', '11000000'],
    ['districtKey/11000', '11000000'],
  ])('%s is municipality %s', (key, ags) => expect(placeOf(uri(key))).toEqual({ kind: 'municipality', ags }));

  it.each([
    'stateKey/04',
    'regionalKey/040000000000',
    'regionalKey/053000000000',
    'districtKey/05154',
    'municipalAssociationKey/010535308',
    'regionalKey/010535308000',
  ])('%s is something larger', (key) => expect(placeOf(uri(key)).kind).toBe('larger'));

  it.each(['municipalityKey/1001000', 'regionalKey/05315000', 'municipalityKey/99001000', 'stateKey/', 'x'])(
    '%s cannot be read',
    (key) => expect(placeOf(uri(key)).kind).toBe('unreadable'),
  );
});

const dataset = (changes: Partial<OpenDataset>): OpenDataset => ({
  row: 1,
  id: 'x',
  publisherNames: [],
  publisherTypes: [],
  contributors: [],
  organization: '',
  levels: [],
  places: [],
  licences: [],
  formats: [],
  modified: null,
  ...changes,
});

describe('the publisher', () => {
  it.each([
    ['Stadt Musterstadt', 'municipal'],
    ['Stadt Musterstadt, Landesbetrieb für Beispiele', 'municipal'],
    ['Landesbetrieb für Beispiele der Stadt Musterstadt', 'other'],
    ['Hanse- und Universitäts\u00adstadt Rostock – Amt für Umwelt', 'municipal'],
    ['Bundesstadt Bonn', 'municipal'],
    ['Landeshauptstadt Dresden', 'municipal'],
    ['Statistisches Amt der Landeshauptstadt München', 'municipal'],
    ['Kreisstadt Musterhausen', 'municipal'],
    ['Gemeindeverwaltung Kleindorf', 'municipal'],
    ['Kreis Musterhausen', 'other'],
    ['Landkreis Darmstadt-Dieburg', 'other'],
    ['Regierungspräsidium Darmstadt', 'other'],
    ['Verbandsgemeinde Mustertal', 'other'],
    ['Samtgemeinde Mustertal', 'other'],
    ['Amt Mustersee', 'other'],
    ['Stadtwerke Musterstadt GmbH', 'other'],
    ['Bundesamt für Beispiele', 'other'],
    ['Ministerium für Beispiele', 'other'],
    ['Referat 12', 'unknown'],
    ['', 'unknown'],
  ])('“%s” is %s', (name, expected) =>
    expect(publisherOf(dataset({ publisherNames: [name] }))).toBe(expected),
  );

  it('is told by the first evidence that says anything: name, type, supplier, organisation', () => {
    const unknown = { publisherNames: ['Referat 12'] };
    expect(publisherOf(dataset({ ...unknown, publisherTypes: ['LocalAuthority'] }))).toBe('municipal');
    expect(publisherOf(dataset({ ...unknown, publisherTypes: ['RegionalAuthority'] }))).toBe('other');
    expect(publisherOf(dataset({ ...unknown, contributors: ['stadtMusterstadt'] }))).toBe('municipal');
    expect(publisherOf(dataset({ ...unknown, organization: 'Gemeinde Kleindorf' }))).toBe('municipal');
    const contradicting = { publisherNames: ['Landesamt A'], publisherTypes: ['LocalAuthority'] };
    expect(publisherOf(dataset(contradicting))).toBe('other');
  });
});
