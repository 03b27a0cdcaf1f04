import { describe, expect, it } from 'vitest';
import { useBrowser } from './support/browser.ts';
import { readFigures } from './support/release.ts';
import { numbersIn } from './support/writtenNumbers.ts';

const { keepOpen } = useBrowser();

/** What the page shows of one question. */
interface Group {
  readonly heading: string;
  readonly lines: readonly string[];
  /** Inhabitants on the axis and where they stand, percent of the width. */
  readonly ticks: readonly (readonly [words: string, x: number])[];
  readonly bars: readonly (readonly [from: number, to: number])[];
}

const shares = readFigures().figures.filter(
  ({ region, unit, value }) => region === 'Deutschland' && unit.en === '%' && value !== null,
);
const withBounds = shares.filter(({ sizeClass: { min, max } }) => min !== null || max !== null);
const upperFirst = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);
const headingOf = ({ indicator, category, year }: (typeof shares)[number]) =>
  upperFirst(`${indicator.de}: ${category.de} (${year})`);

describe('the published figures on /kluft', () => {
  const open = keepOpen('/kluft/');
  const readGroups = (): Promise<Group[]> =>
    open()
      .locator('[data-figure-group]')
      .evaluateAll((groups) =>
        groups.map((group) => {
          const number = (element: Element, name: string) => parseFloat(element.getAttribute(name) ?? '');
          return {
            heading: group.querySelector('h3')?.textContent.trim() ?? '',
            lines: [...group.querySelectorAll('li')].map((line) => line.textContent.trim()),
            ticks: [...group.querySelectorAll('text.tick')].map(
              (tick) => [tick.textContent.trim(), number(tick, 'x')] as const,
            ),
            bars: [...group.querySelectorAll('svg > rect')].map((bar) => {
              const x = number(bar, 'x');
              return [x, x + number(bar, 'width')] as const;
            }),
          };
        }),
      );

  it('hold every share of a size class with bounds, in the class as printed', async () => {
    const groups = await readGroups();
    const missing = withBounds.filter(
      (figure) =>
        !groups.some(
          ({ heading, lines }) =>
            heading === headingOf(figure) &&
            lines.some(
              (line) =>
                line.startsWith(`${figure.sizeClass.label.de}:`) && numbersIn(line).at(-1) === figure.value,
            ),
        ),
    );
    expect(withBounds.length).toBeGreaterThan(10);
    expect(missing.map(({ id }) => id)).toEqual([]);
  });

  it('stand over exactly the bounds of their class', async () => {
    const groups = await readGroups();
    const amiss = groups.flatMap(({ heading, lines, ticks, bars }) => {
      const figures = withBounds.filter(
        (figure) =>
          headingOf(figure) === heading &&
          lines.some((line) => line.startsWith(`${figure.sizeClass.label.de}:`)),
      );
      const [[lowWords = '', lowX = NaN] = [], [highWords = '', highX = NaN] = []] = [ticks[0], ticks.at(-1)];
      const [low = NaN] = numbersIn(lowWords);
      const [high = NaN] = numbersIn(highWords);
      const placeOf = (inhabitants: number) =>
        lowX + ((highX - lowX) * Math.log(inhabitants / low)) / Math.log(high / low);
      const isAt = (x: number, bound: number | null, open: number) =>
        Math.abs(x - (bound === null || bound === 0 ? open : Math.max(0, placeOf(bound)))) < 0.2;
      return bars
        .filter(
          ([from, to]) =>
            !figures.some(({ sizeClass: { min, max } }) => isAt(from, min, 0) && isAt(to, max, 100)),
        )
        .map((bar) => `${heading}: a bar over ${bar.join('–')} %`);
    });
    expect(groups.flatMap(({ bars }) => bars).length).toBeGreaterThanOrEqual(withBounds.length);
    expect(amiss).toEqual([]);
  });
});
