import { readFileSync } from 'node:fs';
import type { Ags, AssociationKey, StateKey } from '@kluftatlas/data/domain/ids.ts';
import { isOfUnit } from '@kluftatlas/data/domain/survey.ts';
import { drawnAttributes, drawnUnitOf } from '@kluftatlas/data/surveys/frame/drawnUnit.ts';
import { frameOf, type RegisterOfUnits } from '@kluftatlas/data/surveys/frame/frameOf.ts';
import { frameRows, readFrameTable } from '@kluftatlas/data/surveys/frame/frameTable.ts';
import { frameTable } from '@kluftatlas/functions/export/frameTable.ts';
import { repositoryPath } from '@kluftatlas/infra/paths.ts';
import { describe, expect, it } from 'vitest';

const ags = (text: string) => text as Ags;
const place = (key: string, population: number | null, association: string | null = null) => ({
  ags: ags(key),
  state: key.slice(0, 2) as StateKey,
  population,
  association: association as AssociationKey | null,
});

/** Two towns of 20,000 and 20,001, an Amt with three members, and a place nobody has counted. */
const register: RegisterOfUnits = {
  municipalities: [
    place('01001000', 20_000),
    place('01002000', 20_001),
    place('01003001', 800, '010030001'),
    place('01003002', 900, '010030001'),
    place('01003003', 2_000, '010030001'),
    place('02000000', null),
  ],
  administrations: [
    { key: '01001000', state: '01' as StateKey, population: 20_000, members: [ags('01001000')] },
    { key: '01002000', state: '01' as StateKey, population: 20_001, members: [ags('01002000')] },
    {
      key: '010030001',
      state: '01' as StateKey,
      population: 3_700,
      members: ['01003001', '01003002', '01003003'].map(ags),
    },
    { key: '02000000', state: '02' as StateKey, population: null, members: [ags('02000000')] },
  ],
};

describe('the frame', () => {
  const { cells, placeOf } = frameOf(register);
  const cellAt = (position: number | null) => cells[position ?? -1];

  it('counts an association with its members as one administration', () => {
    const total = (unit: 'administration' | 'municipality') =>
      cells.filter((cell) => isOfUnit(cell, unit)).reduce((sum, { count }) => sum + count, 0);
    expect(total('administration')).toBe(3);
    expect(total('municipality')).toBe(5);
  });

  it('has 20,000 itself among the small, though its class of eight begins there', () => {
    const of = (key: string) =>
      cellAt(placeOf({ administration: key, municipality: ags(key) })?.cells.administration ?? null);
    expect(of('01001000')).toEqual({
      kind: 'own',
      state: '01',
      sizeClass: { standard: 4, twenty: 0 },
      count: 1,
    });
    expect(of('01002000')?.sizeClass).toEqual({ standard: 4, twenty: 1 });
  });

  it('has a member that answers for its association in both cells, each with its own class', () => {
    const both = placeOf({ administration: '010030001', municipality: ags('01003003') });
    expect(cellAt(both?.cells.administration ?? null)).toMatchObject({
      kind: 'association',
      sizeClass: { standard: 1 },
    });
    expect(cellAt(both?.cells.municipality ?? null)).toMatchObject({ kind: 'member', count: 1 });
    expect(both).toMatchObject({ administration: '010030001', members: [0, 0, 1] });
    expect(placeOf({ administration: null, municipality: ags('01003001') })).toMatchObject({
      cells: { administration: null },
      administration: '010030001',
      members: [],
    });
  });

  it('has no place for whom the register does not have, or whose size nobody knows', () => {
    expect(placeOf({ administration: '99', municipality: null })).toBeNull();
    expect(placeOf({ administration: '02000000', municipality: ags('02000000') })).toBeNull();
    expect(placeOf({ administration: null, municipality: null })).toBeNull();
  });
});

describe('the table of the frame', () => {
  const bytes = (text: string) => new TextEncoder().encode(text);

  it('reads as it is written', () => {
    const rows = frameRows(register);
    expect(readFrameTable(bytes(frameTable(rows)))).toEqual(rows);
    expect(rows.find(({ kind }) => kind === 'association')?.members).toEqual([2, 1, 0, 0, 0, 0, 0, 0]);
  });

  it('that comes with the project has the units of the register of 31 December 2021', () => {
    const rows = readFrameTable(readFileSync(repositoryPath('data/reference/surveyFrame.csv')));
    const total = (of: typeof rows) => of.reduce((sum, { count }) => sum + count, 0);
    const administrations = rows.filter((row) => isOfUnit(row, 'administration'));
    expect(total(administrations)).toBe(5037);
    expect(total(administrations.filter(({ sizeClass }) => sizeClass.twenty === 0))).toBe(4268);
    expect(total(administrations.filter(({ sizeClass }) => sizeClass.standard === 0))).toBe(270);
    expect(total(rows.filter((row) => isOfUnit(row, 'municipality')))).toBe(10_787);
    const members = rows.flatMap((row) => row.members).reduce((sum, count) => sum + count, 0);
    expect(members).toBe(6688);
  });

  it.each([
    ['a kind that there is not', 'town,01,0-1999,0-20000,1,', 'unknown-key'],
    ['a class that there is not', 'own,01,0-2000,0-20000,1,', 'unknown-key'],
    ['nobody in a cell', 'own,01,0-1999,0-20000,0,', 'value-range'],
    ['members of some classes only', 'association,01,0-1999,0-20000,1,3 4', 'value-format'],
  ])('refuses %s', (_, line, code) => {
    expect(() => readFrameTable(bytes(`kind,state,standard,twenty,count,members\n${line}\n`))).toThrow(
      expect.objectContaining({ code, place: expect.objectContaining({ row: 2 }) as object }),
    );
  });
});

describe('a made-up sender', () => {
  it.each([
    { cells: { administration: 3, municipality: 3 }, members: [4] },
    { cells: { administration: 12, municipality: null }, members: [0, 0, 1] },
    { cells: { administration: null, municipality: 7 }, members: [] },
  ])('is stored with its cells: $cells', (unit) => {
    expect(drawnUnitOf(drawnAttributes(unit))).toEqual(unit);
  });

  it('is none where the row has a key', () => {
    expect(drawnUnitOf({ dms: 'r1' })).toBeNull();
  });
});
