import { pathInterval, pathSeedText } from '@kluftatlas/data/measures/pathBootstrap.ts';
import { pathDiversity, type PathAnswer } from '@kluftatlas/data/measures/pathDiversity.ts';
import { describe, expect, it } from 'vitest';

const naming = (count: number, ...paths: number[]): PathAnswer[] =>
  Array.from({ length: count }, () => ({ weight: 1, paths }));

describe('the diversity of paths', () => {
  it('of 50, 30 and 20 mentions is 1.029653 nats, as much as 2.800094 paths', () => {
    const { value } = pathDiversity([...naming(50, 0), ...naming(30, 1), ...naming(20, 2)], 3);
    expect(value?.shannon).toBeCloseTo(1.0296530140645737, 12);
    expect(value?.effectiveNumber).toBeCloseTo(2.800094, 6);
    expect(value?.pielou).toBeCloseTo(1.0296530140645737 / Math.log(3), 12);
    expect(value?.severalPaths).toBe(0);
  });

  it('counts each mention, and those that name several', () => {
    const { value } = pathDiversity([...naming(1, 0, 1), ...naming(2, 0), ...naming(1)], 4);
    expect(value?.effectiveNumber).toBeCloseTo(Math.exp(-0.75 * Math.log(0.75) - 0.25 * Math.log(0.25)), 12);
    expect(value?.severalPaths).toBe(0.25);
  });

  it('weighs mentions', () => {
    const heavy = [
      { weight: 3, paths: [0] },
      { weight: 1, paths: [1] },
    ];
    expect(pathDiversity(heavy, 2).value).toEqual(pathDiversity([...naming(3, 0), ...naming(1, 1)], 2).value);
  });

  it('is 1 where all name the same path, and k where all are named alike', () => {
    expect(pathDiversity(naming(4, 2), 7).value).toMatchObject({ effectiveNumber: 1, shannon: 0 });
    const all = pathDiversity(naming(4, 0, 1, 2, 3, 4, 5, 6), 7).value;
    expect(all?.effectiveNumber).toBeCloseTo(7, 12);
    expect(all?.pielou).toBeCloseTo(1, 12);
    expect(pathDiversity(naming(4, 0), 1).value?.pielou).toBeNull();
  });

  it('does not exist where nobody names one', () => {
    expect(pathDiversity([], 3).reason).toBe('no-answers');
    expect(pathDiversity(naming(3), 3).reason).toBe('zero-weight');
  });
});

describe('its interval', () => {
  const strata = [
    [...naming(12, 0), ...naming(5, 1, 2)],
    [...naming(4, 2), ...naming(9, 0, 3)],
  ];

  it('holds the diversity, and is the same for the same seed', () => {
    const [low = NaN, high = NaN] = pathInterval(strata, 4, 7).value ?? [];
    const middle = pathDiversity(strata.flat(), 4).value?.effectiveNumber ?? NaN;
    expect(low).toBeLessThan(middle);
    expect(high).toBeGreaterThan(middle);
    expect(pathInterval(strata, 4, 7).value).toEqual([low, high]);
    expect(pathInterval(strata, 4, 8).value).not.toEqual([low, high]);
  });

  it('draws inside classes: classes of one mind each leave nothing to chance', () => {
    const [low = NaN, high = NaN] = pathInterval([naming(9, 0), naming(9, 1)], 2, 1).value ?? [];
    expect(low).toBeCloseTo(2, 12);
    expect(high).toBeCloseTo(2, 12);
  });

  it('does not exist where draws often name no path', () => {
    expect(pathInterval([[...naming(9), ...naming(1, 0)]], 2, 1).reason).toBe('too-few-answers');
    expect(pathInterval([], 2, 1).reason).toBe('no-answers');
  });

  it('has a seed that names what it is of', () => {
    expect(
      pathSeedText({ inputsHash: 'ab', survey: 's', wave: '2024-03', item: 'pit', row: null, group: 'all' }),
    ).toBe('ab|s|2024-03|pit||all');
  });
});
