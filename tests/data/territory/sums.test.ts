import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { changeOf, territoryOf } from './changeOf.ts';
import { mapped } from './mapped.ts';

const [a, b] = ['01051001', '01051002'] as const;

describe('whatever is merged or divided', () => {
  const shares = fc.array(fc.integer({ min: 1, max: 100 }), { minLength: 2, maxLength: 4 });
  const history = fc.record({
    x: shares,
    y: shares,
    values: fc.array(fc.integer({ min: 0, max: 100 }), { minLength: 4, maxLength: 4 }),
  });
  const receivers = ['01052001', '01052002', '01052003', '01052004'];
  const divided = (from: string, parts: readonly number[]) => {
    const all = parts.reduce((sum, each) => sum + each, 0);
    return parts.map((inhabitants, at) =>
      changeOf(from, receivers[at] ?? '', '2017-01-01', {
        weight: inhabitants / all,
        areaWeight: inhabitants / all,
        inhabitants,
        area: inhabitants,
      }),
    );
  };
  const world = ({ x, y }: { x: readonly number[]; y: readonly number[] }) => {
    const changes = [...divided(a, x), ...divided(b, y)];
    const sizes = receivers.flatMap((key, at) => {
      const size = (x[at] ?? 0) + (y[at] ?? 0);
      return size === 0 ? [] : [[key, [size, size]] as const];
    });
    return { changes, target: territoryOf('2021-12-31', Object.fromEntries(sizes)) };
  };

  test('counts keep their sum', () => {
    fc.assert(
      fc.property(history, ({ x, y, values: [one = 0, other = 0] }) => {
        const { values } = mapped({ rows: { [a]: one, [b]: other }, ...world({ x, y }), combination: 'sum' });
        const sum = Object.values(values).reduce((total, { value }) => total + (value ?? Number.NaN), 0);
        expect(sum).toBeCloseTo(one + other, 6);
      }),
    );
  });

  test('means stay between the smallest and the largest value', () => {
    fc.assert(
      fc.property(history, ({ x, y, values: [one = 0, other = 0] }) => {
        const { values } = mapped({ rows: { [a]: one, [b]: other }, ...world({ x, y }) });
        for (const { value } of Object.values(values)) {
          expect(value).toBeGreaterThanOrEqual(Math.min(one, other) - 1e-9);
          expect(value).toBeLessThanOrEqual(Math.max(one, other) + 1e-9);
        }
      }),
    );
  });

  test('the mean of all by inhabitants stays the same', () => {
    fc.assert(
      fc.property(history, ({ x, y, values: [one = 0, other = 0] }) => {
        const { changes, target } = world({ x, y });
        const { values } = mapped({ rows: { [a]: one, [b]: other }, changes, target });
        const sum = (numbers: readonly number[]) => numbers.reduce((total, each) => total + each, 0);
        const after = Object.entries(values).map(
          ([key, { value }]) => (value ?? Number.NaN) * (target.sizeOf(key).inhabitants ?? 0),
        );
        expect(sum(after)).toBeCloseTo(one * sum(x) + other * sum(y), 6);
      }),
    );
  });
});
