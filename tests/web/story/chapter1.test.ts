import { isoDate } from '@kluftatlas/data/domain/ids.ts';
import { afterEach, describe, expect, it } from 'vitest';
import { overwriteGetLocale } from '../../../web/src/lib/paraglide/runtime.js';
import { chapter1 } from '../../../web/src/lib/story/chapter1.ts';
import { frameOf, frameRows, manifestOf, registerManifest } from '../support/release.ts';

const plain = (text: string | null | undefined) => (text ?? '').replaceAll('\u00a0', ' ');

afterEach(() => overwriteGetLocale(() => 'de'));

describe('chapter 1', () => {
  const frame = frameOf({
    rows: [
      ...frameRows('municipality', 'standard', [
        [5637, 4_460_342],
        ...Array<[number, number]>(7).fill([10, 100]),
      ]),
      ...frameRows('administration', 'standard', [[270, 300_000]]),
      ...frameRows('municipality', 'twenty', [
        [10_089, 33_000_000],
        [698, 50_232_283],
      ]),
    ],
    registerTotals: [
      { date: isoDate('2022-12-31'), region: 'DE', min: 0, max: 2000, municipalities: 90, inhabitants: 40 },
      ...[2000, 5000, 10_000, 20_000, 50_000, 100_000, 500_000].map((min, index, bounds) => ({
        date: isoDate('2022-12-31'),
        region: 'DE' as const,
        min,
        max: bounds[index + 1] ?? null,
        municipalities: min === 20_000 ? 10 : 0,
        inhabitants: min === 20_000 ? 60 : 0,
      })),
    ],
  });

  it('with a register counts municipalities and administrations apart', () => {
    const { charts, after } = chapter1(registerManifest(), frame);
    expect(charts[0]?.table.columns).toEqual(['Größenklasse', 'Gemeinden', 'Verwaltungen', 'Einwohner']);
    expect(plain(charts[0]?.table.rows[0]?.join('|'))).toBe('unter 2.000|5.637|270|4.460.342');
    expect(plain(after.join(' '))).toContain(
      '6.688 Gemeinden lassen sich von 938 Gemeindeverbänden verwalten',
    );
    expect(plain(after.join(' '))).toContain('Von den 5.037 Verwaltungen betreuen 4.268 höchstens 20.000');
  });

  it('without one shows the published totals and names the missing register', () => {
    const { charts, after } = chapter1(manifestOf(), frame);
    expect(plain(charts[0]?.title)).toBe(
      '90,0 % der Gemeinden haben weniger als 20.000 Einwohner; dort leben 40,0 % der Menschen (Ende 2022)',
    );
    expect(after.join(' ')).toContain('Gemeindeverzeichnis');
  });

  it('says of classes that were not counted nothing, and not that they are empty', () => {
    const { charts } = chapter1(manifestOf(), { ...frame, rows: [] });
    expect(new Set(charts[0]?.table.rows.map((row) => row.at(-1)))).toEqual(new Set(['–']));
    expect(new Set(charts[0]?.takeAway.values.rows.map((row) => row.at(-1)))).toEqual(new Set([null]));
  });

  it('says the same in English', () => {
    overwriteGetLocale(() => 'en');
    expect(plain(chapter1(manifestOf(), frame).charts[0]?.title)).toBe(
      '90.0% of the municipalities have fewer than 20,000 inhabitants; 40.0% of the people live there (end of 2022)',
    );
  });
});
