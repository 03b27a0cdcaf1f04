import type { FetchReport } from '@kluftatlas/functions/core/fetch/fetchReport.ts';
import { requireSuccess } from '@kluftatlas/functions/handlers/fetchOrder.ts';
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { startLocalCloud, type LocalCloud } from './localCloud.ts';

let cloud: LocalCloud;
let handler: (event: unknown) => Promise<FetchReport>;

beforeAll(async () => {
  cloud = await startLocalCloud();
  vi.resetModules();
  ({ handler } = await import('@kluftatlas/functions/handlers/fetchSource.lambda.ts'));
});
afterAll(() => cloud.stop());
beforeEach(() => void cloud.takeLog());

const metric = () => cloud.takeLog().find((line) => 'FetchFailed' in line)?.['FetchFailed'];

describe('an order', () => {
  it.each([
    ['nothing', {}],
    ['no object', 'destatis-gv'],
    ['a year in words', { source: 'destatis-gv', year: 'last' }],
    ['a fifth quarter', { source: 'destatis-gv', quarter: 5 }],
    ['an empty reason', { source: 'destatis-gv', acceptBecause: ' ' }],
    ['an address of its own', { source: 'destatis-gv', address: 'https://example.org' }],
  ])('of %s is refused', async (_, event) => {
    await expect(handler(event)).rejects.toMatchObject({
      code: 'usage',
      advice: expect.stringContaining('{"source": "<source>"}'),
    });
    expect(metric()).toBe(1);
  });

  it.each([
    ['telephone-book', 'unknown-source'],
    ['figures', 'usage'],
  ])('for %s, which is not fetched, is refused (%s)', async (source, code) => {
    await expect(handler({ source })).rejects.toMatchObject({ code });
  });

  it('for what people find by hand only says where', async () => {
    const report = await handler({ source: 'bbsr-umsteiger' });
    expect(report).toMatchObject({
      files: [],
      failures: 0,
      byHand: { page: expect.stringContaining('bbsr') },
    });
    expect(metric()).toBe(0);
  });

  it('for what needs a token fails without one, and the failure is counted', async () => {
    const event = { source: 'genesis', edition: '12411-01-01-4' };
    await expect(handler(event)).rejects.toMatchObject({ code: 'secret-missing' });
    expect(metric()).toBe(1);
    await expect(handler(event)).rejects.toThrow('2 runs in a row');
  });
});

it('a run with a failed file is a failed run that names the file', () => {
  const file = { edition: 'e', address: '', notThere: [], movedTo: null, bytes: null, ingest: null } as const;
  const problem = {
    code: 'address-missing',
    message: 'The server has no such file',
    advice: '',
    place: {},
  } as const;
  const report: FetchReport = {
    source: 'x' as never,
    seconds: 1,
    failures: 3,
    byHand: null,
    files: [
      { ...file, name: 'good.csv', result: 'unchanged', problem: null },
      { ...file, name: 'gone.csv', result: 'failed', problem },
    ],
  };
  expect(() => requireSuccess(report)).toThrow(
    expect.objectContaining({
      code: 'address-missing',
      message:
        '1 of 2 files of x failed (3 runs in a row). gone.csv: address-missing: The server has no such file',
    }),
  );
  expect(requireSuccess({ ...report, files: report.files.slice(0, 1) }).files).toHaveLength(1);
});
