import { administrationsOf } from '@kluftatlas/data/domain/administrations.ts';
import { period } from '@kluftatlas/data/domain/period.ts';
import { valueOfMunicipality } from '@kluftatlas/data/domain/viaAssociation.ts';
import { adapter as register } from '@kluftatlas/data/sources/destatis-gv/index.ts';
import { adapter } from '@kluftatlas/data/sources/open-data-publishers/index.ts';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { describeWithSamples, readSample } from '../../../samples.ts';
import { damageDone, structuralDamage, valuesOf } from '../shared/damage.ts';
import { problemOf } from '../shared/problemOf.ts';

const utf8 = (text: string) => new TextEncoder().encode(text);
const handIn = (bytes: Uint8Array, given?: string) =>
  adapter.parse({ name: 'handed-in.csv', bytes, ...(given !== undefined && { period: period(given) }) });
const portals = () => readSample('open-data-portale/portals.de.csv');
const suppliers = () => readSample('open-data-portale/suppliers.csv');

describeWithSamples('the lists of open-data publishers', () => {
  it('have 446 municipalities with a key and the two city states, and 137 associations', async () => {
    const [places, larger] = await handIn(portals());
    const ofLevel = (level: string) => places?.rows.filter(({ area }) => area.level === level).length;
    expect([ofLevel('municipality'), ofLevel('administration')]).toEqual([446 + 2, 137]);
    expect(places?.rowsRead).toBe(449 + 141 + 2);
    expect(larger?.rows).toHaveLength(93);
    expect([places?.period, places?.dataDate]).toEqual(['2024-04', '2024-04-15']);
  });

  it('say of every row that is not counted why', async () => {
    const [places] = await handIn(portals());
    expect(places?.rejections.map(({ row, reason }) => [row, reason])).toEqual([
      [12, '071325010 is already in row 11 and counts once'],
      [219, '“071405009036” is not a key of 9 digits (association)'],
      [318, 'The municipality has no regional key'],
      [338, 'The municipality has no regional key'],
      [519, '“07133065” is not a key of 9 digits (association)'],
      [672, 'The association has no regional key'],
      [828, '010600092092 is already in row 827 and counts once'],
    ]);

    expect(places?.notes).toEqual([
      'Bodies that are no areas (agencies, portals, companies and others): 211',
    ]);
  });

  it('never say “no”: every value is 1', async () => {
    for (const parsed of [...(await handIn(portals())), ...(await handIn(suppliers(), '2025-04'))]) {
      expect(new Set(parsed.rows.flatMap(({ values }) => values))).toEqual(new Set([1]));
      expect(adapter.source.datasets.find(({ id }) => id === parsed.dataset)?.absence).toBe('notSurveyed');
    }
  });

  it('keep of a body its name and key, and no address', async () => {
    const parsed = await handIn(portals());
    const attributes = new Set(
      parsed.flatMap(({ rows }) => rows.flatMap((row) => Object.keys(row.attributes ?? {}))),
    );
    expect([...attributes]).toEqual(['name', 'key']);
    expect(JSON.stringify(parsed)).not.toMatch(/https?:|@/);
  });

  it('reach 1,349 members of 135 associations of the register of 2021, marked as shared', async () => {
    const [places] = await handIn(portals());
    const [parsed] = await register.parse({
      name: 'register',
      bytes: readSample('destatis-gv/31122021_Auszug_GV.xlsx'),
    });
    const { municipalities, administrations } = administrationsOf(parsed?.rows ?? []);
    const rows = new Map(places?.rows.map((row) => [row.area.code, row]));
    const released = municipalities.map(({ ags, association }) =>
      valueOfMunicipality(rows.get(ags), rows.get(association ?? ''), 0, 'notSurveyed'),
    );
    const count = (status: string | undefined) => released.filter((one) => one.status === status).length;
    expect(count(undefined)).toBe(448);
    expect(count('viaAssociation')).toBe(1_349);
    expect(count('notSurveyed')).toBe(10_787 - 448 - 1_349);
    expect(
      administrations.filter(({ key, kind }) => kind !== 'ownAdministration' && rows.has(key)),
    ).toHaveLength(135);
  });

  it('of all Europe give those with a German key, and need their month', async () => {
    expect((await problemOf(() => handIn(suppliers()))).code).toBe('usage');
    const [places, larger] = await handIn(suppliers(), '2025-04');
    expect([places?.rows.length, places?.rejections, larger?.rows.length]).toEqual([112 + 2 + 100, [], 15]);
  });

  it('give a Problem or the same values whatever happens to their structure', async () => {
    for (const [bytes, given] of [
      [portals(), undefined],
      [suppliers(), '2025-04'],
    ] as const) {
      const text = new TextDecoder().decode(bytes);
      const original = valuesOf(await handIn(bytes, given));
      await fc.assert(
        fc.asyncProperty(structuralDamage(text, ','), async (damage) => {
          const done = await damageDone(original, () => handIn(utf8(damage.text()), given ?? '2024-04'));
          expect(done === 'problem' ? [] : done.changed).toEqual([]);
        }),
        { numRuns: 80, seed: 13 },
      );
    }
  }, 60_000);

  it('are refused whole when a spreadsheet took the zeros off the keys', async () => {
    const damaged = new TextDecoder().decode(portals()).replaceAll(/,0(\d{8,11},)/g, ',$1');
    const found = await problemOf(() => handIn(utf8(damaged)));
    expect([found.code, found.message]).toEqual([
      'key-leading-zero',
      expect.stringMatching(/^\d+ of 592 rows cannot be read; .* its leading zero was lost$/),
    ]);
  });
});
