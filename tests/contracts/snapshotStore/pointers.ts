import { datasetId } from '@kluftatlas/data/domain/ids.ts';
import { period } from '@kluftatlas/data/domain/period.ts';
import type { SnapshotStore } from '@kluftatlas/functions/ports/snapshotStore.ts';
import { describe, expect, it } from 'vitest';
import { anySnapshot, anySnapshotId, release } from '../testData.ts';

/** What is promised of the pointers to what counts. */
export function pointersContract(store: () => SnapshotStore): void {
  describe('the pointer to the snapshot that counts', () => {
    it('moves from nothing to one and on to the next', async () => {
      const { dataset, period: month, id: first } = anySnapshot();
      const second = anySnapshotId();
      expect(await store().listCurrent(dataset)).toEqual([]);
      await store().moveCurrent({ dataset, period: month, snapshot: first }, null);
      await store().moveCurrent({ dataset, period: month, snapshot: second }, first);
      expect(await store().listCurrent(dataset)).toEqual([{ dataset, period: month, snapshot: second }]);
    });

    it.each([
      ['from nothing, where there is one', null],
      ['from one that is no longer current', anySnapshotId()],
    ])('stays where it is when moved %s', async (_, from) => {
      const { dataset, period: month, id } = anySnapshot();
      const pointer = { dataset, period: month, snapshot: id };
      await store().moveCurrent(pointer, null);
      const late = { ...pointer, snapshot: anySnapshotId() };
      await expect(store().moveCurrent(late, from)).rejects.toMatchObject({ code: 'conflict' });
      expect(await store().listCurrent(dataset)).toEqual([pointer]);
    });

    it('does not appear when moved from a snapshot that never was current', async () => {
      const { dataset, period: month, id } = anySnapshot();
      const pointer = { dataset, period: month, snapshot: id };
      await expect(store().moveCurrent(pointer, anySnapshotId())).rejects.toMatchObject({ code: 'conflict' });
      expect(await store().listCurrent(dataset)).toEqual([]);
    });

    it('may be moved by the same request again', async () => {
      const { dataset, period: month, id } = anySnapshot();
      const pointer = { dataset, period: month, snapshot: id };
      await store().moveCurrent(pointer, null);
      await store().moveCurrent(pointer, null);
      expect(await store().listCurrent(dataset)).toEqual([pointer]);
    });

    it('is one for each period, listed in order, and no other dataset’s', async () => {
      const { source, id } = anySnapshot();
      const [dataset, longer] = [datasetId(`${source}/mobile`), datasetId(`${source}/mobile2`)];
      await store().moveCurrent({ dataset: longer, period: period('2018-12'), snapshot: id }, null);
      for (const month of ['2021-06', '2019-12', '2020-12'].map(period)) {
        await store().moveCurrent({ dataset, period: month, snapshot: id }, null);
      }
      const listed = await store().listCurrent(dataset);
      expect(listed.map((current) => current.period)).toEqual(['2019-12', '2020-12', '2021-06']);
    });

    it('goes to one of two runs that move it at the same time', async () => {
      const { dataset, period: month } = anySnapshot();
      const rivals = [anySnapshotId(), anySnapshotId()];
      const results = await Promise.allSettled(
        rivals.map((snapshot) => store().moveCurrent({ dataset, period: month, snapshot }, null)),
      );
      expect(results.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
      const winner = rivals[results.findIndex(({ status }) => status === 'fulfilled')];
      expect((await store().listCurrent(dataset)).map(({ snapshot }) => snapshot)).toEqual([winner]);
    });
  });

  describe('the pointer to the release', () => {
    it('moves conditionally, and back to an older release too', async () => {
      const [first, second, third] = [release('1'), release('2'), release('3')];
      expect(await store().readCurrentRelease()).toBeNull();
      await store().moveCurrentRelease(first, null);
      await store().moveCurrentRelease(first, null);
      await store().moveCurrentRelease(second, first);
      await expect(store().moveCurrentRelease(third, first)).rejects.toMatchObject({ code: 'conflict' });
      await expect(store().moveCurrentRelease(third, null)).rejects.toMatchObject({ code: 'conflict' });
      expect(await store().readCurrentRelease()).toBe(second);
      await store().moveCurrentRelease(first, second);
      expect(await store().readCurrentRelease()).toBe(first);
    });
  });
}
