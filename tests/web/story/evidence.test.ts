import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { answersTo, manyWays, needs, singleAnswer } from '../../../web/src/lib/story/evidence.ts';
import { figureOf } from '../gap/figures.ts';

const published = readFileSync(
  new URL('../../../data/reference/publishedFigures.csv', import.meta.url),
  'utf8',
);
const ids = new Set(published.split('\n').map((line) => line.slice(0, line.indexOf(','))));

describe.each([
  ['many ways', manyWays],
  ['needs', needs],
])('the evidence on %s', (_claim, evidence) => {
  it('has as many figures against the claim as for it', () => {
    expect(evidence.against.length).toBe(evidence.for.length);
    expect(evidence.for.length).toBeGreaterThan(1);
  });

  it('names figures that are published', () => {
    const named = [evidence.nearest, ...evidence.for, ...evidence.against];
    expect(named.filter((id) => !ids.has(id))).toEqual([]);
    expect(new Set(named).size).toBe(named.length);
  });
});

describe('the answers to a question', () => {
  const yes = figureOf({ id: 'A-1' });
  const no = figureOf({ id: 'A-2', category: { de: 'nein', en: 'no' } });
  const other = figureOf({ id: 'A-3', indicator: { de: 'anderes', en: 'other' } });

  it('are all of the same survey and question', () => {
    expect(answersTo([yes, other, no], 'A-2').figures.map(({ id }) => id)).toEqual(['A-1', 'A-2']);
    expect(singleAnswer([yes, no], 'A-2').figures.map(({ id }) => id)).toEqual(['A-2']);
  });

  it('cannot be asked of a figure that is not there', () => {
    expect(() => answersTo([yes], 'B-1')).toThrow();
  });
});

it('English words of published figures have no space before their percent sign', () => {
  expect(published.match(/“[^”„]*\d %|than \d+ %/g)).toBeNull();
});
