import type { ObservationRow } from '@kluftatlas/data/domain/observation.ts';
import { writeAllAggregates, writeAllObservations } from '@kluftatlas/functions/core/writeRows.ts';
import { batchSize } from '@kluftatlas/functions/ports/snapshotStore.ts';
import { describe, expect, it } from 'vitest';
import { aggregateRow, anySnapshotId, municipalityRows } from '../../contracts/testData.ts';

const id = anySnapshotId();
type Rows = readonly { readonly row: number }[];

/** A store that takes rows only, and notes what it was given and how many writes ran at a time. */
function rowStore(fail: (batch: number) => boolean = () => false) {
  const batches: Rows[] = [];
  let [running, most] = [0, 0];
  const write = async (_: unknown, rows: Rows): Promise<void> => {
    batches.push(rows);
    const number = batches.length;
    running += 1;
    most = Math.max(most, running);
    await new Promise((resolve) => setTimeout(resolve, 1 + (number % 3)));
    running -= 1;
    if (fail(number)) throw new Error(`batch ${number} failed`);
  };
  const store = { writeObservations: write, writeAggregates: write };
  return { store, batches, running: () => running, most: () => most };
}

describe('writing all rows of a snapshot', () => {
  it('writes every row once, in batches that the store takes', async () => {
    const { store, batches } = rowStore();
    const rows: ObservationRow[] = municipalityRows(110);
    await writeAllObservations(store, id, rows);
    expect(batches.every(({ length }) => length <= batchSize)).toBe(true);
    expect(batches.flat().toSorted((a, b) => a.row - b.row)).toEqual(rows);
  });

  it('keeps as many batches in flight as asked for, and no more', async () => {
    for (const concurrency of [1, 3]) {
      const { store, most } = rowStore();
      await writeAllObservations(store, id, municipalityRows(300), { concurrency });
      expect(most()).toBe(concurrency);
    }
  });

  it('reports every row that is in', async () => {
    const progress: number[] = [];
    const { store } = rowStore();
    const rows = Array.from({ length: 60 }, (_, index) => aggregateRow(index + 2));
    await writeAllAggregates(store, id, rows, { onProgress: (count) => progress.push(count) });
    expect(progress.toSorted((a, b) => b - a)).toEqual([25, 25, 10]);
  });

  it('asks nothing of the store for no rows', async () => {
    const { store, batches } = rowStore();
    await writeAllObservations(store, id, []);
    expect(batches).toEqual([]);
  });

  it('stops at a failure, lets what runs end, and passes the failure on', async () => {
    const { store, batches, running } = rowStore((batch) => batch === 2);
    const all = municipalityRows(25 * 100);
    await expect(writeAllObservations(store, id, all)).rejects.toThrow('batch 2 failed');
    expect(running()).toBe(0);
    expect(batches.length).toBeLessThan(20);
  });
});
