import { ceilingOf, classMeansOf } from '@kluftatlas/data/measures/ceiling.ts';
import { describe, expect, test } from 'vitest';
import { panelFrom, row, type Row } from './support/panels.ts';

const noteOn = (rows: readonly Row[], maximum: number | null = 100) => {
  const panel = panelFrom(rows, 3);
  return ceilingOf(panel, classMeansOf(panel, 'municipalities'), maximum);
};
const none = { nearFull: [], quarterFull: [] };
const low = [row(1, 0, 10, 10), row(2, 1, 10, 10), row(3, 2, 10, 10)];

describe('the ceiling', () => {
  test('is far where nobody is near it', () => {
    expect(noteOn(low)).toEqual(none);
  });

  test.each(['start', 'end'] as const)('is near an end class whose mean is 95 at the %s', (side) => {
    const [first, ...others] = low as [Row, ...Row[]];
    expect(noteOn([{ ...first, [side]: 95 }, ...others])).toEqual({ nearFull: [0], quarterFull: [] });
    expect(noteOn([{ ...first, [side]: 94.9 }, ...others])).toEqual(none);
  });

  test('does not ask for the mean of a class between', () => {
    expect(noteOn([row(1, 0, 10, 10), row(2, 1, 99, 99), row(3, 2, 10, 10)])).toEqual(none);
  });

  test('is near any class of which more than a quarter is at 100', () => {
    const [small, large] = [row(1, 0, 10, 10), row(3, 2, 10, 10)];
    const between = [100, 0, 0, 0].map((value) => row(2, 1, 0, value));
    expect(noteOn([small, ...between, large])).toEqual(none);
    expect(noteOn([small, ...between.slice(0, 3), large])).toEqual({ nearFull: [], quarterFull: [1] });
  });

  test('has none where no value is the highest', () => {
    expect(noteOn([row(1, 0, 100, 100), row(3, 2, 100, 100)], null)).toEqual(none);
  });

  test('of an empty class is far', () => {
    expect(noteOn([])).toEqual(none);
  });
});

test('class means are of the average municipality or the average inhabitant, and none for an empty class', () => {
  const panel = panelFrom([row(100, 0, 10, 20), row(300, 0, 30, 60)], 2);
  expect(classMeansOf(panel, 'municipalities')).toEqual({ start: [20, null], end: [40, null] });
  expect(classMeansOf(panel, 'inhabitants')).toEqual({ start: [25, null], end: [50, null] });
});
