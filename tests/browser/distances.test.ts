import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, inject, it } from 'vitest';
import { sizeClassSchemes } from '@kluftatlas/data/catalogue/sizeClasses.ts';
import type { BoundedSchemeId } from '@kluftatlas/data/domain/sizeClass.ts';
import { useBrowser } from './support/browser.ts';
import { chosenView, readClassRows, type ClassRow } from './support/classDistribution.ts';
import { aggregatesOf } from './support/classRows.ts';
import { intervalIn } from './support/interval.ts';
import { gigabit, readManifest } from './support/release.ts';
import { readHeadings, readTable } from './support/tables.ts';
import { numbersAmiss, tenths, type Expected } from './support/writtenNumbers.ts';

const { keepOpen, visit } = useBrowser();
const { official } = inject('site');

interface View {
  readonly indicator: string;
  readonly period: string;
  readonly scheme: BoundedSchemeId;
  readonly region: string;
}

const opening: View = { indicator: gigabit, period: '2021-06', scheme: 'standard', region: 'DE' };

/** What the page says of one class, in the chart and in its table. */
interface Shown {
  readonly chart: readonly ClassRow[];
  readonly headings: readonly string[];
  readonly table: readonly string[][];
  readonly title: string;
}

const readShown = async (page: Page): Promise<Shown> => ({
  chart: await readClassRows(page),
  headings: await readHeadings(chosenView(page).locator('table')),
  table: await readTable(chosenView(page).locator('table')),
  title: await chosenView(page).getByRole('heading').innerText(),
});

/** Chooses by the German words of the four lists. */
async function choose(page: Page, { indicator, period, scheme, region }: View): Promise<void> {
  await page.getByLabel('Kennzahl', { exact: true }).selectOption(indicator);
  await page.getByLabel('Zeitpunkt', { exact: true }).selectOption(period);
  await page.getByLabel('Einteilung', { exact: true }).selectOption(scheme);
  await page.getByLabel('Gebiet', { exact: true }).selectOption(region);
}

const waitFor = (page: Page, { indicator, period, scheme, region }: View) =>
  page
    .locator(
      `[data-gap-indicator="${indicator}"][data-gap-period="${period}"][data-gap-scheme="${scheme}"][data-gap-region="${region}"]`,
    )
    .waitFor();

const percent = (share: number | null): Expected[] => (share === null ? [] : [tenths(share * 100)]);

/** Everything on the page that differs from the release. */
function differences({ chart: rows, headings, table }: Shown, view: View): string[] {
  const cellOf = (cells: readonly string[], heading: string) =>
    cells[headings.indexOf(heading)] ?? 'no column';
  return aggregatesOf(view.indicator, view.scheme, view.period, view.region).flatMap((of, index) => {
    const row = rows[index];
    const cells = table[index] ?? [];
    const bounds = sizeClassSchemes[view.scheme].classes[index];
    const labelled = intervalIn(row?.label ?? '');
    const hasBounds =
      labelled?.max === (bounds?.max ?? Infinity) && labelled.min === (bounds?.min || -Infinity);
    const expected: readonly (readonly [string, readonly Expected[]])[] = [
      [row?.values ?? '', of.mean === null ? [] : [tenths(of.mean), tenths(of.weightedMean)]],
      [row?.count ?? '', of.n === 0 ? [] : [of.n, of.frame, ...percent(of.coverage)]],
      [cellOf(cells, 'durchschnittliche Gemeinde'), of.mean === null ? [] : [tenths(of.mean)]],
      [
        cellOf(cells, 'durchschnittlicher Einwohner'),
        of.weightedMean === null ? [] : [tenths(of.weightedMean)],
      ],
      [cellOf(cells, 'n'), [of.n]],
      [cellOf(cells, 'Gemeinden'), [of.frame]],
      [cellOf(cells, 'Abdeckung'), percent(of.coverage)],
      [cellOf(cells, 'Abdeckung nach Einwohnern'), percent(of.populationCoverage)],
    ];
    return [
      ...(hasBounds ? [] : [`${of.sizeClass}: labelled “${row?.label}”`]),
      ...expected.flatMap(([words, numbers]) =>
        numbersAmiss(words, 'de', numbers).map((amiss) => `${of.sizeClass}: ${amiss} in “${words}”`),
      ),
    ];
  });
}

describe.runIf(official)('the distance explorer', () => {
  const open = keepOpen('/kluft/');
  beforeAll(() => waitFor(open(), opening));

  it('opens with gigabit availability: both means, n and coverage of every class as in the release', async () => {
    const shown = await readShown(open());
    expect(shown.table).toHaveLength(8);
    expect(shown.chart).toHaveLength(8);
    expect(differences(shown, opening)).toEqual([]);
  });

  it('gives the means that the official files have on one territory: 23.6 and 22.4, 90.1 and 86.9 percent', async () => {
    const { chart: rows } = await readShown(open());
    expect(numbersAmiss(rows[0]?.values ?? '', 'de', [23.6, 22.4].map(tenths))).toEqual([]);
    expect(numbersAmiss(rows.at(-1)?.values ?? '', 'de', [90.1, 86.9].map(tenths))).toEqual([]);
  });

  it.each<View>([
    { ...opening, period: '2019-06' },
    { ...opening, indicator: 'broadband-all-50', scheme: 'twenty' },
    { ...opening, indicator: 'broadband-fibre-1000', period: '2020-12', scheme: 'four' },
    { ...opening, region: '07' },
    { ...opening, scheme: 'four', region: '11' },
  ])('shows $indicator, $period, $scheme, $region as the release has it', async (view) => {
    await choose(open(), view);
    await waitFor(open(), view);
    const shown = await readShown(open());
    expect(shown.table).toHaveLength(sizeClassSchemes[view.scheme].classes.length);
    expect(differences(shown, view)).toEqual([]);
  });

  it('reopens the same view from its address, and the one before with the back button', async () => {
    const first: View = { ...opening, indicator: 'broadband-all-50', period: '2020-12' };
    const second: View = { ...first, scheme: 'twenty', region: '09' };
    const page = open();
    await choose(page, first);
    await waitFor(page, first);
    const before = await readShown(page);
    await page.getByLabel('Einteilung', { exact: true }).selectOption(second.scheme);
    await page.getByLabel('Gebiet', { exact: true }).selectOption(second.region);
    await waitFor(page, second);
    const { pathname, search } = new URL(page.url());
    const again = await visit(pathname + search, async (other) => {
      await waitFor(other, second);
      return readShown(other);
    });
    expect(again).toEqual(await readShown(page));
    await page.goBack();
    await page.goBack();
    await waitFor(page, first);
    expect(await readShown(page)).toEqual(before);
  });

  it('says nothing aloud before something is chosen, then what is shown', async () => {
    const spoken = await visit('/kluft/', async (page) => {
      await waitFor(page, opening);
      const live = page.locator('p[aria-live]');
      const before = await live.innerText();
      await page.getByLabel('Einteilung', { exact: true }).selectOption('twenty');
      await waitFor(page, { ...opening, scheme: 'twenty' });
      const chosen = await live.innerText();
      await page.getByLabel('Einteilung', { exact: true }).selectOption('standard');
      await waitFor(page, opening);
      return [before, chosen, await live.innerText()];
    });
    expect(spoken[0]).toBe('');
    expect(spoken.slice(1).every((words) => words.startsWith('Gezeigt: '))).toBe(true);
    expect(spoken[2]).not.toBe(spoken[1]);
  });

  it('without a city of the largest class speaks of no distance', async () => {
    const view = { ...opening, region: '01' };
    const { title, uncertainty } = await visit('/kluft/?land=01', async (page) => {
      await waitFor(page, view);
      return {
        title: await chosenView(page).getByRole('heading').innerText(),
        uncertainty: await chosenView(page).locator('.uncertainty').innerText(),
      };
    });
    expect(title).toMatch(/keine Gemeinde mit 500\.000 und mehr\sEinwohnern/);
    expect(uncertainty).not.toMatch(/Punkte/);
  });

  it('names its release below the chart', async () => {
    expect(await chosenView(open()).locator('.source').innerText()).toContain(readManifest().id);
  });

  it('changes the language and keeps the view', async () => {
    const view = { ...opening, scheme: 'four', region: '09' } as const;
    const address = await visit('/kluft/?einteilung=four&land=09', async (page) => {
      await waitFor(page, view);
      await page.locator('[data-language-switch]').click();
      await page.waitForURL('**/en/kluft/**');
      await waitFor(page, view);
      return new URL(page.url()).search;
    });
    expect(new URLSearchParams(address).get('land')).toBe('09');
  });

  it('says so when an address names what there is not', async () => {
    const words = await visit('/kluft/?kennzahl=gibtesnicht', async (page) => {
      await page.getByRole('status').first().waitFor();
      return page.getByRole('status').first().innerText();
    });
    expect(words).toContain('kennzahl=gibtesnicht');
  });

  it('shows its first view without JavaScript', async () => {
    const shown = await visit('/kluft/', readShown, { javaScriptEnabled: false });
    expect(differences(shown, opening)).toEqual([]);
  });
});

describe.runIf(!official)('the distance explorer without the official files', () => {
  const came = readManifest().aggregated.find(({ id }) => id === gigabit);
  const view = { ...opening, period: came?.periods.at(-1)?.period ?? '' };

  it('opens with the aggregates that came along, as the release has them', async () => {
    const shown = await visit('/kluft/', async (page) => {
      await waitFor(page, view);
      return readShown(page);
    });
    expect(shown.table).toHaveLength(8);
    expect(differences(shown, view)).toEqual([]);
  });

  it('says that they came along, who classed them, and that no value of a municipality is in', async () => {
    const words = await visit('/kluft/', (page) => page.locator('[data-brought-along]').innerText());
    expect(words).toMatch(/Mitgelieferte Auswertung/);
    expect(words).toMatch(/Werte einzelner Gemeinden enthält diese Ausgabe nicht/);
    expect(words).toContain(came?.classifiedBy.date?.slice(0, 4));
    expect(readManifest().indicators.some(({ id }) => id === gigabit)).toBe(false);
  });
});
