import { describe, expect, inject, it } from 'vitest';
import { useBrowser } from './support/browser.ts';
import { chapter, drawnIn, sentences, titles } from './support/chapters.ts';
import { gigabit, readFrame, readManifest } from './support/release.ts';
import { numbersAmiss, numbersIn, tenths, type Language } from './support/writtenNumbers.ts';

const { keepOpen } = useBrowser();
const { official } = inject('site');
const manifest = readManifest();
const frame = readFrame();

describe.runIf(!official).each<[Language, string]>([
  ['de', '/'],
  ['en', '/en/'],
])('in the story without the official files (%s)', (language, path) => {
  const open = keepOpen(path);
  it('chapter 1 counts with the published totals and names the register that is missing', async () => {
    const newest = frame.registerTotals
      .map(({ date }) => date)
      .toSorted()
      .at(-1);
    const totals = frame.registerTotals.filter(({ date, region }) => date === newest && region === 'DE');
    const small = totals.filter(({ max }) => max !== null && max <= 20_000);
    const sum = (rows: typeof totals, of: 'municipalities' | 'inhabitants') =>
      rows.reduce((all, row) => all + row[of], 0);
    const share = (of: 'municipalities' | 'inhabitants') => tenths((sum(small, of) / sum(totals, of)) * 100);
    const [title = ''] = await titles(open(), 1);
    expect(
      numbersAmiss(title, language, [
        share('municipalities'),
        20_000,
        share('inhabitants'),
        Number(newest?.slice(0, 4)),
      ]),
    ).toEqual([]);
    expect((await sentences(open(), 1)).join(' ')).toMatch(/Gemeindeverzeichnis|register/);
  });

  it('chapter 2 says that its figures came along, with the date of the register that classes them', async () => {
    const words = (await sentences(open(), 2)).join(' ');
    expect(words).toMatch(/Mitgelieferte Auswertung|came along/);
    expect(words).toMatch(/Werte einzelner Gemeinden enthält diese Ausgabe nicht|no values of single/);
    const [headline] = manifest.aggregated.filter(({ id }) => id === gigabit);
    expect(numbersIn(words, language)).toContain(Number(headline?.classifiedBy.date?.slice(0, 4)));
  });

  it.each([2, 3])('chapter %i draws what came along', async (number) => {
    expect(await drawnIn(chapter(open(), number).locator('figure').first())).toBeGreaterThan(1);
  });

  it('says on top that sizes are approximate', async () => {
    const band = await open().locator('[data-approximation]').innerText();
    expect(numbersIn(band, language)).toEqual(
      expect.arrayContaining([manifest.population.known, manifest.population.unknown]),
    );
  });
});
