import { doubtsOf } from '@kluftatlas/data/domain/source.ts';
import { adapter } from '@kluftatlas/data/sources/genesis/index.ts';
import { describe, expect, it } from 'vitest';
import { problemOf } from '../shared/problemOf.ts';
import { handIn, table, utf8 } from './helpers.ts';

const taxes = (cells: string) =>
  table([`01051001;Albersdorf;${cells}`], {
    code: '71231-01-02-5',
    above: '2015;;\n;;Grundsteuer A - Istaufkommen;Grundsteuer A - Hebesatz\n;;Tsd. EUR;Prozent',
  });

const read = async (text: string) => {
  const [parsed] = await handIn(utf8(text));
  const [row] = parsed?.rows ?? [];
  return row && { values: row.values, statuses: row.statuses ?? {} };
};

describe('a sign in place of a number', () => {
  it.each([
    ['-;300', [0, 300], {}],
    ['5;-', [5000, null], { 1: 'notApplicable' }],
    ['.;300', [null, 300], { 0: 'suppressed' }],
    ['/;300', [null, 300], { 0: 'suppressed' }],
    ['x;300', [null, 300], { 0: 'notApplicable' }],
    ['...;300', [null, 300], {}],
    [';300', [null, 300], {}],
  ])('%s means what the offices say it means', async (cells, values, statuses) => {
    expect(await read(taxes(cells))).toEqual({ values, statuses });
  });

  it.each([
    ['(5);300', 'estimated'],
    ['5s;300', 'estimated'],
    ['5 p;300', 'provisional'],
  ])('%s is a number with a reservation', async (cells, status) => {
    expect(await read(taxes(cells))).toEqual({ values: [5000, 300], statuses: { 0: status } });
  });

  it('in all cells says that the area did not exist then: it is no row, and a note counts it', async () => {
    const [parsed] = await handIn(utf8(table(['01051001;Albersdorf;9', '16077056;Saara;-'])));
    expect(parsed?.rows.map(({ area }) => area.code)).toEqual(['01051001']);
    expect(parsed?.notes).toEqual(['Areas listed with nothing but “-”, since they did not exist then: 1']);
  });

  it('in all cells is missing where the district’s own figure shows that the area was there', async () => {
    const rows = ['03241;Region Hannover;1130', '03241001;Hannover;-', '03241002;Barsinghausen;34'];
    const [parsed] = await handIn(utf8(table(rows)));
    expect(parsed?.rows.map(({ area, values }) => [area.code, values[0]])).toEqual([
      ['03241002', 34],
      ['03241001', null],
    ]);
    expect(parsed?.notes).toEqual([
      'Missing although their district’s figure includes them: Hannover (03241001)',
    ]);
  });
});

it('a municipality that is listed once for each of its associations is missing once, and not where it has a value', async () => {
  const rows = [
    '07132;Altenkirchen, Landkreis;100',
    '0713202002;Alsdorf, Sieg;-',
    '0713209002;Alsdorf;-',
    '0713202006;Betzdorf;50',
    '0713209006;Betzdorf, Stadt;-',
  ];
  const [parsed] = await handIn(utf8(table(rows)));
  expect(parsed?.rows.map(({ area, values }) => [area.code, values[0]])).toEqual([
    ['07132006', 50],
    ['07132002', null],
  ]);
});

describe('a number of the Regionalstatistik', () => {
  it.each([
    ['1.234,5;300', 1_234_500],
    ['1234,5;300', 1_234_500],
    ['1.234;300', 1_234_000],
    ['-12;300', -12_000],
    ['1.234.567;300', 1_234_567_000],
  ])('%s is read with a decimal comma, in thousands of euros', async (cells, value) => {
    expect((await read(taxes(cells)))?.values[0]).toBe(value);
  });

  it('is read with a decimal point where other numbers of the file show that it is English', async () => {
    expect((await read(taxes('1234.5;300')))?.values).toEqual([1_234_500, 300]);
  });

  it('is not guessed in a file that has both signs', async () => {
    expect((await problemOf(() => handIn(utf8(taxes('12.5;300,5'))))).code).toBe('value-format');
  });

  it('in another unit is converted, and refused where it cannot be the value’s unit', async () => {
    const inEuro = taxes('5;300').replace('Tsd. EUR', 'EUR');
    expect((await read(inEuro))?.values).toEqual([5, 300]);
    const inTons = taxes('5;300').replace('Tsd. EUR', 'Anzahl');
    expect((await problemOf(() => handIn(utf8(inTons)))).code).toBe('value-format');
  });

  it('in euros is refused without a unit: it could be thousands', async () => {
    const without = taxes('5;300').replace(';;Tsd. EUR;Prozent\n', '');
    expect((await problemOf(() => handIn(utf8(without)))).message).toContain('has no unit');
  });

  it('that the municipalities do not add up to is a doubt about the file', async () => {
    const [parsed] = await handIn(
      utf8(table(['DG;Deutschland;1000', '01;Schleswig-Holstein;1000', '01051001;Albersdorf;900'])),
    );
    expect(parsed && doubtsOf(adapter, parsed)).toEqual([
      'resident-population: the municipalities of DE add up to 900, the table itself says 1000',
      'resident-population: the municipalities of 01 add up to 900, the table itself says 1000',
      'not all of Germany is in it (municipalities: 1)',
    ]);
  });

  it('of a column that is not there is a doubt as well', async () => {
    const [parsed] = await handIn(utf8(taxes('5;300')));
    expect(parsed && doubtsOf(adapter, parsed)).toContain(
      'it has no column “Grundsteuer B - Istaufkommen” (property-tax-b-revenue)',
    );
  });
});

describe('the time of a table', () => {
  it('stands in the heading, in a column, or in a line of its own', async () => {
    const inColumn = table(['31.12.2014;01001;Flensburg;9', '31.12.2015;01001;Flensburg;8'], {
      code: '71327-01-05-4',
      above: ';;;Schuldenst d.Kernhh.d.Gem.u.-verbände insgesamt\n;;;Tsd. EUR',
    });
    const periods = async (text: string) =>
      (await handIn(utf8(text))).map((one) => [one.period, one.rows.length]);
    expect(await periods(inColumn)).toEqual([
      ['2014-12', 1],
      ['2015-12', 1],
    ]);
    expect(await periods(taxes('5;300'))).toEqual([['2015-12', 1]]);
    const twoBlocks = taxes('5;300').replace('\n__', '\n2014;;\n01051001;Albersdorf;4;300\n__');
    expect(await periods(twoBlocks)).toEqual([
      ['2015-12', 1],
      ['2014-12', 1],
    ]);
  });

  it('must be said where the table does not', async () => {
    const without = table(['01051001;Albersdorf;9'], { above: ';;Insgesamt' });
    expect((await problemOf(() => handIn(utf8(without)))).code).toBe('usage');
    expect((await handIn(utf8(without), '2020-12')).map((one) => one.period)).toEqual(['2020-12']);
    const [problem] = [await problemOf(() => handIn(utf8(table(['01051001;Albersdorf;9'])), '2020-12'))];
    expect(problem.code).toBe('conflict');
  });
});
