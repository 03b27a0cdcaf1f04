// What is handed to a page runs there.
/// <reference lib="dom" />
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { releasePaths } from '@kluftatlas/data/domain/release.ts';
import { groupKey } from '@kluftatlas/data/domain/surveyGroup.ts';
import type { SurveyItemFile, SurveysFile } from '@kluftatlas/data/domain/surveyResults.ts';
import { useBrowser } from './support/browser.ts';
import { readReleaseText } from './support/release.ts';
import { isRounded, numbersIn } from './support/writtenNumbers.ts';

const { visit } = useBrowser();
const phone = { viewport: { width: 360, height: 780 } };

const { surveys } = JSON.parse(readReleaseText(releasePaths.surveys)) as SurveysFile;
const [survey] = surveys;
const later = survey?.waves.at(-1);
if (survey === undefined || later === undefined) throw new Error('The release has no wave');
const path = `/umfragen/${survey.id}/${later.wave}/`;
const ladder = `${path}dms/`;
const itemFile = (code: string) =>
  JSON.parse(readReleaseText(releasePaths.surveyItem(survey.id, later.wave, code))) as SurveyItemFile;

const openAll = (page: Page) =>
  page.evaluate(() => {
    for (const details of document.querySelectorAll('details')) details.open = true;
  });

describe('a question of a wave', () => {
  it('shows each state and its classes, and what is suppressed as suppressed', () =>
    visit(ladder, async (page) => {
      const rows = await page.locator('[data-states] [data-panel] li').evaluateAll((all) =>
        all.map((row) => ({
          key: row.getAttribute('data-group') ?? '',
          mark: row.getAttribute('data-mark'),
          words: row.textContent,
        })),
      );
      const results = itemFile('dms').results.filter(({ group }) => group.kind === 'stateClass');
      const shown = rows.filter(({ key }) => key.includes(':'));
      expect(shown.length).toBeGreaterThan(20);
      const amiss = shown.filter(({ key, mark, words }) => {
        const result = results.find(({ group }) => groupKey(group) === key);
        if (result?.status !== 'shown') return mark !== 'suppressed' || words.includes('%');
        const share = result.shares.find(({ option }) => option === 'r0')?.share ?? NaN;
        return (
          !numbersIn(words).some((one) => isRounded(one, share, 1)) ||
          !numbersIn(words).includes(result.n ?? NaN)
        );
      });
      expect(amiss).toEqual([]);
    }));

  it('says and draws what changed since the wave before, with its range', () =>
    visit(ladder, async (page) => {
      const change = itemFile('dms').changes.find(
        ({ group, option }) => group.kind === 'all' && option === 'r0',
      );
      const block = page.locator('[data-changes]');
      const words = await block.locator('.subtitle').innerText();
      expect(change?.interval).toHaveLength(2);
      for (const value of [change?.difference, ...(change?.interval ?? [])]) {
        expect(
          numbersIn(words).some((one) => isRounded(one, value ?? NaN, 1)),
          words,
        ).toBe(true);
      }
      expect(await block.locator('[data-group=all] svg line.stretch').count()).toBe(1);
    }));

  it('is found from the wave, leads to its neighbours and to itself in the other wave', () =>
    visit(path, async (page) => {
      await page.locator('[data-item=dms] a').click();
      await page.waitForURL(`**${ladder}`);
      await page.locator('nav p', { hasText: 'Nächste Frage' }).getByRole('link').click();
      await page.waitForURL(`**${path}efile/`);
      await page.locator('nav p', { hasText: 'Vorige Frage' }).getByRole('link').click();
      await page.waitForURL(`**${ladder}`);
      await page.locator('[data-other-waves] a').first().click();
      await page.waitForURL((url) => url.pathname.endsWith('/dms/') && !url.pathname.startsWith(path));
    }));
});

describe.each([path, ladder, `${path}market/`, `${path}ponl/`])('the charts of %s', (address) => {
  it('all lie below a band where answers are made up', () =>
    visit(address, async (page) => {
      const bare = await page.locator('[data-panel], ul.rows, table:has([data-item])').evaluateAll(
        (charts) =>
          charts.filter((chart) => {
            for (let up = chart.parentElement; up !== null; up = up.parentElement) {
              if (up.querySelector(':scope > [data-simulated-band]') !== null) return false;
            }
            return true;
          }).length,
      );
      expect(bare).toBe(
        later.synthetic ? 0 : await page.locator('[data-panel], ul.rows, table:has([data-item])').count(),
      );
    }));

  it.each([360, 768, 1440])('have rows that line up and words of axes apart at %i pixels', (width) =>
    visit(
      address,
      async (page) => {
        await openAll(page);
        const amiss = await page.locator('[data-panel]').evaluateAll((panels) =>
          panels.flatMap((panel) => {
            const edges = [...panel.querySelectorAll('li > svg')].map((plot) => {
              const { left, width: wide } = plot.getBoundingClientRect();
              return `${Math.round(left)}+${Math.round(wide)}`;
            });
            const ticks = [...panel.querySelectorAll('.axis span')]
              .map((tick) => tick.getBoundingClientRect())
              .filter((box) => box.width > 0);
            const overlap = ticks.some(
              (box, index) => index > 0 && box.left < (ticks[index - 1]?.right ?? 0),
            );
            const isNarrow = [...panel.querySelectorAll('li > svg')].some((plot) => plot.clientWidth < 60);
            return new Set(edges).size > 1 || overlap || isNarrow ? [panel.getAttribute('data-panel')] : [];
          }),
        );
        expect(amiss).toEqual([]);
      },
      { viewport: { width, height: 900 } },
    ),
  );
});

describe('published figures on a phone', () => {
  it.each(['/vielfalt/', '/umfragen/?thema=marketplace'])(
    '%s: no axis of shares stands above counts only',
    (address) =>
      visit(
        address,
        async (page) => {
          const amiss = await page.locator('[data-figure-chart]').evaluateAll((charts) =>
            charts
              .filter((chart) => chart.querySelector('.axis.shares') !== null)
              .filter((chart) => chart.querySelector('svg.shares') === null)
              .map((chart) => chart.getAttribute('data-figure-chart')),
          );
          expect(amiss).toEqual([]);
        },
        phone,
      ),
  );

  it.each(['/vielfalt/', '/umfragen/', '/en/vielfalt/', '/en/umfragen/'])(
    '%s breaks no number and no unit within a word',
    (address) =>
      visit(
        address,
        async (page) => {
          await openAll(page);
          const broken = await page.locator('[data-figure] strong').evaluateAll((numbers) =>
            numbers.flatMap((number) => {
              const text = number.firstChild;
              if (text === null) return [];
              return [...number.textContent.matchAll(/[^\s]+/g)].flatMap(({ 0: word, index }) => {
                const range = document.createRange();
                range.setStart(text, index);
                range.setEnd(text, index + word.length);
                return range.getClientRects().length > 1 ? [word] : [];
              });
            }),
          );
          expect(broken).toEqual([]);
        },
        phone,
      ),
  );
});

describe('at 320 pixels, as wide as a screen of 1280 at 400 per cent', () => {
  it.each(['/umfragen/', '/umfragen/eigene/', '/vielfalt/', path, ladder])(
    '%s fits without scrolling sideways',
    (address) =>
      visit(
        address,
        async (page) => {
          await openAll(page);
          expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
        },
        { viewport: { width: 320, height: 640 } },
      ),
  );
});
