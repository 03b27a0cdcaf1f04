import {
  expectationOf,
  standardisedMeanOf,
  type ClassInBoth,
} from '@kluftatlas/data/measures/expectation.ts';
import { describe, expect, test } from 'vitest';

const small: ClassInBoth = {
  frame: 90,
  n: 80,
  weight: 60_000,
  mean: 20,
  countryWeight: 9e6,
  countryMean: 30,
};
const large: ClassInBoth = { frame: 6, n: 5, weight: 180_000, mean: 80, countryWeight: 1e6, countryMean: 70 };
const absent: ClassInBoth = { frame: 0, n: 0, weight: 0, mean: null, countryWeight: 5e6, countryMean: 90 };

describe('the expectation of a state', () => {
  // (60·30 + 180·70)/240 = 60; its own mean is (60·20 + 180·80)/240 = 65
  test('blends Germany’s means with the state’s own mix of classes', () => {
    expect(expectationOf([small, large])).toEqual({ value: 60, reason: null });
  });

  test('does not look at a class that the state has not', () => {
    expect(expectationOf([small, large, absent]).value).toBe(60);
  });

  test('is none where a class of the state has fewer than 5 with a value, even none of them', () => {
    expect(expectationOf([small, { ...large, n: 4 }])).toEqual({ value: null, reason: 'class-too-small' });
    expect(expectationOf([small, { ...large, n: 0, weight: 0 }]).reason).toBe('class-too-small');
  });

  test('is none without values, and with weights of zero', () => {
    expect(expectationOf([absent]).reason).toBe('no-values');
    expect(expectationOf([]).reason).toBe('no-values');
    expect(expectationOf([{ ...small, weight: 0 }]).reason).toBe('zero-weight');
  });

  test.each([NaN, Infinity, -Infinity])('is none where a mean or a weight is %d', (wrong) => {
    for (const field of ['weight', 'mean', 'countryWeight', 'countryMean']) {
      const classes = [{ ...small, [field]: wrong }, large];
      expect(expectationOf(classes)).toEqual({ value: null, reason: 'not-a-number' });
      expect(standardisedMeanOf(classes)).toEqual({ value: null, reason: 'not-a-number' });
    }
  });

  test('is none where a weight is below 0', () => {
    expect(expectationOf([{ ...small, weight: -1 }, large]).reason).toBe('negative-weight');
    expect(standardisedMeanOf([{ ...small, countryWeight: -1 }, large]).reason).toBe('negative-weight');
  });
});

describe('the standardised mean of a state', () => {
  // (9·20 + 1·80)/10
  test('blends the state’s own means with Germany’s mix of classes', () => {
    expect(standardisedMeanOf([small, large]).value).toBe(26);
  });

  test('is none where the state lacks a class', () => {
    expect(standardisedMeanOf([small, large, absent]).reason).toBe('empty-class');
  });
});
