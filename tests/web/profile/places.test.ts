import type { AreasFile } from '@kluftatlas/data/domain/release.ts';
import { describe, expect, it } from 'vitest';
import { districtEntries, stateEntries } from '../../../web/src/lib/places/placesView.ts';

const areas = {
  municipalities: {
    ags: ['01051001', '01051002', '01053001', '08111000'],
    name: ['Zell', 'Ährenfeld', 'Büchen', 'Stuttgart'],
    legalStatus: ['districtMember', 'districtMember', 'districtMember', 'districtFree'],
  },
  districts: [
    { key: '01051', name: 'Dithmarschen' },
    { key: '01053', name: 'Aukrug' },
  ],
} as unknown as AreasFile;

describe('the list of all municipalities', () => {
  it('has every state by name, with its number of municipalities', () => {
    const entries = stateEntries(areas);
    expect(entries).toHaveLength(16);
    expect(entries[0]).toEqual({ key: '08', name: 'Baden-Württemberg', municipalities: 1 });
    expect(entries.find(({ key }) => key === '01')?.municipalities).toBe(3);
  });

  it('sorts districts and municipalities as German does', () => {
    expect(
      districtEntries(areas, '01').map(({ name, municipalities }) => [
        name,
        municipalities.map((m) => m.name),
      ]),
    ).toEqual([
      ['Aukrug', ['Büchen']],
      ['Dithmarschen', ['Ährenfeld', 'Zell']],
    ]);
  });

  it('tells a city that is its own district from the district around it', () => {
    const namesakes = {
      municipalities: {
        ags: ['09571111', '09561000', '09562000'],
        name: ['Adelshofen', 'Ansbach', 'Erlangen'],
        legalStatus: ['districtMember', 'districtFree', 'districtFree'],
      },
      districts: [
        { key: '09561', name: 'Ansbach' },
        { key: '09562', name: 'Erlangen' },
        { key: '09571', name: 'Ansbach' },
      ],
    } as unknown as AreasFile;
    expect(districtEntries(namesakes, '09').map(({ key, name, kind }) => [key, name, kind])).toEqual([
      ['09561', 'Ansbach', 'districtFreeCity'],
      ['09571', 'Ansbach', 'ruralDistrict'],
      ['09562', 'Erlangen', 'districtFreeCity'],
    ]);
    expect(districtEntries(areas, '01').map(({ kind }) => kind)).toEqual([null, null]);
  });

  it('names a district without a name by its key', () => {
    expect(districtEntries(areas, '08')[0]?.name).toBe('08111');
  });
});
