import { describe, expect, it } from 'vitest';
import { columnOf, handIn, table, utf8 } from './helpers.ts';

const read = async (rows: readonly string[]) => {
  const [municipal, larger] = await handIn(utf8(table(rows)));
  const places = (of: typeof municipal) => of?.rows.map(({ area }) => `${area.level} ${area.code}`) ?? [];
  return { municipal, larger, municipalities: places(municipal), areas: places(larger) };
};

describe('keys of the Regionalstatistik', () => {
  it('are municipalities with 8, 10, 11 and 12 digits: the first five and the last three', async () => {
    const { municipalities } = await read([
      '01051001;Albersdorf;1',
      '0713101001;Adenau;2',
      '03151401002;Barwedel;3',
      '092760130130;Lindberg;4',
    ]);
    expect(municipalities).toEqual([
      'municipality 01051001',
      'municipality 07131001',
      'municipality 03151002',
      'municipality 09276130',
    ]);
  });

  it('are associations with 7 digits, and with 8 where longer keys begin with them: never municipalities', async () => {
    const { municipal, municipalities, areas } = await read([
      'DG;Deutschland;7',
      '0713101;Adenau, Verbandsgem.;4',
      '0713101001;Adenau;4',
      '03151401;Boldecker Land, Samtgemeinde;3',
      '03151401002;Barwedel;3',
    ]);
    expect(municipalities).toEqual(['municipality 07131001', 'municipality 03151002']);
    expect(areas).toEqual(['country DE', 'administration 071315001', 'administration 031515401']);
    expect(municipal && columnOf(municipal, 0)).toEqual([4, 3]);
  });

  it('are cities where a district has no municipality below it, and Berlin and Hamburg as states', async () => {
    const { municipalities, areas } = await read([
      '01001;Flensburg, Kreisfreie Stadt;1',
      '02;Hamburg;2',
      '01051;Dithmarschen, Landkreis;3',
      '01051001;Albersdorf;3',
      '04;Bremen;4',
      '04011;Bremen, Kreisfreie Stadt;4',
      '08111;Stuttgart, Stadtkreis;5',
      '11;Berlin;6',
      '11001;Berlin-Mitte;6',
      '14178;Vogtlandkreis;7',
      '15159;Köthen, Kreis;8',
    ]);
    expect(municipalities).toEqual([
      'municipality 01001000',
      'municipality 02000000',
      'municipality 01051001',
      'municipality 04011000',
      'municipality 08111000',
      'municipality 11000000',
    ]);
    expect(areas).toHaveLength(10);
  });

  it('are regions with three digits, which only structure the table', async () => {
    const { municipal, areas } = await read(['01051001;Albersdorf;1', '031;Braunschweig, Stat. Region;9']);
    expect(areas).toEqual([]);
    expect(municipal?.rowsRead).toBe(1);
  });

  it.each([
    ['1051001', 'key-leading-zero'],
    ['1', 'key-leading-zero'],
    ['713101', 'key-leading-zero'],
    ['3151401002', 'key-leading-zero'],
    ['17051001', 'key-format'],
    ['0105100', 'key-format'],
    ['9705100', 'key-leading-zero'],
    ['01 051', 'key-format'],
  ])('“%s” is refused with %s, never repaired', async (key, code) => {
    const { municipal } = await read(['01051001;Albersdorf;1', '01051002;Arkebek;1', `${key};Ort;1`]);
    expect(municipal?.rejections.map((one) => one.code)).toEqual([code]);
    expect(municipal?.rows).toHaveLength(2);
  });
});
