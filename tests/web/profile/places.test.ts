import type { AreasFile } from '@kluftatlas/data/domain/release.ts';
import { describe, expect, it } from 'vitest';
import { districtEntries, stateEntries } from '../../../web/src/lib/places/placesView.ts';

const areas = {
  municipalities: {
    ags: ['01051001', '01051002', '01053001', '08111000'],
    name: ['Zell', 'Ährenfeld', 'Büchen', 'Stuttgart'],
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

  it('names a district without a name by its key', () => {
    expect(districtEntries(areas, '08')[0]?.name).toBe('08111');
  });
});
