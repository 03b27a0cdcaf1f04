import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { themes } from '../../../web/src/lib/variety/themes.ts';
import { varietyPage, type SurveyReaders } from '../../../web/src/lib/variety/varietyPage.ts';
import { figureOf } from '../gap/figures.ts';
import { registerManifest } from '../support/release.ts';
import { codebook, itemFile, itemOf, surveysFile, waveFile } from '../surveys/fixtures.ts';

const figures = themes.flatMap(({ nearest }) =>
  nearest.map((id) => figureOf({ id, sourceId: id, topic: 'ki', indicator: { de: id, en: id } })),
);
const pageOf = (waves: Parameters<typeof surveysFile>[0], withoutResults?: string) => {
  const isSynthetic = (wave: string) => waves.find((one) => one.wave === wave)?.synthetic ?? false;
  const readers: SurveyReaders = {
    surveys: waves.length === 0 ? { surveys: [] } : surveysFile(waves),
    codebook: () => codebook,
    wave: (_, wave) => ({
      ...waveFile(wave, isSynthetic(wave)),
      ...(wave === withoutResults ? { items: [] } : {}),
    }),
    item: (_, wave, item) => itemFile(itemOf(item), wave, isSynthetic(wave)),
  };
  return varietyPage(registerManifest(), figures, readers);
};
const real = { wave: '2024-03', synthetic: false };
const madeUp = { wave: '2026-03', synthetic: true };

describe('the page on variety', () => {
  it('without any survey leads with what nobody counts, and has the nearest figures to each question', () => {
    const page = pageOf([]);
    expect(page.lead).toContain('Kein offener Datensatz');
    expect(page.wave).toBeNull();
    for (const { answered, simulated, nearest, open } of page.themes) {
      expect([answered, simulated]).toEqual([[], []]);
      expect(nearest.length).toBeGreaterThan(0);
      expect(open).toMatch(/keine amtliche Quelle|niemand/);
    }
  });

  it('says in the title of a near figure what it says, and for whom below', () => {
    const [chart] = pageOf([]).themes[0]?.nearest ?? [];
    expect(chart?.title).toMatch(/^DLT2018-1: „ja“ 50\u00a0% \(2022\)$/);
    expect(chart?.subtitle).toMatch(/^Künstliche Intelligenz: was Verwaltungen sagen, 2022\. Zahlen: 4, /);
  });

  it('keeps made-up answers apart and still leads with what nobody counts', () => {
    const page = pageOf([madeUp]);
    expect(page.lead).toContain('Kein offener Datensatz');
    expect(page.themes.every(({ answered }) => answered.length === 0)).toBe(true);
    expect(page.themes.every(({ simulated }) => simulated.every(({ synthetic }) => synthetic))).toBe(true);
    expect(page.themes.map(({ simulated }) => simulated.length > 0)).toEqual([true, true, true, true]);
    expect(page.wave?.source.text).toMatch(/^Simuliert: /);
  });

  it('shows only real answers once there are some, however new the made-up ones are', () => {
    const page = pageOf([real, madeUp]);
    expect(page.wave?.page).toBe('/umfragen/digitalisierung-der-verwaltungen/2024-03/');
    expect(page.themes.every(({ simulated }) => simulated.length === 0)).toBe(true);
    expect(page.themes.flatMap(({ answered }) => answered).some(({ synthetic }) => synthetic)).toBe(false);
    expect(page.themes[0]?.answered.map(({ code }) => code)).toEqual(['dms', 'efile', 'ai']);
    expect(page.themes[1]?.answered.map(({ code }) => code)).toEqual([
      'pdms',
      'ponl',
      'pit',
      'choice',
      'satis',
    ]);
  });

  it('keeps to the wave before while too few have answered the newest one', () => {
    const page = pageOf([real, { wave: '2025-03', synthetic: false }], '2025-03');
    expect(page.wave?.page).toBe('/umfragen/digitalisierung-der-verwaltungen/2024-03/');
    expect(page.themes.every(({ answered }) => answered.length > 0)).toBe(true);
  });

  it('leads with what nobody counts where too few have answered the only wave', () => {
    const page = pageOf([real], real.wave);
    expect(page.wave).toBeNull();
    expect(page.lead).toContain('Kein offener Datensatz');
  });

  it('asks for figures that are published', () => {
    const path = new URL('../../../data/reference/publishedFigures.csv', import.meta.url);
    const ids = readFileSync(path, 'utf8')
      .split('\n')
      .map((line) => line.slice(0, line.indexOf(',')));
    expect(themes.flatMap(({ nearest }) => nearest).filter((id) => !ids.includes(id))).toEqual([]);
  });
});
