import { describe, expect, it } from 'vitest';
import {
  answerStacksLayout,
  type AnswerStack,
} from '../../../web/src/lib/charts/AnswerStacks/answerStacksLayout.ts';
import {
  classPanelsLayout,
  roundAbove,
  type PanelRow,
} from '../../../web/src/lib/charts/ClassPanels/classPanelsLayout.ts';

const row = (changes: Partial<PanelRow> = {}): PanelRow => ({
  key: 'all',
  label: 'alle',
  n: 'n 40',
  text: '50 %',
  mark: 'shown',
  value: 50,
  interval: [40, 60],
  together: true,
  ...changes,
});

describe('plots side by side', () => {
  it('share one scale, up to the highest end of a range', () => {
    const { panels, ticks } = classPanelsLayout([
      { key: 'a', title: '', rows: [row({ value: 5, interval: null })] },
      { key: 'b', title: '', rows: [row({ value: 10, interval: [8, 17] })] },
    ]);
    expect(ticks.map(({ value }) => value)).toEqual([0, 10, 20]);
    expect(panels.map(({ rows }) => rows[0]?.x)).toEqual([25, 50]);
    expect(panels[1]?.rows[0]?.stretch).toEqual([40, 85]);
  });

  it('keep to a given end and stay inside', () => {
    const [panel] = classPanelsLayout(
      [{ key: 'a', title: '', rows: [row({ value: 50, interval: [40, 130] })] }],
      100,
    ).panels;
    expect(panel?.rows[0]).toMatchObject({ x: 50, stretch: [40, 100] });
  });

  it('of changes reach as far below zero as above it', () => {
    const { panels, ticks } = classPanelsLayout(
      [{ key: 'a', title: '', rows: [row({ value: -3, interval: [-17, 1] })] }],
      undefined,
      'aroundZero',
    );
    expect(ticks.map(({ value }) => value)).toEqual([-20, 0, 20]);
    expect(panels[0]?.rows[0]).toMatchObject({ x: 42.5, stretch: [7.5, 52.5] });
  });

  it('place nothing where there is no value', () => {
    const [panel] = classPanelsLayout([
      { key: 'a', title: '', rows: [row({ mark: 'suppressed', value: null, interval: null })] },
    ]).panels;
    expect(panel?.rows[0]).toMatchObject({ x: null, stretch: null });
  });

  it.each([
    [0, 1],
    [1, 1],
    [1.1, 2],
    [17, 20],
    [0.3, 0.5],
    [101, 200],
    [2.4, 2.5],
  ])('%d fits below %d', (value, end) => {
    expect(roundAbove(value)).toBeCloseTo(end);
  });
});

describe('bars of all answers', () => {
  const answers = [
    { label: 'kein DMS', outside: false },
    { label: 'überall', outside: false },
    { label: 'weiß nicht', outside: true },
  ];
  const stack = (shares: readonly number[]): AnswerStack => ({
    key: 'all',
    label: 'alle',
    n: '',
    mark: 'shown',
    text: '',
    shares,
    together: true,
  });
  const partsOf = (shares: readonly number[]) =>
    answerStacksLayout(answers, [stack(shares)]).rows[0]?.parts ?? [];

  it('begin each answer where the one before ends', () => {
    expect(partsOf([20, 50, 30]).map(({ x, width }) => [x, width])).toEqual([
      [0, 20],
      [20, 50],
      [70, 30],
    ]);
  });

  it('stay inside where rounded shares add up to more than all, and leave a rest open where to less', () => {
    const end = (shares: readonly number[]) => {
      const last = partsOf(shares).at(-1);
      return (last?.x ?? 0) + (last?.width ?? 0);
    };
    expect(end([34, 34, 34])).toBeCloseTo(100);
    expect(end([33, 33, 33])).toBe(99);
  });

  it('write a number only where it has room, and small ones on wide screens only', () => {
    expect(partsOf([4, 90, 6]).map(({ room }) => room)).toEqual(['none', 'always', 'wide']);
  });

  it('give what is outside of the scale no colour of it, and neighbours on it different ones', () => {
    const { key } = answerStacksLayout(answers, []);
    expect(key.map(({ tone }) => tone)).toEqual([2, 7, 'outside']);
    for (const count of [2, 3, 4, 5, 6]) {
      const tones = answerStacksLayout(
        Array.from({ length: count }, (_, index) => ({ label: String(index), outside: false })),
        [],
      ).key.map(({ tone }) => tone);
      expect(new Set(tones).size).toBe(count);
      expect(tones).toEqual(tones.toSorted());
    }
  });
});
