import { datasetId, isoDate } from '@kluftatlas/data/domain/ids.ts';
import { period } from '@kluftatlas/data/domain/period.ts';
import { writeAllObservations } from '@kluftatlas/functions/core/writeRows.ts';
import type { SnapshotStore } from '@kluftatlas/functions/ports/snapshotStore.ts';
import { describe, expect, it } from 'vitest';
import {
  aggregateRow,
  changeRow,
  anyRun,
  anySnapshot,
  anySnapshotId,
  anySource,
  hashOf,
  municipalityRow,
  municipalityRows,
} from '../testData.ts';
import { aggregates, changes, observations } from './readAll.ts';

/** What is promised of the heads of snapshots, of sources and of runs. */
export function headsContract(store: () => SnapshotStore): void {
  describe('state of a source', () => {
    it('is null before it was written and what was written last afterwards', async () => {
      const source = anySource();
      expect(await store().readSourceState(source)).toBeNull();
      await store().writeSourceState({ source, lastHash: null, failures: 2 });
      await store().writeSourceState({ source, lastHash: hashOf('file'), failures: 0 });
      expect(await store().readSourceState(source)).toEqual({
        source,
        lastHash: hashOf('file'),
        failures: 0,
      });
    });

    it('remembers fetched files by names with dots and spaces, with and without what a server says of them', async () => {
      const known = { address: 'https://data.example.org/a', sha256: hashOf('file'), parserVersion: '1' };
      const state = {
        source: anySource(),
        lastHash: null,
        failures: 0,
        files: {
          '31122023_Auszug GV.xlsx': { ...known, validators: { etag: 'W/"1"', lastModified: 'yesterday' } },
          'plain.csv': { ...known, validators: {} },
        },
      };
      await store().writeSourceState(state);
      expect(await store().readSourceState(state.source)).toEqual(state);
    });
  });

  describe('heads of snapshots', () => {
    it('come back as written, with empty lists and nulls', async () => {
      const meta = anySnapshot({ indicators: [], objects: [], territoryDate: null });
      expect(await store().readSnapshot(meta.id)).toBeNull();
      await store().writeSnapshot(meta);
      expect(await store().readSnapshot(meta.id)).toEqual(meta);
    });

    it('written twice are one', async () => {
      const meta = anySnapshot();
      await store().writeSnapshot(meta);
      await store().writeSnapshot(meta);
      expect(await store().listSnapshots(meta.source)).toEqual([meta]);
    });

    it('go from writing to complete in place', async () => {
      const meta = anySnapshot({ state: 'writing' });
      await store().writeSnapshot(meta);
      await store().writeSnapshot({ ...meta, state: 'complete' });
      expect((await store().listSnapshots(meta.source)).map(({ state }) => state)).toEqual(['complete']);
    });

    it('are listed by source, newest data first', async () => {
      const source = anySource();
      const dates = ['2020-12-31', '2021-06-30', '2019-12-31'].map(isoDate);
      for (const dataDate of dates) {
        await store().writeSnapshot(anySnapshot({ source, dataDate, sha256: hashOf(source + dataDate) }));
      }
      await store().writeSnapshot(anySnapshot());
      const listed = await store().listSnapshots(source);
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
        await store().writeObservations(id, [municipalityRow('01001000', 2, [index])]);
      }
      for (const [index, { id }] of heads.entries()) {
        expect((await observations(store(), id)).map(({ values }) => values)).toEqual([[index]]);
      }
    });
  });

  describe('a deleted snapshot', () => {
    it('leaves no head and no rows, and its neighbours untouched', async () => {
      const source = anySource();
      const [gone, kept] = ['a', 'b'].map((text) => anySnapshot({ source, sha256: hashOf(source + text) }));
      if (gone === undefined || kept === undefined) throw new Error('two snapshots were made');
      for (const meta of [gone, kept]) {
        await store().writeSnapshot(meta);
        await writeAllObservations(store(), meta.id, municipalityRows(100));
        await store().writeAggregates(meta.id, [aggregateRow(2)]);
        await store().writeChanges(meta.id, [changeRow(2)]);
      }
      await store().deleteSnapshot(gone.id);
      expect(await store().readSnapshot(gone.id)).toBeNull();
      expect(await observations(store(), gone.id)).toEqual([]);
      expect(await aggregates(store(), gone.id)).toEqual([]);
      expect(await changes(store(), gone.id)).toEqual([]);
      expect(await store().listSnapshots(source)).toEqual([kept]);
      expect(await observations(store(), kept.id)).toHaveLength(100);
      expect(await aggregates(store(), kept.id)).toHaveLength(1);
      expect(await changes(store(), kept.id)).toHaveLength(1);
    });

    it('may be deleted again, and so may one that never was', async () => {
      const meta = anySnapshot();
      await store().writeSnapshot(meta);
      await store().deleteSnapshot(meta.id);
      await store().deleteSnapshot(meta.id);
      expect(await store().readSnapshot(meta.id)).toBeNull();
    });

    it('is never the one that counts', async () => {
      const meta = anySnapshot();
      await store().writeSnapshot(meta);
      await store().moveCurrent({ dataset: meta.dataset, period: meta.period, snapshot: meta.id }, null);
      await expect(store().deleteSnapshot(meta.id)).rejects.toMatchObject({ code: 'conflict' });
      expect(await store().readSnapshot(meta.id)).toEqual(meta);
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
      await store().writeRun(first, rejections);
      await store().writeRun(second, []);
      await store().writeRun(second, []);
      expect(await store().listRuns(source)).toEqual([second, first]);
      expect(await store().listRuns(anySource())).toEqual([]);
    });
  });
}
