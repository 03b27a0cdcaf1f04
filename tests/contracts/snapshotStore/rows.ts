import type { ObservationRow } from '@kluftatlas/data/domain/observation.ts';
import {
  writeAllAggregates,
  writeAllChanges,
  writeAllObservations,
} from '@kluftatlas/functions/core/writeRows.ts';
import { batchSize } from '@kluftatlas/functions/ports/snapshotStore.ts';
import type { SnapshotStore } from '@kluftatlas/functions/ports/snapshotStore.ts';
import { describe, expect, it } from 'vitest';
import { aggregateRow, anySnapshotId, changeRow, municipalityRow, municipalityRows } from '../testData.ts';
import { aggregates, changes, observations } from './readAll.ts';

/** What is promised of the rows of snapshots. */
export function rowsContract(store: () => SnapshotStore): void {
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
      await store().writeObservations(id, rows);
      expect(await observations(store(), id)).toStrictEqual(rows);
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
      await store().writeObservations(
        id,
        areas.map((area, index) => ({ row: index + 2, area, values: [index] })),
      );
      expect((await observations(store(), id)).map(({ area }) => `${area.level} ${area.code}`)).toEqual([
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
      await store().writeObservations(id, rows);
      const once = await observations(store(), id);
      await store().writeObservations(id, rows);
      expect(await observations(store(), id)).toEqual(once);
      expect(once).toHaveLength(batchSize);
    });

    it('of more than a megabyte in one state are read page after page', async () => {
      const id = anySnapshotId();
      const long = 'x'.repeat(2_000);
      const rows = Array.from({ length: 1_200 }, (_, index) => ({
        ...municipalityRow(`09${String(index).padStart(6, '0')}`, index + 2),
        attributes: { long },
      }));
      await writeAllObservations(store(), id, rows.toReversed());
      expect((await observations(store(), id)).map(({ row }) => row)).toEqual(rows.map(({ row }) => row));
    });

    it('of a snapshot that was never written are none', async () => {
      expect(await observations(store(), anySnapshotId())).toEqual([]);
      expect(await aggregates(store(), anySnapshotId())).toEqual([]);
    });

    it('may be none at all', async () => {
      const id = anySnapshotId();
      await store().writeObservations(id, []);
      expect(await observations(store(), id)).toEqual([]);
    });

    it('of one area twice in a batch are refused with the key', async () => {
      const twice = [municipalityRow('01001000', 2), municipalityRow('01001000', 3)];
      await expect(store().writeObservations(anySnapshotId(), twice)).rejects.toMatchObject({
        code: 'duplicate-key',
        message: expect.stringContaining('01001000'),
      });
    });

    it('that are no numbers are a Problem, not a value', async () => {
      const rows = [municipalityRow('01001000', 2, [Number.NaN])];
      const id = anySnapshotId();
      await expect(store().writeObservations(id, rows)).rejects.toMatchObject({ code: 'store-failed' });
      expect(await observations(store(), id)).toEqual([]);
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
      await store().writeAggregates(id, rows.toReversed());
      expect(await aggregates(store(), id)).toStrictEqual(rows);
    });

    it('do not mix with observations of the same snapshot', async () => {
      const id = anySnapshotId();
      await store().writeObservations(id, [municipalityRow('01001000', 2)]);
      await writeAllAggregates(
        store(),
        id,
        Array.from({ length: 60 }, (_, index) => aggregateRow(index + 2)),
      );
      expect(await observations(store(), id)).toHaveLength(1);
      expect(await aggregates(store(), id)).toHaveLength(60);
    });
  });
  describe('changes of territory', () => {
    it('are read in the order of their file, whole, several to a giver', async () => {
      const id = anySnapshotId();
      const rows = [
        changeRow(5, { weight: null, kinds: ['keyChanged', 'renamed'] }),
        changeRow(5, { to: '16064046' }),
        changeRow(6, { level: 'administration', from: '160640073', to: '160640071', inhabitants: null }),
        changeRow(1_000_000),
      ];
      await store().writeChanges(id, rows.toReversed());
      expect(await changes(store(), id)).toStrictEqual([rows[1], rows[0], rows[2], rows[3]]);
    });

    it('do not mix with observations and aggregates of the same snapshot', async () => {
      const id = anySnapshotId();
      await store().writeObservations(id, [municipalityRow('01001000', 2)]);
      await store().writeAggregates(id, [aggregateRow(2)]);
      await writeAllChanges(
        store(),
        id,
        Array.from({ length: 60 }, (_, index) => changeRow(index + 2)),
      );
      expect(await observations(store(), id)).toHaveLength(1);
      expect(await aggregates(store(), id)).toHaveLength(1);
      expect(await changes(store(), id)).toHaveLength(60);
    });
  });
}
