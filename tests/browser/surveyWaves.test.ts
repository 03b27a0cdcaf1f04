import { AxeBuilder } from '@axe-core/playwright';
import { describe, expect, it } from 'vitest';
import { releasePaths } from '@kluftatlas/data/domain/release.ts';
import type { SurveysFile, SurveyWaveFile } from '@kluftatlas/data/domain/surveyResults.ts';
import { useBrowser } from './support/browser.ts';
import { readReleaseText } from './support/release.ts';

const { visit } = useBrowser();
/** All rules in the light scheme; in the dark one those that a colour scheme can change. */
const axeTags = { light: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'], dark: ['cat.color'] };

const { surveys } = JSON.parse(readReleaseText(releasePaths.surveys)) as SurveysFile;
const waves = surveys.flatMap(({ id, waves: of }) =>
  of.map(({ wave, synthetic }) => ({
    path: `/umfragen/${id}/${wave}/`,
    synthetic,
    file: JSON.parse(readReleaseText(releasePaths.surveyWave(id, wave))) as SurveyWaveFile,
  })),
);

it('the page of surveys names every survey and wave of the release, and says so where nobody has answered', () =>
  visit('/umfragen/', async (page) => {
    expect(await page.locator('[data-survey]').count()).toBe(surveys.length);
    const named = await page
      .locator('[data-wave]')
      .evaluateAll((all) => all.map((one) => one.getAttribute('data-synthetic')));
    expect(named.toSorted()).toEqual(waves.map(({ synthetic }) => String(synthetic)).toSorted());
    expect(await page.locator('[data-no-survey]').count()).toBe(
      waves.some(({ synthetic }) => !synthetic) ? 0 : 1,
    );
  }));

describe.each(waves)('the wave at $path', ({ path, synthetic, file }) => {
  it('draws every item that has results, and who has answered', () =>
    visit(path, async (page) => {
      const items = await page
        .locator('[data-item]')
        .evaluateAll((all) => all.map((one) => one.getAttribute('data-item')));
      expect(items).toEqual(file.items);
      expect(await page.locator('[data-coverage]').count()).toBe(
        Object.values(file.units).filter((unit) => unit !== null).length,
      );
    }));

  it('marks all of its charts, tables and files as made up, or none', () =>
    visit(path, async (page) => {
      const charts = await page.locator('figure').evaluateAll((all) =>
        all.map((chart) => ({
          band: chart.querySelector('[data-simulated-band]') !== null,
          title: /^Simuliert: /.test(chart.querySelector('.title')?.textContent ?? ''),
          subtitle: /Ausgedachte Antworten/.test(chart.querySelector('.subtitle')?.textContent ?? ''),
          table: /^Simuliert: /.test(chart.querySelector('caption')?.textContent ?? ''),
        })),
      );
      const all = { band: synthetic, title: synthetic, subtitle: synthetic, table: synthetic };
      expect(charts.length).toBeGreaterThan(10);
      expect(charts.filter((chart) => JSON.stringify(chart) !== JSON.stringify(all))).toEqual([]);
      const files = await page
        .locator('#zitieren ~ ul a[download], figure a[download]')
        .evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''));
      expect(files.filter((href) => href.includes('/simuliert-') !== synthetic)).toEqual([]);
    }));

  it('shows no share where the release suppresses one', () =>
    visit(path, async (page) => {
      const texts = await page
        .locator('[data-mark=suppressed], [data-mark=nobody]')
        .evaluateAll((rows) => rows.map((row) => row.textContent));
      expect(texts.filter((text) => text.includes('%'))).toEqual([]);
    }));

  it.each(['light', 'dark'] as const)('has no violation that axe can find in the %s scheme', (colorScheme) =>
    visit(
      path,
      async (page) => {
        await page.evaluate(() => {
          // What is by state and class is alike in all questions: one is enough, all of them take minutes.
          for (const details of document.querySelectorAll('details')) {
            details.open = !details.matches('[data-states]') || details.closest('[data-item=dms]') !== null;
          }
        });
        const { violations } = await new AxeBuilder({ page }).withTags(axeTags[colorScheme]).analyze();
        expect(violations.map(({ id, nodes }) => [id, nodes[0]?.target])).toEqual([]);
      },
      { colorScheme },
    ),
  );

  it('fits a screen of 360 pixels without scrolling sideways', () =>
    visit(
      path,
      async (page) => {
        expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
      },
      { viewport: { width: 360, height: 780 } },
    ));
});

describe('made-up answers', () => {
  it('are in every release of this machine', () => {
    expect(waves.filter(({ synthetic }) => synthetic)).not.toEqual([]);
  });

  it('are in no table of the page of downloads', () =>
    visit('/daten/', async (page) => {
      expect(await page.content()).not.toMatch(/simuliert/i);
    }));
});
