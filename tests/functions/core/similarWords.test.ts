import { similarWords } from '@kluftatlas/functions/core/similarWords.ts';
import { expect, test } from 'vitest';

const words = ['broadband-all-100', 'broadband-all-1000', 'broadband-fibre-1000', 'mobile-lte'];

test('the nearest word comes first, whatever its case', () => {
  expect(similarWords('Broadband-All-1000', words)).toEqual(['broadband-all-1000', 'broadband-all-100']);
  expect(similarWords('brodband-all-100', words)).toEqual(['broadband-all-100', 'broadband-all-1000']);
});

test('nothing is near what nobody means', () => {
  expect(similarWords('minutes', words)).toEqual([]);
  expect(similarWords('', words)).toEqual([]);
});
