import { describe, expect, it } from 'vitest';
import {
  populationPlace,
  publishedFiguresLayout,
} from '../../../web/src/lib/charts/PublishedFigures/publishedFiguresLayout.ts';
import { figureGroups } from '../../../web/src/lib/figures/figureGroups.ts';
import { classOf, figureOf } from './figures.ts';

const all = { label: { de: 'alle', en: 'all' }, min: null, max: null };

describe('published figures', () => {
  it('stand together only with the same source, year, respondents, question and answer', () => {
    const figures = [
      figureOf(),
      figureOf({ sizeClass: classOf('über 100.000', 100_001, null) }),
      figureOf({ sourceId: 'OTHER' }),
      figureOf({ year: 2020 }),
      figureOf({ respondents: 'persons' }),
      figureOf({ category: { de: 'nein', en: 'no' } }),
      figureOf({ indicator: { de: 'nutzt KI', en: 'uses AI' } }),
    ];
    expect(
      figureGroups(figures)
        .map((group) => group.figures.length)
        .toSorted(),
    ).toEqual([1, 1, 1, 1, 1, 2]);
  });

  it('come newest first and in an order that does not depend on the file', () => {
    const figures = [figureOf({ year: null }), figureOf({ year: 2020 }), figureOf({ year: 2024 })];
    const years = (input: typeof figures) => figureGroups(input).map(({ figures: [first] }) => first.year);
    expect(years(figures)).toEqual([2024, 2020, null]);
    expect(years(figures.toReversed())).toEqual([2024, 2020, null]);
  });

  it('are left out where no number is printed, where nothing is by class, and outside Germany as a whole', () => {
    expect(
      figureGroups([
        figureOf({ value: null }),
        figureOf({ sizeClass: all, sourceId: 'A' }),
        figureOf({ region: 'Bayern', sourceId: 'B' }),
        figureOf({ unit: { de: 'Projekte', en: 'projects (count)' }, sourceId: 'C' }),
      ]),
    ).toEqual([]);
  });

  it('without bounds are shown only where there is another class to hold them against', () => {
    const rural = figureOf({ sizeClass: classOf('ländlich', null, null) });
    const urban = figureOf({ sizeClass: classOf('städtisch', null, null) });
    expect(figureGroups([rural, figureOf({ sizeClass: all })])).toEqual([]);
    expect(figureGroups([rural, urban])).toHaveLength(1);
  });

  it('keep the figure for all beside those by class', () => {
    const [group] = figureGroups([figureOf({ sizeClass: all, value: 26 }), figureOf({ value: 43 })]);
    expect(group?.figures.map(({ value }) => value)).toEqual([26, 43]);
  });
});

describe('the bars of published figures', () => {
  const placed = (label: string, min: number | null, max: number | null, value: number | null = 43) => ({
    label,
    min,
    max,
    value,
    text: `${value} %`,
  });
  const barsOf = (...figures: ReturnType<typeof placed>[]) => publishedFiguresLayout(figures, String).bars;

  it('lie over their own bounds on a logarithmic axis of inhabitants', () => {
    const [bar] = barsOf(placed('10.000–100.000', 10_000, 100_001));
    expect(bar?.x).toBeCloseTo(populationPlace(10_000));
    expect((bar?.x ?? 0) + (bar?.width ?? 0)).toBeCloseTo(populationPlace(100_001));
    expect(populationPlace(100_000) - populationPlace(10_000)).toBeCloseTo(
      populationPlace(10_000) - populationPlace(1_000),
    );
  });

  it('reach the end of the axis where the class has no bound, and say so', () => {
    const bars = barsOf(placed('unter 10.000', 0, 10_000), placed('über 100.000', 100_001, null));
    const [below, above] = bars.toSorted((a, b) => a.x - b.x);
    expect(below).toMatchObject({ x: 0, openBelow: true, openAbove: false });
    expect(above).toMatchObject({ openBelow: false, openAbove: true });
    expect((above?.x ?? 0) + (above?.width ?? 0)).toBeCloseTo(100);
  });

  it('keep the share as their height, and zero has no height', () => {
    const bars = barsOf(placed('klein', 0, 10_000, 0), placed('groß', 10_000, null, 43));
    expect(bars.map(({ height }) => height).toSorted()).toEqual([0, 43]);
  });

  it('draw the wider class behind the narrower one', () => {
    const narrow = placed('10.000–20.000', 10_000, 20_001, 1);
    const wide = placed('über 5.000', 5_001, null, 2);
    expect(barsOf(narrow, wide).map(({ text }) => text)).toEqual(['2 %', '1 %']);
  });

  it('leave a label without bounds out, never guessing bounds, but not out of the words', () => {
    const figures = [placed('kleine Städte', null, null, 1), placed('unter 10.000', 0, 10_000, 2)];
    const { bars, lines } = publishedFiguresLayout(figures, String);
    expect(bars.map(({ text }) => text)).toEqual(['2 %']);
    expect(lines).toEqual([
      { label: 'kleine Städte', text: '1 %' },
      { label: 'unter 10.000', text: '2 %' },
    ]);
  });
});
