import { doubtsOf } from '@kluftatlas/data/domain/source.ts';
import type { ParsedDataset } from '@kluftatlas/data/domain/observation.ts';
import { adapter } from '@kluftatlas/data/sources/digitale-verwaltung/index.ts';
import { answerLine } from '@kluftatlas/data/sources/shared/answers.ts';
import { afterEach, describe, expect, it } from 'vitest';
import {
  startDashboard,
  type Dashboard,
  type DashboardServer,
} from '../../../support/digitaleVerwaltungServer.ts';
import { textFile } from '../fixtures.ts';
import { problemOf } from '../shared/problemOf.ts';
import { dashboard, fetchAll } from './dashboard.ts';

let server: DashboardServer | null = null;
afterEach(async () => {
  await server?.close();
  server = null;
});

async function started(changes: Partial<Dashboard> = {}): Promise<string> {
  server = await startDashboard({ ...dashboard, ...changes });
  return server.address;
}

const valuesOf = ({ rows }: ParsedDataset): Record<string, readonly (number | null)[]> =>
  Object.fromEntries(rows.map(({ area, values }) => [`${area.level} ${area.code}`, values]));

const octetStream = { headers: { accept: 'application/octet-stream' } };
const exportOf = (address: string, ars: string): string =>
  `${address}/open-pvog/${ars}/export?filetype=csv&includeAbove=false&includeBelow=false`;

describe('all pages of a dashboard', () => {
  it.each(['beside', 'inside'] as const)(
    'with their counts %s the content give every area its own services',
    async (paging) => {
      const [services, larger, inLarger] = await adapter.parse(await fetchAll(await started({ paging })));
      if (services === undefined || larger === undefined || inLarger === undefined)
        throw new Error('missing');
      expect(valuesOf(services)).toEqual({
        'administration 010515163': [16, 1, 6.25],
        'municipality 01001000': [250, 0, 0],
        'municipality 01051003': [1, 0, 0],
        'municipality 01051010': [null, null, null],
        'municipality 01051011': [10, 0, 0],
        'municipality 02000000': [3, 0, 0],
      });
      expect(valuesOf(larger)).toEqual({
        'country DE': [3, 3, 100],
        'district 01051': [20, 20, 100],
        'state 01': [5, 5, 100],
        'state 02': [3, 0, 0],
      });
      expect([services.period, services.dataDate, services.rejections, services.doubts]).toEqual([
        '2026-09',
        '2026-09-29',
        [],
        [],
      ]);
    },
  );

  it('give a member of an association without services of its own no value and a reason, never 0', async () => {
    const [services] = await adapter.parse(await fetchAll(await started()));
    const member = services?.rows.find(({ area }) => area.code === '01051010');
    expect(member?.statuses).toEqual({ 0: 'notApplicable', 1: 'notApplicable', 2: 'notApplicable' });
  });

  it('tell of each larger area what its municipalities offer, by all three definitions', async () => {
    const [, , inLarger] = await adapter.parse(await fetchAll(await started()));
    if (inLarger === undefined) throw new Error('missing');
    // Dithmarschen: Brunsbüttel 1–10, Amt Burg 5–20, Averlak 1; service 5 is marked for the whole state.
    expect(valuesOf(inLarger)['district 01051']?.slice(0, 2)).toEqual([20, 1]);
    const shares = [2 / 3, 1, ...Array(3 + 10).fill(1 / 3), ...Array(5).fill(2 / 3)];
    const mean = (100 * shares.reduce((sum, share) => sum + share, 0)) / 20;
    expect(valuesOf(inLarger)['district 01051']?.[2]).toBeCloseTo(mean, 10);
    expect(valuesOf(inLarger)['state 02']).toEqual([3, 3, 100]);
    expect(inLarger.rows.find(({ area }) => area.code === 'DE')?.attributes?.['administrations']).toBe('5');
  });

  it('name the line of the answer that a value comes from', async () => {
    const file = await fetchAll(await started());
    const [services] = await adapter.parse(file);
    const lines = new TextDecoder().decode(file.bytes).split('\n');
    for (const { row, attributes } of services?.rows ?? []) {
      expect(lines[row - 1]).toContain(`/open-pvog/${attributes?.['ars']}?`);
    }
  });

  it('mean the same in pages of any size, and when areas are asked for with all below them', async () => {
    const address = await started();
    const whole = await adapter.parse(await fetchAll(address));
    const byValue = (parsed: readonly ParsedDataset[]) => parsed.map(valuesOf);
    expect(byValue(await adapter.parse(await fetchAll(address, 7)))).toEqual(byValue(whole));
    const asked = [`${address}/open-ars?size=100`, `${address}/open-pvog/000000000000?size=1000`];
    const answers = await Promise.all(
      asked.map(async (each) => answerLine(each, await (await fetch(each)).json())),
    );
    expect(byValue(await adapter.parse(textFile('x', answers.join(''))))).toEqual(byValue(whole));
  });

  it('without the answer of an area are doubted', async () => {
    const file = await fetchAll(await started());
    const lines = new TextDecoder().decode(file.bytes).split('\n');
    const without = lines.filter((line) => !line.includes('/open-pvog/010010000000'));
    const parsed = await adapter.parse(textFile('x', without.join('\n')));
    expect(parsed.flatMap((dataset) => doubtsOf(adapter, dataset))).toEqual([
      '1 of 10 areas of the list have no answer (010010000000 …)',
    ]);
    expect(parsed.map(({ dataset }) => dataset)).not.toContain('digitale-verwaltung/municipal-services');
  });
});

describe('the export', () => {
  it('is refused to those who do not accept it, and beyond its limit, where pages still come', async () => {
    const address = await started({ exportLimit: 100 });
    const flensburg = exportOf(address, '010010000000');
    expect((await fetch(flensburg, { headers: { accept: 'text/csv' } })).status).toBe(406);
    expect((await fetch(flensburg, octetStream)).status).toBe(413);
    expect((await fetch(`${address}/open-pvog/01001/export`, octetStream)).status).toBe(400);
    const [services] = await adapter.parse(await fetchAll(address));
    expect(services && valuesOf(services)['municipality 01001000']).toEqual([250, 0, 0]);
  });

  it.each([';', ','] as const)('separated by %s gives the values of the pages', async (delimiter) => {
    const address = await started({ delimiter });
    const [services] = await adapter.parse(await fetchAll(address));
    const keys = ['010010000000', '010515163000', '010515163003', '020000000000'];
    const [first, ...companions] = await Promise.all(
      keys.map(async (ars) => textFile(ars, await (await fetch(exportOf(address, ars), octetStream)).text())),
    );
    if (first === undefined || services === undefined) throw new Error('missing');
    const [exported] = await adapter.parse({ ...first, companions });
    const asked = Object.entries(valuesOf(services)).filter(([area]) => !/010510(?:10|11)$/.test(area));
    expect(exported && valuesOf(exported)).toEqual(Object.fromEntries(asked));
  });

  it('without an entry does not say whose it is, and is refused', async () => {
    const text = await (await fetch(exportOf(await started(), '010515163010'), octetStream)).text();
    expect((await problemOf(() => adapter.parse(textFile('x', text)))).code).toBe('empty-file');
  });
});
