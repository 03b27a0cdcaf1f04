import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, inject, it } from 'vitest';
import { sizeClassSchemes } from '@kluftatlas/data/catalogue/sizeClasses.ts';
import { useBrowser } from './support/browser.ts';
import { chosenView, readClassRows } from './support/classDistribution.ts';
import { aggregatesOf } from './support/classRows.ts';
import { gigabit, readManifest } from './support/release.ts';
import { readTable } from './support/tables.ts';
import { numbersAmiss, tenths } from './support/writtenNumbers.ts';

const { keepOpen, visit } = useBrowser();
const { official } = inject('site');

const waitFor = (page: Page, scheme: string) =>
  page.locator(`[data-gap-indicator][data-gap-scheme="${scheme}"]`).waitFor();

describe.runIf(official)('the distance page by the BBSR’s types of towns', () => {
  const open = keepOpen('/kluft/?einteilung=bbsr');
  beforeAll(() => waitFor(open(), 'bbsr'));

  it('names the types in the publisher’s words, from the rural municipality to the larger city', async () => {
    const labels = (await readClassRows(open())).map(({ label }) => label);
    expect(labels).toEqual(sizeClassSchemes.bbsr.classes.map(({ label }) => label.de));
  });

  it('says of every type what the release says', async () => {
    const rows = await readClassRows(open());
    const aggregates = aggregatesOf(gigabit, 'bbsr', '2021-06');
    expect(aggregates).toHaveLength(rows.length);
    const amiss = aggregates.flatMap(({ n, frame, coverage, mean, weightedMean }, index) => [
      ...numbersAmiss(rows[index]?.values ?? '', 'de', [mean, weightedMean].map(tenths)),
      ...numbersAmiss(rows[index]?.count ?? '', 'de', [n, frame, tenths(100 * (coverage ?? NaN))]),
    ]);
    expect(amiss).toEqual([]);
    expect(await readTable(chosenView(open()).locator('table'))).toHaveLength(rows.length);
  });

  it('says whose types they are, of which day, and how many municipalities have none', async () => {
    const lookUp = readManifest().lookUps.find(({ scheme }) => scheme === 'bbsr');
    const words = await open().locator('main').innerText();
    expect(words).toContain('31.\u00a0Dezember\u00a02019');
    expect(words).toMatch(new RegExp(`\\b${lookUp?.withoutClass.municipalities}\\b`));
  });

  it('is left and found again by the back button', () =>
    visit('/kluft/', async (page) => {
      await waitFor(page, 'standard');
      await page.getByLabel('Einteilung', { exact: true }).selectOption('bbsr');
      await waitFor(page, 'bbsr');
      await expect.poll(() => new URL(page.url()).search).toBe('?einteilung=bbsr');
      await page.goBack();
      await waitFor(page, 'standard');
    }));
});
