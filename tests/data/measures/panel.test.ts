import { describe, expect, test } from 'vitest';
import { panelFrom, row } from './support/panels.ts';

describe('a panel', () => {
  test('has who has a value at both times, by inhabitants and then by key', () => {
    const panel = panelFrom([
      row(300, 1, 5, 6),
      row(100, 0, 1, 2),
      row(100, 0, 3, 4),
      row(50, 0, 9, null),
      row(60, 0, null, 9),
    ]);
    expect([...panel.weight]).toEqual([100, 100, 300]);
    expect([...panel.start]).toEqual([1, 3, 5]);
    expect([...panel.end]).toEqual([2, 4, 6]);
    expect([...panel.sizeClass]).toEqual([0, 0, 1]);
    expect(panel).toMatchObject({ frame: 5, frameInhabitants: 610, unclassed: 0 });
    expect(panel.classes).toEqual([
      { n: 2, frame: 4, withStart: 3, withEnd: 3 },
      { n: 1, frame: 1, withStart: 1, withEnd: 1 },
    ]);
  });

  test('leaves out, and counts, whose inhabitants are not known', () => {
    const panel = panelFrom([row(null, null, 1, 2), row(null, null, 1, null), row(10, 0, 1, 2)]);
    expect([...panel.weight]).toEqual([10]);
    expect(panel).toMatchObject({ frame: 3, unclassed: 1 });
  });

  test('does not count in a class either whose inhabitants are not known, though a look-up knows the class', () => {
    const panel = panelFrom([row(null, 0, 1, 2), row(10, 0, 1, 2)]);
    expect(panel.classes[0]).toEqual({ n: 1, frame: 2, withStart: 2, withEnd: 2 });
    expect(panel.unclassed).toBe(1);
  });

  test('takes 0 as a value and 0 inhabitants as a number', () => {
    expect([...panelFrom([row(0, 0, 0, 0)]).weight]).toEqual([0]);
  });

  test('of nobody is empty', () => {
    expect(panelFrom([])).toMatchObject({ frame: 0, frameInhabitants: 0, unclassed: 0 });
  });
});
