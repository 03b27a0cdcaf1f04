import { describe, expect, it } from 'vitest';
import { factsOf, placeLine } from '../../../web/src/lib/profile/facts.ts';
import { positionOf } from '../../../web/src/lib/profile/position.ts';
import type { ProfileData } from '../../../web/src/lib/profile/profileData.ts';
import { aggregateOf } from '../gap/aggregates.ts';
import { manifestOf, registerManifest, releasedIndicator } from '../support/release.ts';

const plain = (text: string | undefined) => (text ?? '').replaceAll('\u00a0', ' ');

const adenau: ProfileData = {
  ags: '07131001',
  name: 'Adenau, Stadt',
  state: { de: 'Rheinland-Pfalz', en: 'Rhineland-Palatinate' },
  district: 'Ahrweiler',
  legalStatus: 'districtMember',
  population: 3020,
  area: 18.6,
  sizeClass: { id: '2000-4999', min: 2000, max: 5000 },
  hasPolygon: true,
  modelProject: null,
  administration: {
    key: '071315001',
    name: 'Adenau',
    kind: 'verbandsgemeinde',
    state: '07' as never,
    population: 13_050,
    members: 37,
    sizeClass: { standard: 3, twenty: 0, four: 1 },
  },
  series: [],
};

const details = (profile: ProfileData, manifest = registerManifest()) =>
  new Map(factsOf(profile, manifest).map(({ term, detail }) => [term, plain(detail)]));

describe('the facts of a municipality', () => {
  it('say who runs it and for how many', () => {
    expect(details(adenau).get('Verwaltung')).toBe(
      'Verbandsgemeinde Adenau, für 37 Gemeinden mit zusammen 13.050 Einwohnern',
    );
    expect(placeLine(adenau)).toBe('Gemeinde in Rheinland-Pfalz');
  });

  it('write out what an association is, which the register shortens', () => {
    const association = {
      ...(adenau.administration as NonNullable<ProfileData['administration']>),
      name: 'Ziemetshausen (VGem)',
      kind: 'verwaltungsgemeinschaft' as const,
    };
    expect(details({ ...adenau, administration: association }).get('Verwaltung')).toContain(
      'Verwaltungsgemeinschaft Ziemetshausen, für',
    );
  });

  it('name the missing register where nobody says who runs it', () => {
    expect(details({ ...adenau, administration: null }).get('Verwaltung')).toContain('Gemeindeverzeichnis');
  });

  it('show a class instead of inhabitants while those are approximate', () => {
    expect(details(adenau).get('Einwohner')).toBe('3.020 (31. Dezember 2021)');
    const approximate = details(adenau, manifestOf());
    expect(approximate.has('Einwohner')).toBe(false);
    expect(approximate.get('Größenklasse')).toBe('2.000 bis unter 5.000 Einwohner (Näherung)');
    expect([...approximate.values()].join(' ')).not.toContain('3.020');
  });

  it('say that a size is not known instead of guessing', () => {
    expect(
      details({ ...adenau, sizeClass: null, population: null }, manifestOf()).get('Größenklasse'),
    ).toContain('Nicht bekannt');
  });

  it('leave out what does not apply', () => {
    const city = { ...adenau, legalStatus: 'districtFree' as const, district: 'Köln' };
    expect(details(city).has('Kreis')).toBe(false);
    expect(details(adenau).get('Kreis')).toBe('Ahrweiler');
    expect(details(adenau).has('Modellprojekt')).toBe(false);
  });
});

describe('the position in the size class', () => {
  const indicator = releasedIndicator('broadband-all-50', ['2019-06', '2021-06']);
  const sizeClass = aggregateOf({ n: 2177 });
  const series = (then: number | null, now: number | null): ProfileData => ({
    ...adenau,
    series: [
      {
        indicator,
        periods: [
          { period: '2019-06', value: then, sizeClass, sourceRows: [1204, 1206] },
          { period: '2021-06', value: now, sizeClass, sourceRows: now === null ? [] : [1198] },
        ],
      },
    ],
  });

  it('names in its table the rows of the file that a value is made of', () => {
    const rowsOf = (view: ReturnType<typeof positionOf>) => view.table.rows.map((cells) => cells.at(-1));
    expect(rowsOf(positionOf(series(99.5, 99.6)))).toEqual(['1.204; 1.206', '1.198']);
    expect(rowsOf(positionOf(series(99.5, null)))).toEqual(['1.204; 1.206', '–']);
  });

  it('is the newest value against the middle half of the class, without a rank', () => {
    const { sentences, rows } = positionOf(series(99.5, 99.6));
    expect(plain(sentences[0])).toBe(
      '≥ 50 Mbit/s, Mitte 2021: 99,6 % der Haushalte. In der Klasse „2.000 bis unter 5.000“ liegt die mittlere Hälfte der 2.177 Gemeinden zwischen 25,0 % und 75,0 %.',
    );
    expect(rows[0]?.band).toEqual([25, 75]);
  });

  it('says why there is no value, and draws none', () => {
    const { sentences, rows, series: drawn } = positionOf(series(null, null));
    expect(sentences[0]).toContain('kein Wert');
    expect(rows[0]?.points).toEqual([]);
    expect(drawn).toEqual([]);
  });

  it('takes a value of zero for a value', () => {
    expect(plain(positionOf(series(null, 0)).sentences[0])).toContain('0,0 % der Haushalte');
  });
});
