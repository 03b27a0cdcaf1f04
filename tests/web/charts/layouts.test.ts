import { describe, expect, it } from 'vitest';
import { classColumnsLayout } from '../../../web/src/lib/charts/ClassColumns/classColumnsLayout.ts';
import { dotRowsLayout } from '../../../web/src/lib/charts/DotRows/dotRowsLayout.ts';
import { dotStackLayout } from '../../../web/src/lib/charts/DotStack/dotStackLayout.ts';
import { figureBarsLayout } from '../../../web/src/lib/charts/FigureBars/figureBarsLayout.ts';
import { seriesLayout } from '../../../web/src/lib/charts/Series/seriesLayout.ts';

const text = '–';

describe('columns of bars by class', () => {
  const layout = classColumnsLayout(
    ['small', 'large'],
    [
      { label: 'municipalities', counts: [90, 10] },
      { label: 'inhabitants', counts: [40, 60] },
      { label: 'unknown', counts: [1, null] },
    ],
  );
  const [small, large] = layout.rows;

  it('share one scale: the largest share of any column fills its column', () => {
    const columnWidth = 30;
    expect(small?.cells[0]?.width).toBeCloseTo(columnWidth);
    expect(large?.cells[1]?.width).toBeCloseTo((0.6 / 0.9) * columnWidth);
  });

  it('never leave the picture', () => {
    for (const { x, width } of layout.rows.flatMap(({ cells }) => cells)) {
      expect(x + width).toBeLessThanOrEqual(100.0001);
    }
  });

  it('have no shares where one class is unknown', () => {
    expect(small?.cells[2]).toMatchObject({ count: 1, share: null, width: 0 });
  });
});

describe('rows of dots', () => {
  const { rows, ticks } = dotRowsLayout([
    {
      label: 'a',
      band: [10, 60],
      points: [
        { kind: 'hollow', value: 0, text },
        { kind: 'filled', value: 120, text },
      ],
      joined: true,
    },
    { label: 'b', points: [], joined: true, detail: 'none' },
  ]);

  it('place values in percent of the width and keep them inside', () => {
    expect(rows[0]?.points.map(({ x }) => x)).toEqual([0, 100]);
    expect(rows[0]?.band).toEqual({ x: 10, width: 50 });
    expect(ticks.map(({ anchor }) => anchor)).toEqual(['start', 'middle', 'middle', 'middle', 'end']);
  });

  it('join nothing where a point is missing', () => {
    expect(rows[0]?.join).toEqual([0, 100]);
    expect(rows[1]?.join).toBeNull();
  });

  it('show either the points’ own texts or the detail', () => {
    expect(rows[0]?.values).toHaveLength(2);
    expect(rows[1]?.values).toEqual([]);
  });
});

describe('bars of published figures', () => {
  it('are as long as their share, and a figure that is not printed has none', () => {
    const bars = figureBarsLayout([
      { label: 'a', value: 25 },
      { label: 'b', value: null },
      { label: 'c', value: 0 },
    ]);
    expect(bars.map(({ width, value }) => [width, value])).toEqual([
      [25, 25],
      [0, null],
      [0, 0],
    ]);
  });
});

describe('a stack of dots', () => {
  it('has one dot for each thing counted, in the same places in every row', () => {
    const { rows } = dotStackLayout([
      { label: 'a', count: 2 },
      { label: 'b', count: 40 },
      { label: 'c', count: 0, unassigned: true },
    ]);
    expect(rows.map(({ dots }) => dots.length)).toEqual([2, 40, 0]);
    expect(rows[1]?.dots.slice(0, 2)).toEqual(rows[0]?.dots);
    expect(Math.max(...(rows[1]?.dots ?? []))).toBeLessThan(100);
  });
});

describe('a series', () => {
  const at = (period: string, value: number | null) => ({ period, value, band: [10, 20] as const });

  it('stands in proportion to time', () => {
    const { points } = seriesLayout([at('2019-06', 1), at('2020-12', 2), at('2021-06', 3)]);
    const [first, second, third] = points.map(({ x }) => x) as [number, number, number];
    expect((second - first) / (third - first)).toBeCloseTo(18 / 24);
  });

  it('is interrupted by a missing value and by a change of method', () => {
    expect(seriesLayout([at('2019-06', 1), at('2020-12', null), at('2021-06', 3)]).segments).toEqual([]);
    expect(
      seriesLayout([at('2021-06', 1), at('2021-12', 2), at('2022-06', 3)], ['2022-06']).segments,
    ).toHaveLength(1);
  });

  it('draws more for higher values and keeps a single period in the middle', () => {
    const { points } = seriesLayout([at('2021-06', 100), at('2021-12', 0)]);
    expect(points[0]?.y).toBeLessThan(points[1]?.y ?? 0);
    expect(seriesLayout([at('2021-06', 50)]).points[0]?.x).toBe(50);
  });

  it('labels its ends only where all labels would touch', () => {
    const many = Array.from({ length: 8 }, (_, index) => at(`20${10 + index}-12`, index));
    const labels = (series: typeof many) => seriesLayout(series).points.map(({ labelled }) => labelled);
    expect(labels(many).filter((labelled) => labelled)).toHaveLength(2);
    expect(labels([at('2019-06', 1), at('2020-12', 2), at('2021-06', 3)])).toEqual([true, false, true]);
    expect(labels([at('2019-06', 1), at('2020-06', 2), at('2021-06', 3)])).toEqual([true, true, true]);
  });
});
