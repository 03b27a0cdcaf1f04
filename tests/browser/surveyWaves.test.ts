import { AxeBuilder } from '@axe-core/playwright';
import { describe, expect, inject, it } from 'vitest';
import { releasePaths } from '@kluftatlas/data/domain/release.ts';
import { groupKey } from '@kluftatlas/data/domain/surveyGroup.ts';
import type { SurveyItemFile, SurveysFile, SurveyWaveFile } from '@kluftatlas/data/domain/surveyResults.ts';
import { useBrowser } from './support/browser.ts';
import { readReleaseText } from './support/release.ts';
import { isRounded, numbersIn } from './support/writtenNumbers.ts';

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

const itemFile = (path: string, item: string): SurveyItemFile => {
  const { survey, wave } = waves.find((one) => one.path === path)?.file ?? {};
  return JSON.parse(
    readReleaseText(releasePaths.surveyItem(survey ?? '', wave ?? '', item)),
  ) as SurveyItemFile;
};

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
  it('has a line for every item that has results, and draws who has answered', () =>
    visit(path, async (page) => {
      const items = await page
        .locator('[data-item]')
        .evaluateAll((all) => all.map((one) => one.getAttribute('data-item')));
      expect(items).toEqual(file.items);
      expect(await page.locator('[data-coverage]').count()).toBe(
        Object.values(file.units).filter((unit) => unit !== null).length,
      );
    }));

  it('marks all of its tables of results and all of its files as made up, or none', () =>
    visit(path, async (page) => {
      const captions = await page
        .locator('table:has([data-item]) caption')
        .evaluateAll((all) => all.map((one) => one.textContent));
      expect(captions.length).toBeGreaterThan(3);
      expect(captions.filter((caption) => caption.startsWith('Simuliert: ') !== synthetic)).toEqual([]);
      const files = await page
        .locator('#zitieren ~ ul a[download], figure a[download]')
        .evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''));
      expect(files.filter((href) => href.includes('/simuliert-') !== synthetic)).toEqual([]);
    }));

  it('shows the shares of its release, and none where it suppresses one', () =>
    visit(path, async (page) => {
      const cells = await page.locator('[data-item] [data-mark]').evaluateAll((all) =>
        all.map((cell) => ({
          item: cell.closest('[data-item]')?.getAttribute('data-item') ?? '',
          group: cell.getAttribute('data-group') ?? '',
          text: cell.querySelector('strong')?.textContent ?? '',
        })),
      );
      expect(cells.length).toBe(3 * file.items.length);
      const amiss = cells.filter(({ item, group, text }) => {
        const { results } = itemFile(path, item);
        const [written] = numbersIn(text);
        const ofGroup = results.filter((result) => groupKey(result.group) === group);
        const values = ofGroup.flatMap(({ shares, numbers, diversity }) => [
          ...shares.map(({ share }) => share),
          numbers?.mean ?? NaN,
          diversity?.effectiveNumber ?? NaN,
        ]);
        if (written === undefined) return ofGroup.every(({ status }) => status === 'shown');
        return !values.some((value) => [0, 1, 2].some((digits) => isRounded(written, value, digits)));
      });
      expect(amiss).toEqual([]);
    }));

  it('leads to a page for each item, whose charts and tables are all marked as made up, or none', async () => {
    for (const item of file.items) {
      await visit(`${path}${item}/`, async (page) => {
        const charts = await page.locator('figure').evaluateAll((all) =>
          all.map((chart) => ({
            band: chart.querySelector('[data-simulated-band]') !== null,
            title: /^Simuliert: /.test(chart.querySelector('.title')?.textContent ?? ''),
            subtitle: /Ausgedachte Antworten/.test(chart.querySelector('.subtitle')?.textContent ?? ''),
            table: /^Simuliert: /.test(chart.querySelector('caption')?.textContent ?? ''),
          })),
        );
        const all = { band: synthetic, title: synthetic, subtitle: synthetic, table: synthetic };
        expect(charts.length, item).toBeGreaterThan(1);
        expect(charts.filter((chart) => JSON.stringify(chart) !== JSON.stringify(all))).toEqual([]);
        const suppressed = await page
          .locator('[data-mark=suppressed], [data-mark=nobody]')
          .evaluateAll((rows) => rows.map((row) => row.textContent));
        expect(suppressed.filter((text) => text.includes('%'))).toEqual([]);
        await page.setViewportSize({ width: 360, height: 780 });
        expect(await page.evaluate(() => document.documentElement.scrollWidth), item).toBeLessThanOrEqual(
          360,
        );
      });
    }
  });
});

/** One of each kind of chart, beside that of the templates, of the newest made-up wave and of the real one. */
const questions = [true, false].flatMap((synthetic) => {
  const wave = waves.findLast((one) => one.synthetic === synthetic);
  return ['ai', 'market', 'staff', 'pdms', 'std', 'decide']
    .filter((item) => wave?.file.items.includes(item))
    .map((item) => `${wave?.path}${item}/`);
});
describe.each(questions)('the question at %s', (path) => {
  it.each(['light', 'dark'] as const)('has no violation that axe can find in the %s scheme', (colorScheme) =>
    visit(
      path,
      async (page) => {
        await page.evaluate(() => {
          for (const details of document.querySelectorAll('details')) details.open = true;
        });
        const { violations } = await new AxeBuilder({ page }).withTags(axeTags[colorScheme]).analyze();
        expect(violations.map(({ id, nodes }) => [id, nodes[0]?.target])).toEqual([]);
      },
      { colorScheme },
    ),
  );
});

describe('real answers', () => {
  it('are in the release where there is a register to find their senders in', () => {
    expect(waves.some(({ synthetic }) => !synthetic)).toBe(inject('site').official);
  });

  it.each(
    waves
      .filter(({ synthetic }) => !synthetic)
      .flatMap(({ path, file: { items } }) => [path, ...items.map((item) => `${path}${item}/`)]),
  )('%s says nowhere in either language that they are made up', async (path) => {
    const { url } = inject('site');
    for (const language of ['', '/en']) {
      const answer = await fetch(url + language + path);
      expect(answer.status).toBe(200);
      expect(await answer.text()).not.toMatch(/simuliert|simulated|ausgedacht|made up(?! for)|made-up/i);
    }
  });
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
