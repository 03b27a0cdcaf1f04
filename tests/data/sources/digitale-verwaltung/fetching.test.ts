import { adapter } from '@kluftatlas/data/sources/digitale-verwaltung/index.ts';
import { collectPages } from '@kluftatlas/functions/core/fetch/collectPages.ts';
import { silentProgress } from '@kluftatlas/functions/ports/progress.ts';
import { expect, it } from 'vitest';
import { startDashboard } from '../../../support/digitaleVerwaltungServer.ts';
import { dashboard, fetchAll } from './dashboard.ts';

const official = 'https://api.ozg-umsetzung.de/api/public/v1/dash';

it('the addresses of the source lead to every page of every area, and leave what is not read behind', async () => {
  const [paged] = adapter.addresses?.files ?? [];
  if (paged?.kind !== 'pages') throw new Error('The source has no address of pages');
  const server = await startDashboard(dashboard);
  try {
    const ask = async (address: string): Promise<Uint8Array> =>
      (await fetch(address.replace(official, server.address))).bytes();
    const bytes = await collectPages(paged, ask, silentProgress);
    const collected = await adapter.parse({ name: 'collected', bytes });
    expect(collected).toEqual(await adapter.parse(await fetchAll(server.address)));
    expect(new TextDecoder().decode(bytes)).not.toContain('dienste.example.org');
  } finally {
    await server.close();
  }
});
