import { datasetId, isoDate } from '@kluftatlas/data/domain/ids.ts';
import type { ObservationRow } from '@kluftatlas/data/domain/observation.ts';
import { period } from '@kluftatlas/data/domain/period.ts';
import { writeAllAggregates, writeAllObservations } from '@kluftatlas/functions/core/writeRows.ts';
import { batchSize } from '@kluftatlas/functions/ports/snapshotStore.ts';
import type { SnapshotStore } from '@kluftatlas/functions/ports/snapshotStore.ts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  aggregateRow,
  anyRun,
  anySnapshot,
  anySnapshotId,
  anySource,
  hashOf,
  municipalityRow,
  municipalityRows,
  release,
} from './testData.ts';

/** What the port promises, whatever stands behind it. `open` gives an empty store. */
export function snapshotStoreContract(
  name: string,
  open: () => Promise<{ readonly store: SnapshotStore; close(): Promise<void> }>,
): void {
  describe(`snapshot store: ${name}`, () => {
    let store: SnapshotStore;
    let close: () => Promise<void>;
    beforeAll(async () => {
      const opened = await open();
      store = opened.store;
      close = () => opened.close();
    });
    afterAll(() => close());

    const observations = (id: Parameters<SnapshotStore['readObservations']>[0]) =>
      Array.fromAsync(store.readObservations(id));
    const aggregates = (id: Parameters<SnapshotStore['readAggregates']>[0]) =>
      Array.fromAsync(store.readAggregates(id));

    describe('state of a source', () => {
      it('is null before it was written and what was written last afterwards', async () => {
        const source = anySource();
        expect(await store.readSourceState(source)).toBeNull();
        await store.writeSourceState({ source, lastHash: null, failures: 2 });
        await store.writeSourceState({ source, lastHash: hashOf('file'), failures: 0 });
        expect(await store.readSourceState(source)).toEqual({
          source,
          lastHash: hashOf('file'),
          failures: 0,
        });
      });
    });

    describe('heads of snapshots', () => {
      it('come back as written, with empty lists and nulls', async () => {
        const meta = anySnapshot({ indicators: [], objects: [], territoryDate: null });
        expect(await store.readSnapshot(meta.id)).toBeNull();
        await store.writeSnapshot(meta);
        expect(await store.readSnapshot(meta.id)).toEqual(meta);
      });

      it('written twice are one', async () => {
        const meta = anySnapshot();
        await store.writeSnapshot(meta);
        await store.writeSnapshot(meta);
        expect(await store.listSnapshots(meta.source)).toEqual([meta]);
      });

      it('go from writing to complete in place', async () => {
        const meta = anySnapshot({ state: 'writing' });
        await store.writeSnapshot(meta);
        await store.writeSnapshot({ ...meta, state: 'complete' });
        expect((await store.listSnapshots(meta.source)).map(({ state }) => state)).toEqual(['complete']);
      });

      it('are listed by source, newest data first', async () => {
        const source = anySource();
        const dates = ['2020-12-31', '2021-06-30', '2019-12-31'].map(isoDate);
        for (const dataDate of dates) {
          await store.writeSnapshot(anySnapshot({ source, dataDate, sha256: hashOf(source + dataDate) }));
        }
        await store.writeSnapshot(anySnapshot());
        const listed = await store.listSnapshots(source);
        expect(listed.map(({ dataDate }) => dataDate)).toEqual(['2021-06-30', '2020-12-31', '2019-12-31']);
      });

      it('of two tables and two periods of one file stay apart', async () => {
        const source = anySource();
        const sha256 = hashOf(source);
        const heads = ['households', 'business'].flatMap((table) =>
          ['2021-06', '2020-12'].map((month) =>
            anySnapshot({ source, sha256, dataset: datasetId(`${source}/${table}`), period: period(month) }),
          ),
        );
        for (const [index, { id }] of heads.entries()) {
          await store.writeObservations(id, [municipalityRow('01001000', 2, [index])]);
        }
        for (const [index, { id }] of heads.entries()) {
          expect((await observations(id)).map(({ values }) => values)).toEqual([[index]]);
        }
      });
    });

    describe('observations', () => {
      it('come back with nulls, zeros, statuses and attributes intact', async () => {
        const id = anySnapshotId();
        const rows: ObservationRow[] = [
          {
            row: 2,
            area: { level: 'municipality', code: '01001000' },
            values: [0, null, 12.5, -3, 1e-7, 83_237_124, null],
            statuses: { 1: 'suppressed', 4: 'estimated', 6: 'notSurveyed' },
            attributes: { name: 'Größe “ß” #1', note: '', ars: '010010000000' },
          },
          { row: 3, area: { level: 'municipality', code: '01002000' }, values: [], attributes: {} },
          { row: 4, area: { level: 'municipality', code: '01003000' }, values: [null], statuses: {} },
        ];
        await store.writeObservations(id, rows);
        expect(await observations(id)).toStrictEqual(rows);
      });

      it('written in any order are read in key order, each level by itself', async () => {
        const id = anySnapshotId();
        const areas = [
          { level: 'municipality', code: '09162000' },
          { level: 'state', code: '09' },
          { level: 'country', code: 'DE' },
          { level: 'municipality', code: '01001000' },
          { level: 'district', code: '09162' },
          { level: 'administration', code: '091620000' },
          { level: 'municipality', code: '16077056' },
          { level: 'municipality', code: '09161000' },
          { level: 'municipality', code: '99999999' },
        ] as const;
        await store.writeObservations(
          id,
          areas.map((area, index) => ({ row: index + 2, area, values: [index] })),
        );
        expect((await observations(id)).map(({ area }) => `${area.level} ${area.code}`)).toEqual([
          'country DE',
          'municipality 99999999',
          'municipality 01001000',
          'administration 091620000',
          'district 09162',
          'municipality 09161000',
          'municipality 09162000',
          'state 09',
          'municipality 16077056',
        ]);
      });

      it('written twice are the same as written once', async () => {
        const id = anySnapshotId();
        const rows = municipalityRows(batchSize);
        await store.writeObservations(id, rows);
        const once = await observations(id);
        await store.writeObservations(id, rows);
        expect(await observations(id)).toEqual(once);
        expect(once).toHaveLength(batchSize);
      });

      it('of more than a megabyte in one state are read page after page', async () => {
        const id = anySnapshotId();
        const long = 'x'.repeat(2_000);
        const rows = Array.from({ length: 1_200 }, (_, index) => ({
          ...municipalityRow(`09${String(index).padStart(6, '0')}`, index + 2),
          attributes: { long },
        }));
        await writeAllObservations(store, id, rows.toReversed());
        expect((await observations(id)).map(({ row }) => row)).toEqual(rows.map(({ row }) => row));
      });

      it('of a snapshot that was never written are none', async () => {
        expect(await observations(anySnapshotId())).toEqual([]);
        expect(await aggregates(anySnapshotId())).toEqual([]);
      });

      it('may be none at all', async () => {
        const id = anySnapshotId();
        await store.writeObservations(id, []);
        expect(await observations(id)).toEqual([]);
      });

      it('of one area twice in a batch are refused with the key', async () => {
        const twice = [municipalityRow('01001000', 2), municipalityRow('01001000', 3)];
        await expect(store.writeObservations(anySnapshotId(), twice)).rejects.toMatchObject({
          code: 'duplicate-key',
          message: expect.stringContaining('01001000'),
        });
      });

      it('that are no numbers are a Problem, not a value', async () => {
        const rows = [municipalityRow('01001000', 2, [Number.NaN])];
        const id = anySnapshotId();
        await expect(store.writeObservations(id, rows)).rejects.toMatchObject({ code: 'store-failed' });
        expect(await observations(id)).toEqual([]);
      });
    });

    describe('aggregates', () => {
      it('are read in the order of their file, several to a row', async () => {
        const id = anySnapshotId();
        const rows = [
          aggregateRow(2, { indicator: 'inhabitants', value: null, attributes: { note: 'of “2”' } }),
          aggregateRow(2),
          aggregateRow(9, { value: 0 }),
          aggregateRow(10),
          aggregateRow(1_000_000),
        ];
        await store.writeAggregates(id, rows.toReversed());
        expect(await aggregates(id)).toStrictEqual(rows);
      });

      it('do not mix with observations of the same snapshot', async () => {
        const id = anySnapshotId();
        await store.writeObservations(id, [municipalityRow('01001000', 2)]);
        await writeAllAggregates(
          store,
          id,
          Array.from({ length: 60 }, (_, index) => aggregateRow(index + 2)),
        );
        expect(await observations(id)).toHaveLength(1);
        expect(await aggregates(id)).toHaveLength(60);
      });
    });

    describe('the pointer to the snapshot that counts', () => {
      it('moves from nothing to one and on to the next', async () => {
        const { dataset, period: month, id: first } = anySnapshot();
        const second = anySnapshotId();
        expect(await store.listCurrent(dataset)).toEqual([]);
        await store.moveCurrent({ dataset, period: month, snapshot: first }, null);
        await store.moveCurrent({ dataset, period: month, snapshot: second }, first);
        expect(await store.listCurrent(dataset)).toEqual([{ dataset, period: month, snapshot: second }]);
      });

      it.each([
        ['from nothing, where there is one', null],
        ['from one that is no longer current', anySnapshotId()],
      ])('stays where it is when moved %s', async (_, from) => {
        const { dataset, period: month, id } = anySnapshot();
        const pointer = { dataset, period: month, snapshot: id };
        await store.moveCurrent(pointer, null);
        const late = { ...pointer, snapshot: anySnapshotId() };
        await expect(store.moveCurrent(late, from)).rejects.toMatchObject({ code: 'conflict' });
        expect(await store.listCurrent(dataset)).toEqual([pointer]);
      });

      it('does not appear when moved from a snapshot that never was current', async () => {
        const { dataset, period: month, id } = anySnapshot();
        const pointer = { dataset, period: month, snapshot: id };
        await expect(store.moveCurrent(pointer, anySnapshotId())).rejects.toMatchObject({ code: 'conflict' });
        expect(await store.listCurrent(dataset)).toEqual([]);
      });

      it('may be moved by the same request again', async () => {
        const { dataset, period: month, id } = anySnapshot();
        const pointer = { dataset, period: month, snapshot: id };
        await store.moveCurrent(pointer, null);
        await store.moveCurrent(pointer, null);
        expect(await store.listCurrent(dataset)).toEqual([pointer]);
      });

      it('is one for each period, listed in order, and no other dataset’s', async () => {
        const { source, id } = anySnapshot();
        const [dataset, longer] = [datasetId(`${source}/mobile`), datasetId(`${source}/mobile2`)];
        await store.moveCurrent({ dataset: longer, period: period('2018-12'), snapshot: id }, null);
        for (const month of ['2021-06', '2019-12', '2020-12'].map(period)) {
          await store.moveCurrent({ dataset, period: month, snapshot: id }, null);
        }
        const listed = await store.listCurrent(dataset);
        expect(listed.map((current) => current.period)).toEqual(['2019-12', '2020-12', '2021-06']);
      });

      it('goes to one of two runs that move it at the same time', async () => {
        const { dataset, period: month } = anySnapshot();
        const rivals = [anySnapshotId(), anySnapshotId()];
        const results = await Promise.allSettled(
          rivals.map((snapshot) => store.moveCurrent({ dataset, period: month, snapshot }, null)),
        );
        expect(results.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
        const winner = rivals[results.findIndex(({ status }) => status === 'fulfilled')];
        expect((await store.listCurrent(dataset)).map(({ snapshot }) => snapshot)).toEqual([winner]);
      });
    });

    describe('a deleted snapshot', () => {
      it('leaves no head and no rows, and its neighbours untouched', async () => {
        const source = anySource();
        const [gone, kept] = ['a', 'b'].map((text) => anySnapshot({ source, sha256: hashOf(source + text) }));
        if (gone === undefined || kept === undefined) throw new Error('two snapshots were made');
        for (const meta of [gone, kept]) {
          await store.writeSnapshot(meta);
          await writeAllObservations(store, meta.id, municipalityRows(100));
          await store.writeAggregates(meta.id, [aggregateRow(2)]);
        }
        await store.deleteSnapshot(gone.id);
        expect(await store.readSnapshot(gone.id)).toBeNull();
        expect(await observations(gone.id)).toEqual([]);
        expect(await aggregates(gone.id)).toEqual([]);
        expect(await store.listSnapshots(source)).toEqual([kept]);
        expect(await observations(kept.id)).toHaveLength(100);
        expect(await aggregates(kept.id)).toHaveLength(1);
      });

      it('may be deleted again, and so may one that never was', async () => {
        const meta = anySnapshot();
        await store.writeSnapshot(meta);
        await store.deleteSnapshot(meta.id);
        await store.deleteSnapshot(meta.id);
        expect(await store.readSnapshot(meta.id)).toBeNull();
      });

      it('is never the one that counts', async () => {
        const meta = anySnapshot();
        await store.writeSnapshot(meta);
        await store.moveCurrent({ dataset: meta.dataset, period: meta.period, snapshot: meta.id }, null);
        await expect(store.deleteSnapshot(meta.id)).rejects.toMatchObject({ code: 'conflict' });
        expect(await store.readSnapshot(meta.id)).toEqual(meta);
      });
    });

    describe('runs', () => {
      it('are listed by source, last one first, with more rejections than a batch takes', async () => {
        const source = anySource();
        const rejections = Array.from({ length: 60 }, (_, index) => ({
          row: index + 2,
          field: 'gigabit',
          code: 'value-range' as const,
          reason: '101 is above 100',
        }));
        const first = anyRun({ source, startedAt: '2026-01-01T00:00:00.000Z', result: 'blocked' });
        const second = anyRun({ source, startedAt: '2026-01-02T00:00:00.000Z', snapshot: anySnapshotId() });
        await store.writeRun(first, rejections);
        await store.writeRun(second, []);
        await store.writeRun(second, []);
        expect(await store.listRuns(source)).toEqual([second, first]);
        expect(await store.listRuns(anySource())).toEqual([]);
      });
    });

    describe('the pointer to the release', () => {
      it('moves conditionally, and back to an older release too', async () => {
        const [first, second, third] = [release('1'), release('2'), release('3')];
        expect(await store.readCurrentRelease()).toBeNull();
        await store.moveCurrentRelease(first, null);
        await store.moveCurrentRelease(first, null);
        await store.moveCurrentRelease(second, first);
        await expect(store.moveCurrentRelease(third, first)).rejects.toMatchObject({ code: 'conflict' });
        await expect(store.moveCurrentRelease(third, null)).rejects.toMatchObject({ code: 'conflict' });
        expect(await store.readCurrentRelease()).toBe(second);
        await store.moveCurrentRelease(first, second);
        expect(await store.readCurrentRelease()).toBe(first);
      });
    });
  });
}
