import { describe, expect, it } from 'vitest';
import { announcement, tableTitles, withoutValue } from '../../../web/src/lib/map/captions.ts';
import { mapPageData } from '../../../web/src/lib/map/pageData.ts';
import { frameOf, registerManifest, releasedIndicator } from '../support/release.ts';

const labels = ['0 bis unter 50 %', '50 bis 100 %'];
const sentence = (classes: number[], missing = 0) =>
  announcement('Breitband', labels, {
    classes,
    reasons: missing === 0 ? [] : [{ reason: 'missing', count: missing }],
  });

describe('the words above the table', () => {
  it('name what stands in its column', () => {
    expect(tableTitles('Gemeinden nach Größenklasse', 'groessenklasse', false)).toEqual({
      caption: 'Einwohner und Größenklasse nach Gemeinden',
      valueTitle: 'Einwohner',
    });
    expect(tableTitles('Gemeinden nach Größenklasse', 'groessenklasse', true).valueTitle).toBe(
      'Größenklasse',
    );
    expect(tableTitles('Breitband, Mitte 2021', 'broadband-all-50', false)).toEqual({
      caption: 'Breitband, Mitte 2021, nach Gemeinden',
      valueTitle: 'Breitband, Mitte 2021',
    });
  });
});

describe('what has no value', () => {
  it('is counted for all of Germany, whatever state the map shows, and the sentence says so', () => {
    const manifest = registerManifest({ indicators: [releasedIndicator('broadband-all-1000', ['2021-06'])] });
    const data = mapPageData(manifest, frameOf(), 'de');
    expect(withoutValue(data, 'broadband-all-1000', '2021-06')).toMatch(/in ganz Deutschland: 91/);
    expect(withoutValue(data, 'groessenklasse', null)).toBeNull();
  });
});

describe('the map in a sentence', () => {
  it('names how many have a value, the largest classes and what has none', () => {
    expect(sentence([250, 750], 91)).toBe(
      'Breitband. 1.000\u00a0Gemeinden mit Angabe: 50 bis 100 %: 750 (75\u00a0%); 0 bis unter 50 %: 250 (25\u00a0%); keine Angabe: 91.',
    );
  });

  it('counts shapes where there is no municipality to count', () => {
    const reasons = [{ reason: 'territoryChanged', count: 387 } as const];
    expect(announcement('Breitband', labels, { classes: [0, 5], reasons })).toContain(
      'Gebiet oder Schlüssel geändert: 387\u00a0Flächen',
    );
  });

  it('never rounds one municipality to none, nor nearly all to all', () => {
    expect(sentence([1, 999])).toContain('999 (99,9\u00a0%)');
    expect(sentence([1, 999])).toContain('1 (0,1\u00a0%)');
    expect(sentence([0, 10])).toContain('10 (100\u00a0%)');
  });

  it('says so where nothing has a value, and does not claim a class', () => {
    expect(sentence([0, 0], 3)).toBe('Breitband: In dieser Auswahl hat keine Gemeinde eine Angabe.');
  });
});
