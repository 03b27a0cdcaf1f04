import { describe, expect, it } from 'vitest';
import { changesIn, pairsUpTo, wholeSeries } from '../../../web/src/lib/gap/changePairs.ts';
import { frontierView } from '../../../web/src/lib/gap/frontierView.ts';
import { gapSeries } from '../../../web/src/lib/gap/gapSeries.ts';
import { ladderOf } from '../../../web/src/lib/gap/ladder.ts';
import { overTimeView } from '../../../web/src/lib/gap/overTimeView.ts';
import { classesOfGap, gapIndicatorOf, inputOf, periodOf } from './gapIndicators.ts';
import { changeOf, measuresOf, twoClasses } from './measures.ts';

const plain = (text: string | undefined) => (text ?? '').replaceAll('\u00a0', ' ');
const followed = gapIndicatorOf({ periods: [periodOf('2019-06'), periodOf('2021-06')] });
const classes = classesOfGap([...twoClasses('2019-06', 10, 35.4), ...twoClasses('2021-06', 40, 74.8)]);
const widens = changeOf('2019-06', '2021-06', [25.5, 35]);

describe('the pairs of periods', () => {
  const pairs = [
    changeOf('2019-06', '2020-12', [25, 36]),
    changeOf('2019-06', '2021-06', [25, 35]),
    changeOf('2020-12', '2021-06', [36, 35]),
    changeOf('2022-06', '2022-12', [30, 29]),
  ];

  it('of a view are those of its region and scheme', () => {
    expect(changesIn([{ changes: pairs }, null], 'twenty', 'DE')).toHaveLength(4);
    expect(changesIn([{ changes: pairs }], 'standard', 'DE')).toEqual([]);
    expect(changesIn([{ changes: pairs }], 'twenty', '09')).toEqual([]);
  });

  it('give the whole unbroken series around a period, never one over a break', () => {
    const ends = (at: string) => {
      const whole = wholeSeries(pairs, at);
      return whole && [whole.from, whole.to];
    };
    expect(ends('2020-12')).toEqual(['2019-06', '2021-06']);
    expect(ends('2022-12')).toEqual(['2022-06', '2022-12']);
    expect(ends('2022-01')).toBeNull();
  });

  it('up to a period begin with the first of its series and with the one before it', () => {
    const ends = (at: string) => {
      const { first, previous } = pairsUpTo(pairs, at);
      return [first, previous].map((pair) => pair && `${pair.from} ${pair.to}`);
    };
    expect(ends('2021-06')).toEqual(['2019-06 2021-06', '2020-12 2021-06']);
    expect(ends('2020-12')).toEqual(['2019-06 2020-12', '2019-06 2020-12']);
    expect(ends('2019-06')).toEqual(['2019-06 2021-06', '2019-06 2021-06']);
    expect(ends('2022-01')).toEqual([null, null]);
  });
});

describe('the distance at every period', () => {
  const of = { indicator: followed, classes, scheme: 'twenty', region: 'DE' } as const;

  it('is that of the verdict, with its range, where one was computed', () => {
    const series = gapSeries({ ...of, changes: [widens] }, 'weightedMean');
    expect(series.map(({ value, interval, n }) => [value, interval, n])).toEqual([
      [25.5, [20.5, 30.5], 10_786],
      [35, [30, 40], 10_786],
    ]);
  });

  it('has at its ends the values of the change that is told', () => {
    const told = changeOf('2020-12', '2021-06', [36, 33]);
    const three = { ...of, indicator: { ...followed, periods: [...followed.periods, periodOf('2020-12')] } };
    const at = (changes: Parameters<typeof gapSeries>[0]) =>
      gapSeries(changes, 'weightedMean').map(({ value }) => value);
    expect(at({ ...three, changes: [widens, told] })).toEqual([25.5, 35, 36]);
    expect(at({ ...three, changes: [widens, told], told })).toEqual([25.5, 33, 36]);
  });

  it('else comes from the classes, without a range', () => {
    const series = gapSeries({ ...of, changes: [] }, 'weightedMean');
    expect(series[1]?.value).toBeCloseTo(34.8);
    expect(series.map(({ interval }) => interval)).toEqual([null, null]);
  });

  it('is missing where an end class has no value', () => {
    const half = classesOfGap(classes.aggregates.filter(({ sizeClass }) => sizeClass === '0-20000'));
    expect(gapSeries({ ...of, classes: half, changes: [] }, 'mean').map(({ value }) => value)).toEqual([
      null,
      null,
    ]);
  });
});

describe('what is said of a distance over time', () => {
  const input = inputOf({ indicator: followed, classes, measures: measuresOf({ changes: [widens] }) });
  const view = overTimeView(input);

  it('is a verdict with measure, weighting, region, periods and classes in one sentence', () => {
    expect(plain(view?.title)).toBe(
      '≥ 1.000 Mbit/s: Der Abstand für den durchschnittlichen Einwohner ist größer geworden, von 25,5 auf ' +
        '35,0 Punkte (Deutschland, Mitte 2019 bis Mitte 2021; über 20.000 gegen bis 20.000 Einwohner)',
    );
  });

  it('has a relative measure beside it and says where the two disagree, for both means', () => {
    expect(view?.verdict?.sides).toHaveLength(2);
    for (const { sentences } of view?.verdict?.sides ?? [])
      expect(sentences.join(' ')).toMatch(/relative Abstand.*Absolut und relativ gehen auseinander/s);
  });

  it('says once whom it counts and what it does not say', () => {
    expect(view?.verdict?.basis.map(plain)).toEqual([
      expect.stringContaining('Gezählt sind 10.786 von 10.787 Gemeinden'),
      expect.stringContaining('Über die Verwaltung sagt das nichts'),
    ]);
  });

  it('has all measures in a table that names classes, region and periods', () => {
    expect(plain(view?.verdict?.details?.table.caption)).toContain(
      'von bis 20.000 bis über 20.000 Einwohner, Deutschland, Mitte 2019 bis Mitte 2021',
    );
    expect(view?.verdict?.details?.table.rows).toHaveLength(12);
    expect(view?.verdict?.details?.table.rows[0]?.map(plain)).toEqual([
      'Abstand',
      'durchschnittlicher Einwohner',
      '25,5',
      '35,0',
      '+9,5',
      '+4,5 bis +14,5',
      'größer geworden',
    ]);
  });

  it('tells the pair that was chosen, and offers both where there are two', () => {
    const changes = [widens, changeOf('2020-12', '2021-06', [45, 35])];
    const periods = ['2019-06', '2020-12', '2021-06'].map((at) => periodOf(at));
    const more = { ...input, indicator: { ...followed, periods }, measures: measuresOf({ changes }) };
    const [first, previous] = (['first', 'previous'] as const).map((pair) => overTimeView({ ...more, pair }));
    expect(plain(first?.title)).toContain('größer geworden, von 25,5 auf 35,0 Punkte');
    expect(plain(previous?.title)).toContain('kleiner geworden, von 45,0 auf 35,0 Punkte');
    expect(plain(previous?.title)).toContain('Ende 2020 bis Mitte 2021');
    expect(previous?.pairs.map(({ pair, label }) => [pair, plain(label)])).toEqual([
      ['first', 'Mitte 2019 bis Mitte 2021'],
      ['previous', 'Ende 2020 bis Mitte 2021'],
    ]);
    expect(view?.pairs).toEqual([]);
  });

  it('without measures is the distance at both ends and no verdict', () => {
    const bare = overTimeView({ ...input, measures: null });
    expect(plain(bare?.title)).toContain(
      'Abstand für den durchschnittlichen Einwohner: Mitte 2019 25,4, Mitte 2021 34,8 Punkte',
    );
    expect(bare?.verdict).toBeNull();
    expect(bare?.uncertainty).toContain('kein Urteil');
  });

  it('leaves open what the data leave open', () => {
    const measures = measuresOf({ changes: [changeOf('2019-06', '2021-06', [64, 66])] });
    expect(overTimeView({ ...input, measures })?.title).toContain('lassen die Daten offen');
  });

  it('is nothing with one period, and no comparison over a new method', () => {
    expect(overTimeView(inputOf({ classes }))).toBeNull();
    const broken = { ...followed, breaks: [{ from: '2021-06', reason: 'Neu gezählt.' }] };
    const { title, uncertainty } = overTimeView({ ...input, indicator: broken, measures: null }) ?? {};
    expect(title).toContain('keinen zweiten Zeitpunkt nach derselben Methode');
    expect(plain(uncertainty)).toContain('Neue Methode von Mitte 2021 an: Neu gezählt.');
  });

  it('has the numbers of the picture in its table', () => {
    expect(view?.table.rows[0]?.map(plain)).toEqual([
      'Mitte 2019',
      'durchschnittlicher Einwohner',
      '25,5 Punkte',
      '20,5 Punkte',
      '30,5 Punkte',
      '10.786',
    ]);
  });
});

describe('successive technologies', () => {
  const indicatorAt = (id: string) =>
    gapIndicatorOf({ id: id as typeof followed.id, shortTitle: id, periods: followed.periods });
  const all = ['broadband-all-16', 'broadband-all-50', 'broadband-all-1000', 'broadband-dsl-50'].map(
    indicatorAt,
  );

  it('are those of the same kind at 50, 100 and 1,000 Mbit/s that the release follows', () => {
    expect(ladderOf(all[0] ?? followed, all).map(({ id }) => id)).toEqual([
      'broadband-all-50',
      'broadband-all-1000',
    ]);
    expect(ladderOf({ id: 'broadband-dsl-50' as typeof followed.id }, all)).toEqual([]);
    expect(ladderOf({ id: 'population' as typeof followed.id }, all)).toEqual([]);
  });

  const ladder = [
    {
      indicator: indicatorAt('broadband-all-50'),
      classes,
      changes: [changeOf('2019-06', '2021-06', [30, 10])],
    },
    { indicator: indicatorAt('broadband-all-1000'), classes, changes: [widens] },
  ];

  it('show a distance that moves on, each with its own pair of periods', () => {
    expect(plain(frontierView(inputOf({ ladder }))?.title)).toBe(
      'Der Abstand wandert weiter: kleiner geworden bei broadband-all-50 (Mitte 2019 bis Mitte 2021); ' +
        'größer geworden bei broadband-all-1000 (Mitte 2019 bis Mitte 2021)',
    );
  });

  it('without verdicts name the widest distance and nothing that it became', () => {
    const view = frontierView(inputOf({ ladder: ladder.map((step) => ({ ...step, changes: [] })) }));
    expect(plain(view?.title)).toContain(
      'Am größten ist der Abstand bei broadband-all-50: 34,8 Punkte (Mitte 2021)',
    );
    expect(view?.title).not.toMatch(/geworden/);
  });
});
