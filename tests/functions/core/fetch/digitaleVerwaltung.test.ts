import { adapter } from '@kluftatlas/data/sources/digitale-verwaltung/index.ts';
import type { FetchReport } from '@kluftatlas/functions/core/fetch/fetchReport.ts';
import { fetchSource } from '@kluftatlas/functions/core/fetchSource.ts';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { entry, startDashboard, type Dashboard } from '../../../support/digitaleVerwaltungServer.ts';
import { testFetcher } from '../../adapters/http/testFetcher.ts';
import { openFetching, type Fetching } from './openFetching.ts';
import { servedBy } from './servedBy.ts';

const [town, village] = ['010510011011', '010515163003'];
const areas = [
  { ars: '010000000000', arsName: 'Schleswig-Holstein' },
  { ars: '010510000000', arsName: 'Dithmarschen, Kreis' },
  { ars: town, arsName: 'Brunsbüttel, Stadt' },
  { ars: '010515163000', arsName: 'Amt Burg-St. Michaelisdonn' },
  { ars: village, arsName: 'Averlak' },
];
/** More services than a page has; one of the state, which is nobody's own below it. */
const entries = [
  ...Array.from({ length: 250 }, (_, service) => entry(town, service)),
  entry('010515163000', 1),
  entry('010000000000', 2),
];

let fetching: Fetching;
beforeEach(async () => {
  fetching = await openFetching({}, '2026-10-15T03:00:00Z');
});
afterEach(() => fetching.close());

/** Runs with the dashboard's server in the place of the real one. */
async function withDashboard(
  dashboard: Dashboard,
  task: (run: () => Promise<FetchReport>, requests: readonly string[]) => Promise<void>,
): Promise<void> {
  const server = await startDashboard(dashboard);
  const { origin, hostname: host } = new URL(server.address);
  const ports = { ...fetching.ports, fetcher: testFetcher({ origin }) };
  await task(
    () => fetchSource(ports, { adapter: servedBy({ origin, host }, adapter), choice: {} }),
    server.requests,
  );
  await server.close();
}

it.each(['beside', 'inside'] as const)(
  'every area is asked for page by page, and its own services go in (counts %s the content)',
  (paging) =>
    withDashboard({ areas, entries, paging }, async (run, requests) => {
      const report = await run();
      expect(report.files).toMatchObject([{ name: 'open-pvog.jsonl', result: 'ingested', problem: null }]);
      // The list of areas, three pages of the town, one of each other area.
      expect(requests).toHaveLength(1 + 3 + 4);
      expect(requests).toContain(
        `/api/public/v1/dash/open-pvog/${town}?page=2&size=100&includeAbove=false&includeBelow=false`,
      );
      const [current] = await fetching.ports.store.listCurrent('digitale-verwaltung/services' as never);
      const rows = await Array.fromAsync(fetching.ports.store.readObservations(current?.snapshot as never));
      const valuesOf = (code: string) => rows.find(({ area }) => area.code === code)?.values;
      expect(valuesOf('01051011')?.[0]).toBe(250);
      expect(valuesOf('010515163')?.[0]).toBe(1);
    }),
);

it('the same services are unchanged the next day, and read again where one is new', () => {
  const growing = [...entries];
  return withDashboard({ areas, entries: growing }, async (run) => {
    await run();
    expect((await run()).files).toMatchObject([{ result: 'unchanged' }]);
    growing.push(entry(village, 7));
    expect((await run()).files).toMatchObject([{ result: 'ingested' }]);
  });
});
