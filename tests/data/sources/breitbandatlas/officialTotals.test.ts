import type { ParsedDataset } from '@kluftatlas/data/domain/observation.ts';
import { firstRise, type SpeedColumn } from '@kluftatlas/data/sources/breitbandatlas/speeds.ts';
import { beforeAll, expect, it } from 'vitest';
import { describeWithSamples } from '../../../samples.ts';
import { outcomesOf, readOne, readRegister, valueOf, weightedMean, type Register } from './realFiles.ts';

/** Points that the mean by inhabitants may be off the publisher’s, which is by households. */
const tolerances = { 50: 0.5, 100: 1, 1000: 2 } as const;
const classes = [50, 100, 1000] as const;
const id = (speed: number) => `broadband-all-${speed}`;

describeWithSamples('the values by municipality of mid-2021 against the official files of mid-2021', () => {
  let register: Register;
  let municipalities: ParsedDataset;
  let states: ParsedDataset;
  let country: ParsedDataset;
  beforeAll(async () => {
    register = await readRegister();
    municipalities = await readOne('mid2021');
    states = await readOne('states');
    country = await readOne('country');
  });

  it('10,696 are municipalities, 264 are set aside, 428 belong to another territory, none is rejected', () => {
    expect(outcomesOf(municipalities, register)).toEqual({
      stored: 10_696,
      setAside: 264,
      unmapped: 428,
      rejected: 0,
    });
  });

  it.each(classes)('Germany, ≥ %i Mbit/s: as published, within the tolerance', (speed) => {
    const official = valueOf(country, 'DE', id(speed)) ?? Number.NaN;
    const ours = weightedMean(municipalities, id(speed), '', register);
    expect(Math.abs(ours - official)).toBeLessThanOrEqual(tolerances[speed]);
  });

  /*
   * Weighted by inhabitants, states with rural families and urban single households lie below the mean by households;
   * in Lower Saxony and Mecklenburg-Vorpommern keys of another territory are missing besides.
   */
  it.each([
    [50, ['03', '13']],
    [100, ['03', '13']],
    [1000, ['09', '13']],
  ] as const)(
    '≥ %i Mbit/s: every state but %j is within the tolerance, and those within 1.5 times it',
    (speed, beyond) => {
      const off = states.rows.map(({ area: { code } }) => ({
        code,
        points: Math.abs(
          weightedMean(municipalities, id(speed), code, register) -
            (valueOf(states, code, id(speed)) ?? Number.NaN),
        ),
      }));
      expect(off).toHaveLength(16);
      expect(off.filter(({ points }) => !(points <= tolerances[speed])).map(({ code }) => code)).toEqual(
        beyond,
      );
      expect(Math.max(...off.map(({ points }) => points))).toBeLessThan(
        speed === 50 ? 1 : tolerances[speed] * 1.5,
      );
    },
  );

  it.each(classes)('≥ %i Mbit/s: Hamburg and Berlin are as published, since no borough counts', (speed) => {
    for (const state of ['02', '11']) {
      const ours = weightedMean(municipalities, id(speed), state, register);
      expect(Math.abs(ours - (valueOf(states, state, id(speed)) ?? Number.NaN))).toBeLessThan(0.005);
    }
  });

  it('availability never rises with the speed; the check finds where it does', async () => {
    const columns = (parsed: ParsedDataset): SpeedColumn[] =>
      parsed.indicators.map((label) => {
        const [, technology = '', speed] = label.split('-');
        return { label, technology, speed: Number(speed) };
      });
    const rises = (parsed: ParsedDataset) =>
      parsed.rows.filter(({ values }) => firstRise(values, columns(parsed)) !== null).length;
    expect(rises(municipalities)).toBe(0);
    expect(rises(states)).toBe(0);
    const end2020 = await readOne('end2020');
    expect(rises(end2020)).toBe(457);
    expect(end2020.notes?.join()).toContain('in 457 of 11388 rows');
  });

  it('districts that are a city of their own have its values', async () => {
    const districts = await readOne('districts');
    const cities = districts.rows.filter(
      ({ area: { code } }) => register.kinds.get(`${code}000` as never) === 'municipality',
    );
    expect(cities).toHaveLength(106);
    const different = cities.filter(({ area: { code } }) =>
      classes.some(
        (speed) => valueOf(districts, code, id(speed)) !== valueOf(municipalities, `${code}000`, id(speed)),
      ),
    );
    expect(different.map(({ area }) => area.code)).toEqual([]);
  });
});
