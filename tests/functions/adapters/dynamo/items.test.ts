import type { ObservationRow } from '@kluftatlas/data/domain/observation.ts';
import * as items from '@kluftatlas/functions/adapters/dynamo/items.ts';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyRun, anySnapshot, anySnapshotId, municipalityRow } from '../../../contracts/testData.ts';

/**
 * Bytes by DynamoDB's published rules: names and texts in UTF-8, a byte for two digits of a number and one more,
 * three for a list or map and one for each of its elements.
 */
function valueSize(value: unknown): number {
  if (value === null) return 1;
  if (typeof value === 'string') return Buffer.byteLength(value);
  if (typeof value === 'number') return 1 + Math.ceil(String(value).replace(/[-.]/g, '').length / 2);
  if (Array.isArray(value)) return 3 + value.reduce((sum: number, one) => sum + 1 + valueSize(one), 0);
  return 3 + Object.keys(value as object).length + itemSize(value as object);
}
const itemSize = (item: object): number =>
  Object.entries(item).reduce((sum, [name, value]) => sum + Buffer.byteLength(name) + valueSize(value), 0);

describe('items of observations', () => {
  it('take at most 400 bytes for 53 values', () => {
    const values = Array.from({ length: 53 }, (_, index) => Number((99.9 - index / 10).toFixed(1)));
    const row = {
      ...municipalityRow('09162000', 11_388, values),
      attributes: { name: 'Garmisch-Partenkirchen' },
    };
    expect(itemSize(items.observationItem(anySnapshotId(), row))).toBeLessThanOrEqual(400);
  });

  it('become the same rows again, whatever is in them', () => {
    const plain = { noNullPrototype: true };
    const status = fc.constantFrom('suppressed', 'estimated', 'notSurveyed', 'viaAssociation');
    const row: fc.Arbitrary<ObservationRow> = fc.record(
      {
        row: fc.integer({ min: 1, max: 1_048_576 }),
        area: fc.record(
          {
            level: fc.constantFrom('municipality', 'administration', 'district', 'state', 'country'),
            code: fc.string({ minLength: 1 }),
          },
          plain,
        ),
        values: fc.array(fc.option(fc.double({ noNaN: true, noDefaultInfinity: true }))),
        statuses: fc.dictionary(fc.nat({ max: 60 }).map(String), status, plain),
        attributes: fc.dictionary(fc.string(), fc.string(), plain),
      },
      { requiredKeys: ['row', 'area', 'values'], ...plain },
    );
    const id = anySnapshotId();
    fc.assert(
      fc.property(row, (one) => {
        expect(items.observationRow(items.observationItem(id, one))).toStrictEqual(one);
      }),
    );
  });
});

describe('items that are listed by source', () => {
  it('sort snapshots by data date first', () => {
    const { source, dataDate, dataset, period, id } = anySnapshot();
    expect(items.snapshotItem(anySnapshot({ source }))).toMatchObject({
      gsi1pk: `SNAPS#${source}`,
      gsi1sk: `${dataDate}#${dataset}#${period}#${id}`,
    });
  });

  it('sort runs by time, and expire with their rejections after 400 days', () => {
    const run = anyRun({ startedAt: '2026-01-01T00:00:00.000Z' });
    const ttl = Date.parse('2027-02-05T00:00:00Z') / 1000;
    expect(items.runItem(run)).toMatchObject({
      gsi1pk: `RUNS#${run.source}`,
      gsi1sk: `2026-01-01T00:00:00.000Z#${run.id}`,
      ttl,
    });
    const rejection = { row: 7, field: 'x', code: 'value-range', reason: 'too much' } as const;
    expect(items.issueItem(run, rejection, 0)).toMatchObject({ sk: 'ISSUE#00000000', body: rejection, ttl });
  });
});
