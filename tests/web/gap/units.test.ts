import { afterEach, describe, expect, it } from 'vitest';
import { period } from '@kluftatlas/data/domain/period.ts';
import { comparedClasses, leadingMean } from '../../../web/src/lib/gap/comparedClasses.ts';
import { gapSections } from '../../../web/src/lib/gap/sections.ts';
import { overwriteGetLocale } from '../../../web/src/lib/paraglide/runtime.js';
import { aggregateOf } from './aggregates.ts';
import { classesOfGap, gapIndicatorOf, inputOf, periodOf } from './gapIndicators.ts';
import { divideOf, measuresOf, twoClasses } from './measures.ts';

const plain = (text: string | undefined) => (text ?? '').replaceAll('\u00a0', ' ');

describe('in English', () => {
  afterEach(() => overwriteGetLocale(() => 'de'));

  it('whom an indicator counts is no proper name inside a sentence', () => {
    overwriteGetLocale(() => 'en');
    const { distribution } = gapSections(inputOf({ classes: classesOfGap(twoClasses('2021-06', 20, 30)) }));
    expect(plain(distribution.subtitle)).toMatch(/\d of [\d,]+ municipalities,/);
    expect(distribution.table.columns).toContain('Municipalities');
  });
});

describe('a list', () => {
  const listed = gapIndicatorOf({
    id: 'open-data-publisher' as ReturnType<typeof gapIndicatorOf>['id'],
    unitOfMeasure: 'listed',
    topic: 'openness',
    weight: 'none',
    shortTitle: 'Offene Daten, gelistet',
    periods: [periodOf('2021-06')],
  });
  const inList = (sizeClass: string, n: number, frame: number) =>
    aggregateOf({
      scheme: 'twenty',
      sizeClass,
      n,
      frame,
      coverage: n / frame,
      populationCoverage: n / frame / 2,
      mean: n === 0 ? null : 1,
      weightedMean: n === 0 ? null : 1,
    });
  const classes = classesOfGap([inList('0-20000', 0, 10_000), inList('20001+', 200, 400)]);
  const input = inputOf({
    indicator: listed,
    classes,
    measures: measuresOf({ divides: [divideOf({ etaSquared: 0.5 })] }),
  });

  it('compares the shares that are in it, and none in it is a share of zero', () => {
    const [small, large] = comparedClasses(listed, classes, 'twenty', '2021-06');
    expect([small?.mean, large?.mean, large?.weightedMean]).toEqual([0, 50, 25]);
    expect(large?.quantiles).toBeNull();
  });

  it('says the distance in points of the share of municipalities, and who was not surveyed', () => {
    const { distribution } = gapSections(input);
    expect(plain(distribution.title)).toContain(
      '50,0 % (über 20.000 Einwohner) gegen 0,0 % (bis 20.000) – 50,0 Punkte Abstand',
    );
    expect(plain(distribution.layout.rows[0]?.count)).toBe('0 von 10.000 Gemeinden in der Liste');
    expect(distribution.words).toEqual({
      mean: 'Anteil der Gemeinden',
      weightedMean: 'Anteil der Einwohner',
      bands: null,
    });
    expect(distribution.uncertainty).toContain('wurde nicht erhoben');
    expect(distribution.uncertainty).not.toContain('ohne Wert');
  });

  it('has no measures of values that are all the same', () => {
    const { split, lag, curve, frontier } = gapSections(input);
    expect([split, lag, curve, frontier]).toEqual([null, null, null, null]);
  });
});

describe('an indicator of administrations', () => {
  const indicator = gapIndicatorOf({
    unit: 'administration',
    unitOfMeasure: 'count',
    weight: 'none',
    topic: 'administration',
    shortTitle: 'Onlinedienste',
    domain: [0, null],
  });
  const { distribution } = gapSections(
    inputOf({ indicator, classes: classesOfGap(twoClasses('2021-06', 24, 61)) }),
  );

  it('speaks of administrations and never of municipalities', () => {
    const words = [
      distribution.title,
      distribution.subtitle,
      distribution.words.mean,
      distribution.words.bands?.outer,
      distribution.layout.rows[0]?.count,
      distribution.table.columns.join(' '),
    ].join(' ');
    expect(words).toContain('Verwaltung');
    expect(words).not.toContain('Gemeinde');
  });

  it('has its distance as a count, led by the average administration', () => {
    expect(leadingMean(indicator)).toBe('mean');
    expect(plain(distribution.title)).toContain(
      '30,5 (über 20.000 Einwohner) gegen 12,0 (bis 20.000) – 18,5 Abstand',
    );
    expect(plain(distribution.uncertainty)).toContain(
      'Der Abstand gilt für die durchschnittliche Verwaltung; für den durchschnittlichen Einwohner sind es 37,0',
    );
    expect(distribution.layout.ticks.map(({ text }) => text).join(' ')).not.toContain('%');
  });
});

it('an amount of money is compared in its unit', () => {
  const indicator = gapIndicatorOf({ unitOfMeasure: 'euroPerInhabitant', weight: 'population' });
  const { distribution } = gapSections(
    inputOf({ indicator, classes: classesOfGap(twoClasses('2021-06', 900, 1686)) }),
  );
  expect(plain(distribution.title)).toContain('1.686 € je Einwohner');
  expect(plain(distribution.title)).toContain('786 € je Einwohner Abstand');
});

it('a class without anybody has no share of a list', () => {
  const nobody = aggregateOf({
    scheme: 'twenty',
    sizeClass: '0-20000',
    n: 0,
    frame: 0,
    coverage: null,
    populationCoverage: null,
    period: period('2021-06'),
  });
  expect(
    comparedClasses({ unitOfMeasure: 'listed' }, classesOfGap([nobody]), 'twenty', '2021-06')[0]?.mean,
  ).toBeNull();
});
