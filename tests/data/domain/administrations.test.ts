import { administrationsOf, type RegisterRow } from '@kluftatlas/data/domain/administrations.ts';
import { describe, expect, it } from 'vitest';

const municipality = (
  ars: string,
  population: number | null,
  attributes: Record<string, string> = {},
): RegisterRow => ({
  area: { level: 'municipality', code: ars.slice(0, 5) + ars.slice(9) },
  values: [population, 10],
  attributes: { name: `Ort ${ars.slice(9)}`, ars, kind: 'municipality', textCode: '64', ...attributes },
});
const association = (key: string, administers: boolean): RegisterRow => ({
  area: { level: 'administration', code: key },
  values: [null, null],
  attributes: { name: `Verband ${key}`, associationKind: 'amt', administers: String(administers) },
});

describe('administrationsOf', () => {
  it('counts an association once for all its members and adds up their inhabitants', () => {
    const { administrations, municipalities } = administrationsOf([
      association('010515163', true),
      municipality('010515163003', 600),
      municipality('010515163010', 400),
      municipality('010510011011', 12_000),
    ]);
    expect(administrations).toEqual([
      {
        key: '01051011',
        name: 'Ort 011',
        kind: 'ownAdministration',
        state: '01',
        members: ['01051011'],
        population: 12_000,
      },
      {
        key: '010515163',
        name: 'Verband 010515163',
        kind: 'amt',
        state: '01',
        members: ['01051003', '01051010'],
        population: 1_000,
      },
    ]);
    expect(municipalities.map(({ association: key }) => key)).toEqual(['010515163', '010515163', null]);
  });

  it('leaves members their own town hall where the association does not administer them', () => {
    const { administrations } = administrationsOf([
      association('081155001', false),
      municipality('081155001001', 9_000),
    ]);
    expect(administrations.map(({ key, kind }) => [key, kind])).toEqual([['08115001', 'ownAdministration']]);
  });

  it('does not know the inhabitants of an association when those of one member are withheld', () => {
    const { administrations } = administrationsOf([
      association('010515163', true),
      municipality('010515163003', 600),
      municipality('010515163010', null),
    ]);
    expect(administrations[0]?.population).toBeNull();
  });

  it('keeps unincorporated areas out of municipalities and administrations', () => {
    const units = administrationsOf([
      municipality('010539105105', 0, { kind: 'unincorporatedArea', textCode: '66' }),
    ]);
    expect(units.municipalities).toEqual([]);
    expect(units.administrations).toEqual([]);
    expect(units.unincorporatedAreas.map(({ ags }) => ags)).toEqual(['01053105']);
  });

  it('tells city states, district-free cities and district members apart', () => {
    const { municipalities } = administrationsOf([
      municipality('020000000000', 1, { textCode: '61' }),
      municipality('040120000000', 1, { textCode: '61' }),
      municipality('010010000000', 1, { textCode: '61' }),
      municipality('081110000000', 1, { textCode: '62' }),
      municipality('081150003003', 1, { textCode: '67' }),
    ]);
    expect(municipalities.map(({ ags, legalStatus }) => [ags, legalStatus])).toEqual([
      ['01001000', 'districtFree'],
      ['02000000', 'cityState'],
      ['04012000', 'cityState'],
      ['08111000', 'districtFree'],
      ['08115003', 'districtMember'],
    ]);
  });

  it('takes legal status as given, and knows no administrations, where a register has neither codes nor ARS', () => {
    const old = (code: string, legalStatus: string): RegisterRow => ({
      area: { level: 'municipality', code },
      values: [1, 1],
      attributes: { name: code, kind: 'municipality', legalStatus },
    });
    const units = administrationsOf([
      old('01001000', 'districtFree'),
      old('01051001', 'districtMember'),
      old('11000000', 'districtFree'),
    ]);
    expect(units.municipalities.map(({ legalStatus }) => legalStatus)).toEqual([
      'districtFree',
      'districtMember',
      'cityState',
    ]);
    expect(units.administrations).toEqual([]);
  });

  it('gives the same in whatever order the rows come', () => {
    const rows = [
      association('010515163', true),
      municipality('010515163010', 400),
      municipality('010515163003', 600),
      municipality('010510011011', 12_000),
    ];
    expect(administrationsOf(rows.toReversed())).toEqual(administrationsOf(rows));
  });

  it.each(['010515163003', '010510103003'])(
    'knows an association by its row, not by the form of its number: %s',
    (ars) => {
      const key = ars.slice(0, 9);
      const [member] = administrationsOf([municipality(ars, 600), association(key, true)]).municipalities;
      const [alone] = administrationsOf([municipality(ars, 600)]).municipalities;
      expect([member?.association, alone?.association]).toEqual([key, null]);
    },
  );
});
