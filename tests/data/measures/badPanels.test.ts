import { changeMeasures } from '@kluftatlas/data/domain/change.ts';
import type { Weighting } from '@kluftatlas/data/domain/divide.ts';
import { changeBetween } from '@kluftatlas/data/measures/change.ts';
import type { Panel } from '@kluftatlas/data/measures/panel.ts';
import { sigmaConvergence } from '@kluftatlas/data/measures/sigmaConvergence.ts';
import { describe, expect, test } from 'vitest';
import { panelFrom, row } from './support/panels.ts';

const weightings: readonly Weighting[] = ['inhabitants', 'municipalities'];
const changeOf = (panel: Panel) =>
  changeBetween({
    panel,
    seeds: { municipalities: 1, inhabitants: 1 },
    unexplainedFalls: 0,
    maximum: 100,
    draws: 50,
  });
const resultsOf = (panel: Panel, weighting: Weighting) =>
  Object.fromEntries(
    Object.entries(sigmaConvergence(panel, weighting)).map(([measure, { change }]) => [
      measure,
      change.reason ?? change.value,
    ]),
  );

describe.each(weightings)('weighted by %s', (weighting) => {
  test('nobody: no measure', () => {
    for (const measure of changeMeasures) {
      expect(resultsOf(panelFrom([]), weighting)).toHaveProperty(measure, 'no-values');
    }
  });

  test.each([NaN, Infinity])('%d as a value: no measure, no interval, no β, and never a number', (value) => {
    const panel = panelFrom([row(10, 0, 1, 2), row(20, 1, 3, value), row(30, 1, 4, 6), row(40, 0, 5, 7)]);
    for (const measure of changeMeasures) {
      expect(resultsOf(panel, weighting)).toHaveProperty(measure, 'not-a-number');
    }
    const change = changeOf(panel);
    expect(change.weightings[weighting].measures.gap).toMatchObject({
      start: null,
      end: null,
      change: null,
      noResult: 'not-a-number',
    });
    expect(change.convergence.onStart).toBe('not-a-number');
    expect(change.weightings[weighting].classMeans.end).toEqual([expect.any(Number), null]);
    expect(JSON.stringify(change)).not.toMatch(/NaN|Infinity/);
  });

  test('an empty end class: no gap and no ratio, and never the next class', () => {
    const panel = panelFrom([row(10, 0, 1, 2), row(20, 1, 3, 5)], 3);
    expect(resultsOf(panel, weighting)).toMatchObject({ gap: 'empty-class', ratio: 'empty-class' });
    expect(resultsOf(panel, weighting)['slopeIndex']).toBeTypeOf('number');
  });

  test('an end class absent in one period: said so', () => {
    const panel = panelFrom([row(10, 0, 1, 2), row(20, 1, null, 5)]);
    expect(resultsOf(panel, weighting)).toMatchObject({ gap: 'absent-in-one-period' });
  });

  test('all absent in one period: said so of every measure', () => {
    const panel = panelFrom([row(10, 0, null, 2), row(20, 1, null, 5)]);
    for (const measure of changeMeasures) {
      expect(resultsOf(panel, weighting)).toHaveProperty(measure, 'absent-in-one-period');
    }
  });

  test('all equal: differences of 0, and intervals that are points', () => {
    const panel = panelFrom([1, 2, 3, 4, 5, 6].map((each) => row(10 * each, each % 2, 0.1, 33.3)));
    expect(resultsOf(panel, weighting)).toMatchObject({
      gap: 0,
      standardDeviation: 0,
      variation: 0,
      slopeIndex: 0,
      relativeIndex: 0,
    });
    expect(changeOf(panel).weightings[weighting].measures.gap.verdict).toEqual({
      direction: null,
      none: 'small-end-class',
    });
  });

  test('all zero: no relative measure', () => {
    const panel = panelFrom([row(10, 0, 0, 0), row(20, 1, 0, 0), row(30, 1, 0, 0)]);
    expect(resultsOf(panel, weighting)).toEqual({
      gap: 0,
      ratio: 'division-by-zero',
      standardDeviation: 0,
      variation: 'division-by-zero',
      slopeIndex: 0,
      relativeIndex: 'division-by-zero',
    });
  });

  test('a smallest class at 0: no ratio, though the rest is not at 0', () => {
    const rows = [
      row(10, 0, 0, 1),
      row(13, 0, 0, 1),
      ...[3, 4, 5].map((each) => row(10 * each, 1, each / 7, 9)),
    ];
    const { ratio, gap } = resultsOf(panelFrom(rows), weighting);
    expect(ratio).toBe('division-by-zero');
    expect(gap).toBeTypeOf('number');
  });

  test('negative values: no relative measure', () => {
    const panel = panelFrom([row(10, 0, 5, -1), row(20, 1, 5, 8)]);
    expect(resultsOf(panel, weighting)).toMatchObject({
      ratio: 'negative-values',
      variation: 'negative-values',
      relativeIndex: 'negative-values',
    });
  });
});

test('one municipality: no slope, and no deviation where each counts the same', () => {
  const panel = panelFrom([row(10, 0, 1, 2)], 1);
  expect(resultsOf(panel, 'municipalities')).toMatchObject({
    gap: 'empty-class',
    slopeIndex: 'too-few-values',
    standardDeviation: 'too-few-values',
  });
  expect(resultsOf(panel, 'inhabitants')).toMatchObject({
    slopeIndex: 'too-few-values',
    standardDeviation: 0,
  });
});

test('weights of zero: no measure by inhabitants, all by municipalities', () => {
  const panel = panelFrom([row(0, 0, 1, 2), row(0, 1, 3, 8)]);
  for (const measure of changeMeasures) {
    expect(resultsOf(panel, 'inhabitants')).toHaveProperty(measure, 'zero-weight');
  }
  expect(resultsOf(panel, 'municipalities')).toMatchObject({ gap: 4 });
});

test('an end class where nobody lives: no gap by inhabitants', () => {
  const panel = panelFrom([row(0, 0, 1, 2), row(10, 1, 3, 8)]);
  expect(resultsOf(panel, 'inhabitants')).toMatchObject({ gap: 'zero-weight', slopeIndex: 'too-few-values' });
});

test('missing weights: left out and counted', () => {
  const panel = panelFrom([row(null, null, 1, 2), row(10, 0, 1, 2), row(20, 1, 3, 8)]);
  expect(changeOf(panel)).toMatchObject({ n: 2, frame: 3, unclassed: 1 });
});

test('nobody has no coverage and no verdict', () => {
  const change = changeOf(panelFrom([]));
  expect(change).toMatchObject({ n: 0, coverage: null, populationCoverage: null, classes: [0, 0] });
  expect(change.convergence).toEqual({ onStart: 'no-values', onStartAndPopulation: 'no-values' });
  expect(change.weightings.inhabitants.measures.gap).toEqual({
    start: null,
    end: null,
    change: null,
    widening: null,
    noResult: 'no-values',
    verdict: { direction: null, none: 'small-end-class' },
  });
});
