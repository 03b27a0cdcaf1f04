import { readFileSync } from 'node:fs';
import { describe, expect, inject, it } from 'vitest';
import { releasePaths } from '@kluftatlas/data/domain/release.ts';
import type { SurveysFile } from '@kluftatlas/data/domain/surveyResults.ts';
import { useBrowser } from './support/browser.ts';
import { readFigures, readReleaseText } from './support/release.ts';

const { visit, keepOpen } = useBrowser();
const { figures } = readFigures();
const { surveys } = JSON.parse(readReleaseText(releasePaths.surveys)) as SurveysFile;
const waves = surveys.flatMap(({ id, waves: of }) =>
  of.map(({ wave, synthetic }) => ({ path: `/umfragen/${id}/${wave}/`, synthetic })),
);

describe('the published figures on /umfragen', () => {
  const open = keepOpen('/umfragen/');

  it('are all there, each once', async () => {
    const ids = await open()
      .locator('[data-figure]')
      .evaluateAll((rows) => rows.map((row) => row.getAttribute('data-figure')));
    expect(ids.toSorted()).toEqual(figures.map(({ id }) => id).toSorted());
  });

  it('never stand in one chart with those of other respondents', async () => {
    const charts = await open()
      .locator('[data-figure-chart]')
      .evaluateAll((all) =>
        all.map((chart) =>
          [...chart.querySelectorAll('[data-figure]')].map((row) => row.getAttribute('data-figure')),
        ),
      );
    const kinds = charts.map(
      (ids) =>
        new Set(figures.filter(({ id }) => ids.includes(id)).map(({ respondents }) => respondents)).size,
    );
    expect(charts.length).toBeGreaterThan(25);
    expect(new Set(kinds)).toEqual(new Set([1]));
  });

  it('come down to a choice, which the address keeps and the back button takes back', async () => {
    await visit('/umfragen/', async (page) => {
      await page.getByLabel('Thema').selectOption('open_data');
      await page.waitForURL(/thema=open_data/);
      await page.getByLabel('Jahr').selectOption('2022');
      await page.waitForURL(/thema=open_data&jahr=2022/);
      const chosen = figures.filter(({ topic, year }) => topic === 'open_data' && year === 2022);
      const count = page.locator('[data-figure-count]');
      expect(await count.getAttribute('data-figure-count')).toBe(String(chosen.length));
      expect(await page.locator('[data-figure]').count()).toBe(chosen.length);
      await page.goBack();
      await page.waitForURL(/thema=open_data$/);
      await expect.poll(() => page.locator('[data-figure]').count()).toBeGreaterThan(chosen.length);
    });
  });

  it('are saved as exactly the rows that are shown, under a name that says so', async () => {
    await visit('/umfragen/?thema=dms_eakte', async (page) => {
      await expect.poll(() => page.locator('[data-figure]').count()).toBeLessThan(figures.length);
      const [download] = await Promise.all([
        page.waitForEvent('download'),
        page.getByRole('link', { name: 'CSV dieser Auswahl herunterladen' }).click(),
      ]);
      expect(download.suggestedFilename()).toBe('figures-auswahl-thema-dms_eakte.csv');
      const saved = readFileSync(await download.path(), 'utf8');
      const whole = readReleaseText(releasePaths.download('figures', 'csv'));
      const ids = figures.filter(({ topic }) => topic === 'dms_eakte').map(({ id }) => id);
      const [heading = '', ...lines] = saved.split(/(?<=\n)/);
      expect(heading).toBe(whole.slice(0, heading.length));
      expect(lines).toHaveLength(ids.length);
      expect(lines.every((line) => whole.includes(line))).toBe(true);
    });
  });
});

describe('without a script', () => {
  const options = { javaScriptEnabled: false };

  it('all published figures can be read, and no dead control is in the way', () =>
    visit(
      '/umfragen/',
      async (page) => {
        expect(await page.locator('[data-figure]').count()).toBe(figures.length);
        expect(await page.getByLabel('Thema').isVisible()).toBe(false);
      },
      options,
    ));

  it('the templates can be read with both legal bases', () =>
    visit(
      '/umfragen/eigene/',
      async (page) => {
        const text = await page.locator('[data-template=art13]').innerText();
        expect(text).toContain('[entweder, öffentliche Stelle:]');
        expect(text).toContain('[oder, andere Stelle:]');
        expect(await page.getByLabel('Name der Stelle').isVisible()).toBe(false);
      },
      options,
    ));
});

describe('the guide', () => {
  it('fills in what the reader enters, and sends none of it anywhere', () =>
    visit('/umfragen/eigene/', async (page) => {
      await page.waitForLoadState('networkidle');
      const asked: string[] = [];
      page.on('request', (request) => asked.push(request.url()));
      await page.getByLabel('Wer sind Sie?').selectOption('public');
      await page.getByLabel('Datenschutzgesetz von').selectOption({ label: 'Bayern' });
      await page.getByLabel('Name der Stelle').fill('Ministerium <b>Muster</b>');
      const text = await page.locator('[data-template=art13]').innerText();
      expect(text).toContain('Verantwortlich: Ministerium <b>Muster</b>,');
      expect(text).toContain('Art.\u00a04 BayDSG');
      expect(text).not.toContain('[oder');
      expect(asked).toEqual([]);
      expect(new URL(page.url()).search).toBe('');
    }));

  it('hands a template over as a file', () =>
    visit('/umfragen/eigene/', async (page) => {
      await page.waitForLoadState('networkidle');
      const [download] = await Promise.all([
        page.waitForEvent('download'),
        page
          .locator('[data-template=anschreiben]')
          .getByRole('button', { name: /^Als Textdatei/ })
          .click(),
      ]);
      expect(download.suggestedFilename()).toBe('anschreiben.txt');
      expect(readFileSync(await download.path(), 'utf8')).toContain('[Name der Stelle]');
    }));
});

describe('the page on variety', () => {
  it('leads each question with what nobody counts or with a finding, and with figures near to it', () =>
    visit('/vielfalt/', async (page) => {
      const sections = page.locator('[data-theme]');
      expect(await sections.count()).toBe(4);
      for (const section of await sections.all()) {
        const leads = await section.locator('.finding, [data-item] figcaption').count();
        expect(leads).toBeGreaterThan(0);
        expect(await section.locator('[data-figure]').count()).toBeGreaterThan(0);
      }
    }));

  it('draws every chart of results with a band where its wave is made up, and none where it is not', () =>
    visit('/vielfalt/', async (page) => {
      const wavePage = await page
        .getByRole('link', { name: /Alle Fragen dieser Welle$/ })
        .evaluate((link) => (link as HTMLAnchorElement).pathname);
      const wave = waves.find(({ path }) => path === wavePage);
      const banded = await page
        .locator('[data-theme] [data-item] figure')
        .evaluateAll((charts) =>
          charts.map((chart) => chart.querySelector('[data-simulated-band]') !== null),
        );
      expect(banded.length).toBeGreaterThan(3);
      expect(new Set(banded)).toEqual(new Set([wave?.synthetic]));
    }));
});

it('the start page knows no made-up answer', async () => {
  const { url } = inject('site');
  for (const path of ['/', '/en/', '/kluft/', '/karte/', '/daten/']) {
    const answer = await fetch(url + path);
    if (answer.ok) expect(await answer.text(), path).not.toMatch(/simuliert|simulated/i);
  }
});
