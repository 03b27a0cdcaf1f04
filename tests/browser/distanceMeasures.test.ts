import type { Locator, Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { useBrowser } from './support/browser.ts';
import { previousChange, wholeChange } from './support/changes.ts';
import { comparedIndicator, gigabit, readMeasures } from './support/release.ts';
import { readTable } from './support/tables.ts';
import { isRounded, numbersAmiss, numbersIn, tenths, type Expected } from './support/writtenNumbers.ts';

const { keepOpen, visit } = useBrowser();

const section = (page: Page, id: string): Locator => page.locator(`section:has(> h2#${id})`);
const title = (page: Page, id: string) => section(page, id).locator('figure h3').innerText();
const rowsOf = (page: Page, id: string) => readTable(section(page, id).locator('table').last());
const newest = (indicator: string) => comparedIndicator(indicator).periods.at(-1)?.period;
const percent = (share: number | null | undefined) => tenths(100 * (share ?? NaN));
const amiss = (cells: readonly string[], expected: readonly Expected[]) =>
  cells.flatMap((cell, at) => numbersAmiss(cell, 'de', expected.slice(at, at + 1)));

const dividesOf = (indicator: string, scheme: string, region = 'DE') =>
  readMeasures(indicator).divides.filter(
    (divide) => divide.scheme === scheme && divide.region === region && divide.period === newest(indicator),
  );

describe('the measures on the distance page', () => {
  const open = keepOpen('/kluft/');

  it('say the verdict of the release in words, for both means, with its range', async () => {
    const { weightings } = wholeChange(gigabit, 'standard');
    const sides = section(open(), 'zeit').locator('[data-in-words="verdict"] .sides > div');
    for (const [at, weighting] of (['inhabitants', 'municipalities'] as const).entries()) {
      const words = (await sides.nth(at).locator('p').allInnerTexts()).join(' ');
      const { gap, ratio } = weightings[weighting].measures;
      const written = numbersIn(words);
      const holds = (value: number | undefined, digits: number) =>
        written.some((one) => isRounded(one, value ?? NaN, digits));
      expect([gap.start, gap.end].map((estimate) => holds(estimate?.value, 1))).toEqual([true, true]);
      expect([ratio.start, ratio.end].map((estimate) => holds(estimate?.value, 2))).toEqual([true, true]);
      expect(gap.change?.interval?.map((end) => holds(end, 1))).toEqual([true, true]);
    }
  });

  it('never speak of it as of a sample, nor name a cause', async () => {
    const words = await open().locator('main').innerText();
    expect(words).not.toMatch(/signifikan|Fehlermarge|Stichprobe|verursacht|weil die Gemeinde/i);
  });

  it('say whether those behind gained more, with the coefficient, its range and why it is no verdict', async () => {
    const { onStart } = wholeChange(gigabit, 'standard').convergence;
    if (typeof onStart === 'string') throw new Error(onStart);
    const { value, standardError } = onStart.start;
    const words = section(open(), 'zeit').locator('[data-in-words="catchingUp"] p');
    const written = numbersIn(await words.first().innerText());
    const reach = 1.96 * (standardError ?? NaN);
    for (const expected of [value, value - reach, value + reach]) {
      expect(written.some((one) => isRounded(one, expected, 2))).toBe(true);
    }
    expect(await words.last().innerText()).toMatch(/^Ein Urteil begründet das nicht/);
  });

  it('have every distance with its range in the table', async () => {
    const rows = await rowsOf(open(), 'zeit');
    expect(rows).toHaveLength(2 * comparedIndicator(gigabit).periods.length);
    const { start } = wholeChange(gigabit, 'standard').weightings.inhabitants.measures.gap;
    expect(amiss(rows[0]?.slice(2, 5) ?? [], [start?.value, ...(start?.interval ?? [])].map(tenths))).toEqual(
      [],
    );
  });

  it('split the differences as the release does', async () => {
    const of = (weighting: string) =>
      dividesOf(gigabit, 'standard').find((divide) => divide.weighting === weighting);
    const [inhabitants, municipalities] = ['inhabitants', 'municipalities'].map(of);
    const theil = (divide: typeof inhabitants) =>
      (divide?.theilBetween ?? NaN) / ((divide?.theilBetween ?? NaN) + (divide?.theilWithin ?? NaN));
    const between = [
      inhabitants?.etaSquared,
      theil(inhabitants),
      municipalities?.etaSquared,
      theil(municipalities),
    ];
    const rows = await rowsOf(open(), 'vielfalt');
    expect(
      rows.flatMap((cells, at) =>
        amiss(cells.slice(1), [percent(between[at]), percent(1 - (between[at] ?? NaN))]),
      ),
    ).toEqual([]);
    expect(rows).toHaveLength(4);
  });

  it('say how many years each class is behind', async () => {
    const lags = readMeasures(gigabit).lags.find(
      ({ period, region, scheme }) => period === newest(gigabit) && region === 'DE' && scheme === 'standard',
    );
    const rows = await rowsOf(open(), 'jahre');
    expect(rows.map(([, text]) => text?.includes('mehr als'))).toEqual(
      lags?.classes.map(({ kind }) => kind === 'moreThan'),
    );
    const behind = lags?.classes.map(({ kind, years }) =>
      kind === 'leader' || years === null ? [] : [{ value: years, digits: 1 }],
    );
    expect(rows.flatMap(([, text = ''], at) => numbersAmiss(text, 'de', behind?.[at] ?? []))).toEqual([]);
  });

  it('say what falls to the smaller half of the inhabitants', async () => {
    const curve = readMeasures(gigabit).curves.find(
      ({ period, weighting }) => period === newest(gigabit) && weighting === 'inhabitants',
    );
    const after = curve?.shareOfUnits.findIndex((share) => share >= 0.5) ?? -1;
    const [half] = numbersIn((await title(open(), 'konzentration')).split('entfallen')[1] ?? '');
    expect(half).toBeGreaterThanOrEqual(100 * (curve?.shareOfValue[after - 1] ?? NaN) - 0.05);
    expect(half).toBeLessThanOrEqual(100 * (curve?.shareOfValue[after] ?? NaN) + 0.05);
  });

  it('show successive technologies beside each other, each with its verdict and its periods', async () => {
    const labels = await section(open(), 'technik').locator('.panel .label').allInnerTexts();
    expect(labels.map((label) => numbersIn(label)[0])).toEqual([50, 100, 1000]);
    for (const [at, speed] of [50, 100, 1000].entries()) {
      const { from, to } = wholeChange(`broadband-all-${speed}`, 'standard');
      const years = [from, to].map((period) => Number(period.slice(0, 4)));
      expect(numbersAmiss(labels[at] ?? '', 'de', [speed, ...years])).toEqual([]);
    }
  });

  it('link to the method of what they show', async () => {
    const links = await section(open(), 'zeit').locator('a[href*="/methodik/#"]').count();
    expect(links).toBeGreaterThanOrEqual(3);
  });
});

describe('another view of the measures', () => {
  const chosen = (page: Page, scheme: string) => page.locator(`[data-gap-scheme="${scheme}"]`).waitFor();

  it('by four classes has distances, but no range and no verdict, and says so', async () => {
    const words = await visit('/kluft/?einteilung=four', async (page) => {
      await chosen(page, 'four');
      expect(await page.locator('[data-in-words="verdict"]').count()).toBe(0);
      return section(page, 'zeit').innerText();
    });
    expect(words).toMatch(/kein Empfindlichkeitsbereich berechnet/);
    expect(words).not.toMatch(/größer geworden, von|kleiner geworden, von/);
  });

  it('by two classes has the verdict that the start page leads with', async () => {
    const words = await visit('/kluft/?einteilung=twenty', async (page) => {
      await chosen(page, 'twenty');
      return title(page, 'zeit');
    });
    const { from, to, weightings } = wholeChange(gigabit, 'twenty');
    const { start, end } = weightings.inhabitants.measures.gap;
    expect(
      numbersAmiss(words, 'de', [
        1_000,
        tenths(start?.value),
        tenths(end?.value),
        ...[from, to].map((period) => Number(period.slice(0, 4))),
        20_000,
        20_000,
      ]),
    ).toEqual([]);
  });

  it('compares with the period before where it is chosen, and remembers that in the address', async () => {
    const [words, address] = await visit('/kluft/', async (page) => {
      await section(page, 'zeit').locator('select').selectOption('previous');
      await page.locator('[data-gap-pair="previous"]').waitFor();
      return [await title(page, 'zeit'), page.url()] as const;
    });
    const { from, to, weightings } = previousChange(gigabit, 'standard');
    const { start, end } = weightings.inhabitants.measures.gap;
    const years = [from, to].map((period) => Number(period.slice(0, 4)));
    const bounds = [500_000, 2_000];
    expect(
      numbersAmiss(words, 'de', [1_000, tenths(start?.value), tenths(end?.value), ...years, ...bounds]),
    ).toEqual([]);
    expect(address).toMatch(/\?vergleich=previous$/);
  });

  it('stands there without JavaScript', async () => {
    const [rows, verdicts] = await visit(
      '/kluft/',
      async (page) =>
        [await rowsOf(page, 'vielfalt'), await page.locator('[data-in-words="verdict"] p').count()] as const,
      { javaScriptEnabled: false },
    );
    expect(rows).toHaveLength(4);
    expect(verdicts).toBeGreaterThan(2);
  });
});
