import { describe, expect, inject, it } from 'vitest';
import { useBrowser } from './support/browser.ts';

const { visit } = useBrowser();
const { official } = inject('site');

describe.runIf(official)('the municipalities of Bavaria', () => {
  it('tell the city of Ansbach from the district around it', async () => {
    const entries = await visit('/gemeinden/09/', (page) =>
      page
        .locator('.district')
        .evaluateAll((districts) =>
          districts.map((district) => (district.querySelector('summary') ?? district).textContent.trim()),
        ),
    );
    const ansbach = entries
      .map((words) => words.replace(/\s+/g, ' '))
      .filter((words) => /^Ansbach/.test(words));
    expect(ansbach).toEqual([
      expect.stringMatching(/^Ansbach,? .*kreisfreie Stadt/),
      expect.stringMatching(/^Ansbach \(Landkreis, \d+\)$/),
    ]);
  });
});
