import { changeBetween, type ChangeRequest } from '@kluftatlas/data/measures/change.ts';
import { changeWorkers } from '@kluftatlas/functions/adapters/workers/changeWorkers.ts';
import { afterAll, describe, expect, it } from 'vitest';

const size = 200;
const requestOf = (seed: number, broken = false): ChangeRequest => ({
  panel: {
    start: Float64Array.from({ length: size }, (_, index) => (index * seed) % 50),
    end: Float64Array.from({ length: size }, (_, index) => (index * seed) % 60),
    weight: new Float64Array(size).fill(5),
    sizeClass: Uint8Array.from({ length: size }, (_, index) => (index < size / 2 ? 0 : 1)),
    classes: broken
      ? (null as unknown as ChangeRequest['panel']['classes'])
      : [0, 1].map(() => ({ n: size / 2, frame: size / 2, withStart: size / 2, withEnd: size / 2 })),
    frame: size,
    frameInhabitants: 5 * size,
    unclassed: 0,
  },
  seeds: { municipalities: seed, inhabitants: seed + 1 },
  unexplainedFalls: 0,
  maximum: 100,
  draws: 50,
});

describe('threads that compute changes', () => {
  const workers = changeWorkers();
  afterAll(() => workers.close());

  it('give what this thread gives, each to the one who asked, however many ask at once', async () => {
    const seeds = Array.from({ length: 12 }, (_, index) => index + 1);
    const changes = await Promise.all(seeds.map((seed) => workers.compute(requestOf(seed))));
    expect(changes).toEqual(seeds.map((seed) => changeBetween(requestOf(seed))));
  });

  it('fail for the one who asked alone, and go on', async () => {
    const asked = [requestOf(1), requestOf(2, true), requestOf(3), requestOf(4, true), requestOf(5)];
    const settled = await Promise.allSettled(asked.map((request) => workers.compute(request)));
    expect(settled.map(({ status }) => status)).toEqual([
      'fulfilled',
      'rejected',
      'fulfilled',
      'rejected',
      'fulfilled',
    ]);
  });
});
