import { datasetId, indicatorId, isoDate, sourceId, type DatasetId } from '@kluftatlas/data/domain/ids.ts';
import type { ParsedDataset } from '@kluftatlas/data/domain/observation.ts';
import { period } from '@kluftatlas/data/domain/period.ts';
import type { SourceAdapter } from '@kluftatlas/data/domain/source.ts';
import { limits } from '@kluftatlas/data/sources/shared/limits.ts';
import { ingestFile } from '@kluftatlas/functions/core/ingestFile.ts';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { temporaryFolder } from '../../temporaryFolder.ts';
import { openCounted } from './openSmallWorld.ts';
import { firstIngest } from './smallWorld.ts';

const one = datasetId('test/one');
const two = datasetId('test/two');

interface Table {
  readonly dataset: DatasetId;
  readonly rejected?: number;
  readonly month?: string;
  readonly day?: string;
  /** Of every municipality, for ≥ 1,000 Mbit/s. */
  readonly value?: number;
}

const parsed = ({
  dataset,
  rejected = 0,
  month = '2021-06',
  day = `${month}-30`,
  value,
}: Table): ParsedDataset => ({
  dataset,
  period: period(month),
  dataDate: isoDate(day),
  territoryDate: null,
  indicators: value === undefined ? [] : [indicatorId('broadband-all-1000')],
  rowsRead: 100,
  rows: Array.from({ length: 100 - rejected }, (_, index) => ({
    row: index + 1,
    area: { level: 'municipality', code: String(1_001_000 + index).padStart(8, '0') },
    values: value === undefined ? [] : [value],
  })),
  rejections: Array.from({ length: rejected }, (_, index) => ({
    row: 200 + index,
    field: 'AGS',
    code: 'key-format',
    reason: 'odd',
  })),
});

const [sample] = firstIngest;
if (sample === undefined) throw new Error('the small world has sources');
const template = sample.adapter.source;

/** Its files are tables as JSON; the number in front makes files with equal tables differ. */
const adapter: SourceAdapter = {
  source: { ...template, id: sourceId('test'), embedded: false, datasets: [] },
  parserVersion: '1',
  parse: ({ bytes }) => {
    const [, ...tables] = JSON.parse(new TextDecoder().decode(bytes)) as [number, ...Table[]];
    return Promise.resolve(tables.map(parsed));
  },
};

describe('a file on its way into the store', () => {
  let ports: Awaited<ReturnType<typeof openCounted>>;
  let remove: () => Promise<void>;
  beforeEach(async () => {
    const folder = await temporaryFolder();
    remove = folder.remove;
    ports = await openCounted(folder.path);
  });
  afterEach(async () => {
    await ports.close();
    await remove();
  });

  const ingest = (content: readonly [number, ...Table[]], acceptBecause?: string, doubts: string[] = []) =>
    ingestFile(ports, {
      adapter: { ...adapter, doubts: () => doubts },
      file: { name: 'test.json', bytes: new TextEncoder().encode(JSON.stringify(content)) },
      ...(acceptBecause !== undefined && { acceptBecause }),
    });
  const current = async (dataset: DatasetId) => (await ports.store.listCurrent(dataset))[0]?.snapshot;
  const recordedReason = async (dataset: DatasetId) =>
    (await ports.store.readSnapshot((await current(dataset)) as never))?.acceptedBecause;

  const runReports = async () => {
    const keys = (await ports.objects.list('runs/')).filter((key) => key.endsWith('.json'));
    const files = await Promise.all(keys.map((key) => ports.objects.get(key)));
    return files.map((bytes) => JSON.parse(new TextDecoder().decode(bytes ?? undefined)) as unknown);
  };

  it('leaves a report of its run as text and JSON, whether it goes in or is stopped', async () => {
    await ingest([1, { dataset: one }]);
    const texts = (await ports.objects.list('runs/')).filter((key) => key.endsWith('.txt'));
    expect(await runReports()).toMatchObject([
      { source: 'test', problem: null, datasets: [{ dataset: one, result: 'stored' }] },
    ]);
    expect(new TextDecoder().decode((await ports.objects.get(texts[0] ?? '')) ?? undefined)).toContain(
      'test/one 2021-06',
    );
    await expect(ingest([2, { dataset: one, rejected: 50 }])).rejects.toMatchObject({ code: 'gate-blocked' });
    expect(await runReports()).toContainEqual(
      expect.objectContaining({ datasets: [], problem: expect.objectContaining({ code: 'gate-blocked' }) }),
    );
  });

  it.each([
    ['2020-12', 80, '2021-06', 30],
    ['2021-06', 30, '2020-12', 80],
  ])(
    'is held against the period beside it: first %s with %i, then %s with %i',
    async (month, value, then, other) => {
      await ingest([1, { dataset: one, month, value }]);
      const second = { dataset: one, month: then, value: other };
      await expect(ingest([2, second])).rejects.toThrow(/falls by more than 20 points in 100 of 100 areas/);
      const { datasets } = await ingest([2, second], 'the publisher confirmed it');
      expect(datasets).toMatchObject([{ findings: [{ action: 'stop', areas: 100 }] }]);
      expect(await runReports()).toContainEqual(
        expect.objectContaining({ findings: [expect.objectContaining({ kind: 'fall', outOf: 100 })] }),
      );
    },
  );

  it('counts again after another file took its place and broke off before it said so', async () => {
    await ingest([1, { dataset: one }]);
    const first = await current(one);
    const broken = { ...ports.store, writeSourceState: () => Promise.reject(new Error('killed')) };
    const other = new TextEncoder().encode(JSON.stringify([2, { dataset: one }]));
    await expect(
      ingestFile({ ...ports, store: broken }, { adapter, file: { name: 'other.json', bytes: other } }),
    ).rejects.toThrow('killed');
    expect(await current(one)).not.toBe(first);
    expect(await ingest([1, { dataset: one }])).toMatchObject({ datasets: [{ result: 'moved' }] });
    expect(await current(one)).toBe(first);
  });

  it('leaves all of its datasets out when the gate stops one', async () => {
    await expect(ingest([1, { dataset: one }, { dataset: two, rejected: 50 }])).rejects.toMatchObject({
      code: 'gate-blocked',
      place: { file: 'test.json' },
    });
    expect([await current(one), await current(two)]).toEqual([undefined, undefined]);
  });

  it('is stopped by a doubt of its source, and taken for a reason', async () => {
    await expect(ingest([1, { dataset: one }], undefined, ['half is missing'])).rejects.toMatchObject({
      code: 'gate-blocked',
      message: expect.stringContaining('half is missing'),
    });
    await ingest([1, { dataset: one }], 'only a half exists', ['half is missing']);
    expect(await recordedReason(one)).toBe('only a half exists');
  });

  it('records a reason only where one was needed, and the one given last', async () => {
    await ingest([1, { dataset: one, rejected: 5 }], 'to be safe');
    expect(await recordedReason(one)).toBeNull();
    await ingest([2, { dataset: two, rejected: 50 }], 'a first reason');
    await ingest([2, { dataset: two, rejected: 50 }], 'a better reason');
    expect(await recordedReason(two)).toBe('a better reason');
  });

  it('does not take the place of newer data of the same month unnoticed', async () => {
    await ingest([1, { dataset: one, day: '2021-06-30' }]);
    const newer = await current(one);
    const older = [2, { dataset: one, day: '2020-12-31' }] as const;
    await expect(ingest(older)).rejects.toMatchObject({
      code: 'gate-blocked',
      message: expect.stringContaining('of 2020-12-31, those that count for 2021-06 of 2021-06-30'),
    });
    expect(await current(one)).toBe(newer);
    await ingest(older, 'the newer one was withdrawn');
    expect(await current(one)).not.toBe(newer);
  });

  it('says so where it takes the place of another file, and not where it is read again', async () => {
    await ingest([1, { dataset: one }]);
    const { datasets } = await ingest([2, { dataset: one }]);
    expect(datasets[0]?.notes).toEqual([
      'Another file of 2021-06 counted up to now: this one takes its place',
    ]);
    const newReader = { ...adapter, parserVersion: '2' };
    const bytes = new TextEncoder().encode(JSON.stringify([2, { dataset: one }]));
    const again = await ingestFile(ports, { adapter: newReader, file: { name: 'test.json', bytes } });
    expect(again.datasets).toMatchObject([{ result: 'stored', notes: [] }]);
  });

  it('is refused where nothing of it is read, and where two of its tables claim one place', async () => {
    await expect(ingest([1])).rejects.toMatchObject({ code: 'empty-file', place: { file: 'test.json' } });
    const twice = [1, { dataset: one, value: 40 }, { dataset: two }, { dataset: one, value: 50 }] as const;
    await expect(ingest(twice)).rejects.toMatchObject({
      code: 'conflict',
      message: 'Two tables of the file are test/one of 2021-06',
    });
    expect(await current(two)).toBeUndefined();
  });

  it('is refused before it is read when it is larger than any official file', async () => {
    const file = { name: 'huge.csv', bytes: new Uint8Array(limits.fileBytes + 1) };
    await expect(ingestFile(ports, { adapter, file })).rejects.toMatchObject({
      code: 'wrong-file',
      place: { file: 'huge.csv' },
    });
  });

  it('is refused for a month that has not begun', async () => {
    const later = `${ports.clock.now().getUTCFullYear() + 1}-01`;
    await expect(ingest([1, { dataset: one, month: later }])).rejects.toMatchObject({ code: 'value-range' });
    expect(await current(one)).toBeUndefined();
  });

  it('adds up to the rows read, whichever way it is found out that they were in', async () => {
    const tables = [1, { dataset: one, rejected: 2 }] as const;
    const reports = [await ingest(tables), await ingest(tables)];
    await ingest([2, { dataset: two }]);
    reports.push(await ingest(tables));
    const [first, second, third] = reports.flatMap(({ datasets }) => datasets);
    expect([first, second, third].map((dataset) => dataset?.result)).toEqual([
      'stored',
      'unchanged',
      'unchanged',
    ]);
    for (const dataset of [first, second, third]) {
      const { stored, setAside, unmapped, rejected } = dataset?.outcomes ?? {};
      expect(
        [stored, setAside, unmapped, rejected, dataset?.unchanged].reduce<number>(
          (sum, n) => sum + (n ?? 0),
          0,
        ),
      ).toBe(100);
    }
  });

  it('records a run for each dataset, also within one instant', async () => {
    ports = { ...ports, clock: { now: () => new Date('2026-01-01T00:00:00Z') } };
    await ingest([1, { dataset: one }, { dataset: two, rejected: 3 }]);
    const runs = await ports.store.listRuns(sourceId('test'));
    expect(runs.map(({ outcomes }) => outcomes.rejected).sort()).toEqual([0, 3]);
  });
});
