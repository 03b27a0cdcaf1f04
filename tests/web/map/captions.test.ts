import { describe, expect, it } from 'vitest';
import { announcement } from '../../../web/src/lib/map/captions.ts';

const labels = ['0 bis unter 50 %', '50 bis 100 %'];
const sentence = (classes: number[], missing = 0) =>
  announcement('Breitband', labels, {
    classes,
    reasons: missing === 0 ? [] : [{ reason: 'missing', count: missing }],
  });

describe('the map in a sentence', () => {
  it('names how many have a value, the largest classes and what has none', () => {
    expect(sentence([250, 750], 91)).toBe(
      'Breitband: 1.000 Gemeinden mit Angabe. 50 bis 100 %: 750 (75\u00a0%); 0 bis unter 50 %: 250 (25\u00a0%); keine Angabe: 91.',
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
