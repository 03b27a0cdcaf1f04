import { describe, expect, it } from 'vitest';
import { concentrationCurveLayout } from '../../../web/src/lib/charts/ConcentrationCurve/concentrationCurveLayout.ts';
import { gapSeriesLayout } from '../../../web/src/lib/charts/GapSeries/gapSeriesLayout.ts';
import { lagBarsLayout } from '../../../web/src/lib/charts/LagBars/lagBarsLayout.ts';
import { splitBarsLayout } from '../../../web/src/lib/charts/SplitBars/splitBarsLayout.ts';

const words = { value: String, tick: String, period: (period: string) => [period] };
const at = (
  period: string,
  value: number | null,
  interval: readonly [low: number, high: number] | null = null,
) => ({
  period,
  value,
  interval,
});

describe('distances over time', () => {
  const series = [at('2019-06', 60, [40, 80]), at('2020-12', 62, [55, 70]), at('2021-06', 65, [60, 70])];

  it('stand in proportion to time and to their values, over a scale that holds zero', () => {
    const { panels, ticks } = gapSeriesLayout([series], words);
    const [first, second, third] = panels[0]?.marks ?? [];
    expect(((second?.x ?? 0) - (first?.x ?? 0)) / ((third?.x ?? 0) - (first?.x ?? 0))).toBeCloseTo(18 / 24);
    const zero = ticks.find(({ isZero }) => isZero)?.y ?? NaN;
    expect((zero - (third?.y ?? 0)) / (zero - (first?.y ?? 0))).toBeCloseTo(65 / 60);
  });

  it('keep zero in the picture where all of them are negative', () => {
    const { ticks, bottom } = gapSeriesLayout([[at('2019-06', -20), at('2021-06', -40)]], words);
    expect(ticks.find(({ isZero }) => isZero)?.y).toBeLessThan(bottom / 2);
    expect(ticks.every(({ y }) => y <= bottom)).toBe(true);
  });

  it('share one scale of time and values beside each other, so that slopes can be compared', () => {
    const short = [at('2020-12', 31), at('2021-06', 31)];
    const { panels } = gapSeriesLayout([series, short], words);
    expect(panels[1]?.marks[0]?.x).toBe(panels[0]?.marks[1]?.x);
    expect(panels[1]?.marks[0]?.y).toBeGreaterThan(panels[0]?.marks[1]?.y ?? Infinity);
  });

  it('have their range around them, and joined ones the band of both', () => {
    const [panel] = gapSeriesLayout([series], words).panels;
    const [first] = panel?.marks ?? [];
    expect(first?.range?.[0]).toBeLessThan(first?.y ?? 0);
    expect(first?.range?.[1]).toBeGreaterThan(first?.y ?? Infinity);
    expect(panel?.bands).toHaveLength(2);
    expect(panel?.bands[0]?.split(' ')).toHaveLength(4);
  });

  it('have no band where a range is missing at one of the two times', () => {
    const [panel] = gapSeriesLayout([[at('2019-06', 60), at('2021-06', 65, [60, 70])]], words).panels;
    expect(panel?.segments).toHaveLength(1);
    expect(panel?.bands).toEqual([]);
  });

  it('are not joined over a missing value nor over a new method', () => {
    const holed = [at('2019-06', 60), at('2020-12', null), at('2021-06', 65)];
    expect(gapSeriesLayout([holed], words).panels[0]?.segments).toEqual([]);
    const [broken] = gapSeriesLayout([series], words, ['2021-06']).panels;
    expect(broken?.segments).toHaveLength(1);
    expect(broken?.breaks).toHaveLength(1);
    expect(broken?.breaks[0]).toBeGreaterThan(broken?.marks[1]?.x ?? Infinity);
  });

  it('name both ends, and the chosen period only where there is room', () => {
    const labels = (chosen: string, of = series) =>
      gapSeriesLayout([of], words, [], [chosen]).panels[0]?.marks.flatMap(({ label, period }) =>
        label ? [period] : [],
      );
    expect(labels('2020-12')).toEqual(['2019-06', '2021-06']);
    expect(labels('2018-06', [at('2015-06', 1), at('2018-06', 2), at('2021-06', 3)])).toHaveLength(3);
  });

  it('name the first period of a new method where there is room', () => {
    const long = [at('2015-12', 1), at('2018-12', 2), at('2019-06', 3), at('2021-06', 4)];
    const twoLines = { ...words, period: (period: string) => period.split('-') };
    const named = (breaks: readonly string[], written = twoLines) =>
      gapSeriesLayout([long], written, breaks).panels[0]?.marks.flatMap(({ label, period }) =>
        label ? [period] : [],
      );
    expect(named([])).toEqual(['2015-12', '2021-06']);
    expect(named(['2019-06'])).toEqual(['2015-12', '2019-06', '2021-06']);
    expect(named(['2019-06'], words)).toEqual(['2015-12', '2021-06']);
  });

  it('write the first value beside its mark where the last needs the room above', () => {
    const long = [at('2010-06', 1), at('2021-06', 1)];
    const [, short] = gapSeriesLayout([long, [at('2020-06', 5), at('2021-06', 5)]], words).panels;
    const [first, last] = short?.marks ?? [];
    expect(first?.label?.anchor).toBe('end');
    expect(first?.label?.x).toBeLessThan(first?.x ?? 0);
    expect(last?.label?.y).toBeLessThan(last?.y ?? 0);
  });

  it('draw a single period in the middle', () => {
    expect(gapSeriesLayout([[at('2021-06', 5)]], words).panels[0]?.marks[0]?.x).toBe(50);
  });
});

describe('bars of years behind', () => {
  const bars = lagBarsLayout([
    { label: 'a', kind: 'moreThan', years: 4, text: 'more than 4' },
    { label: 'b', kind: 'lag', years: 2, text: '2' },
    { label: 'c', kind: 'leader', years: 0, text: 'leads' },
    { label: 'd', kind: 'none', years: null, text: '–' },
  ]);

  it('are in proportion, and what cannot be told is longer than the series and open', () => {
    expect(bars.map(({ width, open }) => [Math.round(width), open])).toEqual([
      [100, true],
      [44, false],
      [0, false],
      [0, false],
    ]);
  });

  it('are all empty where only a leader is known', () => {
    expect(lagBarsLayout([{ label: 'c', kind: 'leader', years: 0, text: '' }])[0]?.width).toBe(0);
  });
});

describe('bars that are split', () => {
  it('are cut where the part between the classes ends, and whole', () => {
    const [bar] = splitBarsLayout([{ label: 'a', between: 0.25, text: '' }]);
    expect(bar).toMatchObject({ width: 25, rest: 75 });
  });

  it('never leave their box', () => {
    const widths = splitBarsLayout(
      [-0.1, 1.1].map((between) => ({ label: `${between}`, between, text: '' })),
    );
    expect(widths.map(({ width }) => width)).toEqual([0, 100]);
  });
});

describe('a concentration curve', () => {
  it('goes from the lower left to the upper right of its square', () => {
    const { line, half } = concentrationCurveLayout(
      { shareOfUnits: [0, 0.5, 1], shareOfValue: [0, 0.3, 1] },
      0.3,
    );
    expect(line).toBe('0,100 50,70 100,0');
    expect(half).toEqual({ x: 50, y: 70 });
  });
});
