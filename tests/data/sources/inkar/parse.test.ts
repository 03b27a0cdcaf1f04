import { period } from '@kluftatlas/data/domain/period.ts';
import { adapter } from '@kluftatlas/data/sources/inkar/index.ts';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { describeWithSamples, readSample } from '../../../samples.ts';
import { damageDone, structuralDamage, valuesOf } from '../shared/damage.ts';
import { problemOf } from '../shared/problemOf.ts';

const utf8 = (text: string) => new TextEncoder().encode(text);
const handIn = (bytes: Uint8Array, given?: string) =>
  adapter.parse({ name: 'handed-in.csv', bytes, ...(given !== undefined && { period: period(given) }) });

const saxony = () => readSample('inkar/INKAR_gemeinden_sachsen.csv');
const districts = () => readSample('inkar/INKAR_kreise_latin1_tab.csv');
const decode = (bytes: Uint8Array, encoding: string) => new TextDecoder(encoding).decode(bytes);

describeWithSamples('exports of INKAR', () => {
  it('with two header rows give 21 series of 419 municipalities, each by its name and year', async () => {
    const parsed = await handIn(saxony());
    expect(parsed).toHaveLength(21);
    expect(parsed.every(({ rowsRead, rejections }) => rowsRead === 419 && rejections.length === 0)).toBe(
      true,
    );
    const settlement = parsed.filter(({ dataset }) => dataset === 'inkar/settlement-transport-share');
    expect(settlement.map((one) => [one.period, one.rows[0]?.values])).toEqual(
      [44.66, 44.81, 44.93, 44.99, 45.22, 45.32, 45.33].map((value, at) => [`${2016 + at}-12`, [value]]),
    );
    expect(parsed.flatMap(({ notes }) => notes ?? [])).toEqual([]);
  });

  it('have decimal commas with and without points between thousands', async () => {
    const values = valuesOf(await handIn(saxony()));
    expect(values.get('inkar/purchasing-power 2015-12 municipality 14511000 purchasing-power')).toBe(
      20_611.1,
    );
    expect(values.get('inkar/unemployed 2015-12 municipality 14511000 unemployed')).toBe(11_267);
    expect(values.get('inkar/distance-pharmacy 2021-12 municipality 14730360 distance-pharmacy')).toBe(
      5_065.57,
    );
  });

  it('in Latin-1 with tabs give 401 districts, whose keys are written as numbers', async () => {
    const [rate, leavers, ...others] = await handIn(districts(), '2021-12');
    expect(others).toEqual([]);
    expect([rate?.dataset, rate?.rows.length, leavers?.rows.length]).toEqual([
      'inkar/unemployment-rate-areas',
      401,
      401,
    ]);
    expect(rate?.rows[0]).toEqual({
      row: 2,
      area: { level: 'district', code: '01001' },
      values: [9.06],
      attributes: { name: 'Flensburg, Stadt' },
    });
    expect(rate?.rows.filter(({ area }) => area.code.startsWith('0'))).toHaveLength(318);
    expect(new Set(rate?.rows.map(({ area }) => area.code)).size).toBe(401);
  });

  it('name the indicators that are left out', async () => {
    const [first] = await handIn(districts(), '2021-12');
    expect(first?.notes).toEqual([
      'Not indicators here, and left out: “Vorzeitige Sterblichkeit Frauen”, “Vorzeitige Sterblichkeit Männer”',
    ]);
  });

  it('must be told their year where they have none, and none where they have', async () => {
    expect((await problemOf(() => handIn(districts()))).code).toBe('usage');
    expect((await problemOf(() => handIn(saxony(), '1999-12'))).code).toBe('conflict');
  });

  it('give a Problem or the same values whatever happens to their structure', async () => {
    for (const [bytes, delimiter, encoding, given] of [
      [saxony(), ';', 'utf-8', undefined],
      [districts(), '\t', 'windows-1252', '2021-12'],
    ] as const) {
      const text = decode(bytes, encoding);
      const original = valuesOf(await handIn(bytes, given));
      expect(valuesOf(await handIn(utf8(text), given))).toEqual(original);
      await fc.assert(
        fc.asyncProperty(structuralDamage(text, delimiter), async (damage) => {
          const done = await damageDone(original, () => handIn(utf8(damage.text()), given));
          expect(done === 'problem' ? [] : done.changed).toEqual([]);
        }),
        { numRuns: 60, seed: 11 },
      );
    }
  }, 60_000);

  it('with a digit lost from a key never give its value to another area', async () => {
    for (const [bytes, encoding, given] of [
      [saxony(), 'utf-8', undefined],
      [districts(), 'windows-1252', '2021-12'],
    ] as const) {
      const lines = decode(bytes, encoding).split('\n');
      const original = valuesOf(await handIn(bytes, given));
      await fc.assert(
        fc.asyncProperty(
          fc.integer({ min: 2, max: 390 }),
          fc.integer({ min: 1, max: 3 }),
          async (at, digit) => {
            const line = lines[at] ?? '';
            const damaged = lines.with(at, line.slice(0, digit) + line.slice(digit + 1)).join('\n');
            const done = await damageDone(original, () => handIn(utf8(damaged), given));
            expect(done === 'problem' ? [] : done.changed).toEqual([]);
          },
        ),
        { numRuns: 40, seed: 11 },
      );
    }
  }, 60_000);

  it.each([
    ['genesis-tables/71231-01-02-5_00.csv', 'wrong-file'],
    ['open-data-portale/portals.de.csv', 'column-missing'],
    ['bbsr-umsteiger/ref-gemeinden-ab-2020.xlsx', 'wrong-file'],
  ])('are not %s', async (sample, code) => {
    expect((await problemOf(() => handIn(readSample(sample)))).code).toBe(code);
  });
});

describe('areas of an INKAR export', () => {
  const read = async (rows: string) => {
    const parsed = await handIn(utf8(`Kennziffer;Raumeinheit;Aggregat;Kaufkraft\n;;;2015\n${rows}\n`));
    return parsed.map(({ dataset, rows: own }) => [
      dataset,
      own.map(({ area }) => `${area.level} ${area.code}`),
    ]);
  };

  it('go to the dataset of their level', async () => {
    const rows = [
      '01001000;Flensburg;Gemeinden;1',
      '053340002;Aachen;Gemeindeverbände;1',
      '071315001;Adenau;Gemeindeverbände;1',
      '05334;Aachen;Landkreis;1',
      '01002000;Kiel;kreisfreie Stadt;1',
      '08;Baden-Württemberg;Bundesländer;1',
      '0;Bund;Bund;1',
    ];
    expect(await read(rows.join('\n'))).toEqual([
      ['inkar/purchasing-power', ['municipality 01001000']],
      [
        'inkar/purchasing-power-areas',
        [
          'administration 05334002',
          'administration 071315001',
          'district 05334',
          'district 01002',
          'state 08',
          'country DE',
        ],
      ],
    ]);
  });
});
