import { datasetId, sourceId } from '@kluftatlas/data/domain/ids.ts';
import type { ReleaseId } from '@kluftatlas/data/domain/ids.ts';
import { period } from '@kluftatlas/data/domain/period.ts';
import { snapshotId } from '@kluftatlas/data/domain/snapshotId.ts';
import * as keys from '@kluftatlas/functions/adapters/dynamo/table.ts';
import { describe, expect, it } from 'vitest';
import { aggregateRow, hashOf } from '../../../contracts/testData.ts';

const identity = {
  sha256: hashOf('a file'),
  parserVersion: '3',
  dataset: datasetId('breitbandatlas/households'),
  period: period('2021-06'),
};
const id = snapshotId(identity);

describe('the id of a snapshot', () => {
  it('names file, parser, dataset and period', () => {
    expect(id).toBe(`${hashOf('a file')}#3#breitbandatlas/households#2021-06`);
  });

  it.each([
    ['file', { sha256: hashOf('another file') }],
    ['parser', { parserVersion: '4' }],
    ['dataset', { dataset: datasetId('breitbandatlas/mobile') }],
    ['period', { period: period('2020-12') }],
  ])('is another one, in full and in short, for another %s', (_, change) => {
    const other = snapshotId({ ...identity, ...change });
    expect(other).not.toBe(id);
    expect(keys.shortSnapshot(other)).not.toBe(keys.shortSnapshot(id));
  });

  it('is 12 hex digits in short', () => {
    expect(keys.shortSnapshot(id)).toMatch(/^[0-9a-f]{12}$/);
  });
});

describe('keys', () => {
  const short = keys.shortSnapshot(id);

  it('stand where the plan of the table says', () => {
    expect(keys.sourceStateKey(sourceId('x'))).toEqual({ pk: 'SOURCE#x', sk: 'STATE' });
    expect(keys.snapshotKey(id)).toEqual({ pk: `SNAP#${id}`, sk: 'META' });
    expect(keys.currentKey(identity.dataset, identity.period)).toEqual({
      pk: 'DATASET#breitbandatlas/households',
      sk: 'CURRENT#2021-06',
    });
    expect(keys.runKey('r')).toEqual({ pk: 'RUN#r', sk: 'META' });
    expect(keys.releaseKey('2021-12-31-0123456789ab' as ReleaseId)).toEqual({
      pk: 'RELEASE',
      sk: '2021-12-31-0123456789ab',
    });
    expect(keys.currentReleaseKey).toEqual({ pk: 'RELEASE', sk: 'CURRENT' });
  });

  it.each([
    ['municipality', '09162000', '09'],
    ['administration', '010515121', '01'],
    ['district', '16077', '16'],
    ['state', '05', '05'],
    ['country', 'DE', '00'],
    ['municipality', '17000000', '00'],
  ] as const)('put %s %s into the partition of state %s', (level, code, state) => {
    expect(keys.observationKey(id, { level, code })).toEqual({
      pk: `OBS#${short}#${state}`,
      sk: `${level}#${code}`,
    });
  });

  it('lead only to partitions that are read', () => {
    expect(keys.statePartitions).toHaveLength(17);
    expect([keys.statePartitions[0], keys.statePartitions[16]]).toEqual(['00', '16']);
  });

  it('sort aggregates and rejections by number', () => {
    const sorts = [2, 10, 9, 1_048_576].map((row) => keys.aggregateKey(id, aggregateRow(row)).sk);
    expect(sorts.toSorted()).toEqual([sorts[0], sorts[2], sorts[1], sorts[3]]);
    const issues = [2, 10, 1].map((position) => keys.issueKey('r', position).sk);
    expect(issues.toSorted()).toEqual(['ISSUE#00000001', 'ISSUE#00000002', 'ISSUE#00000010']);
  });

  it('keep apart the figures of one row that differ in one thing only', () => {
    const changes = [{}, { region: '09' }, { scheme: 'four' }, { sizeClass: '20001-' }, { indicator: 'x' }];
    const sorts = changes.map((change) => keys.aggregateKey(id, aggregateRow(2, change)).sk);
    expect(new Set(sorts).size).toBe(changes.length);
  });
});
