import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { CDPSession, Page } from 'playwright-core';
import { serveSite } from '@kluftatlas/functions/cli/serveSite.ts';
import { launchBrowser } from '../browser/launch.ts';
import { seconds } from './yardstick.ts';

const painted = (page: Page, key: string) =>
  page.waitForFunction(
    (wanted) => document.querySelector('canvas[data-painted]')?.getAttribute('data-painted') === wanted,
    key,
    { polling: 'raf', timeout: 120_000 },
  );

const throttled = (session: CDPSession, rate: number) =>
  session.send('Emulation.setCPUThrottlingRate', { rate });

/**
 * First coloured map and recolouring of the site in `<home>/site`, as a user waits for them: from the address
 * or the change of the control to the pixels, at full speed and with the processor slowed down fourfold.
 */
export async function runMapBench(home: string, unit: number): Promise<void> {
  const [site] = (await readdir(join(home, 'site'))).filter((name) => !name.startsWith('next-'));
  const { server, port } = await serveSite(join(home, 'site', site ?? ''), 0);
  const browser = await launchBrowser();
  const print = (label: string, elapsed: number) =>
    console.log(`${label}: ${(elapsed / unit).toFixed(1)} ×, ${(elapsed * 1000).toFixed(0)} ms`);
  try {
    const page = await browser.newPage({ viewport: { width: 1440, height: 1000 } });
    const session = await page.context().newCDPSession(page);
    let bytes = 0;
    await session.send('Network.enable');
    session.on('Network.loadingFinished', ({ encodedDataLength }) => (bytes += encodedDataLength));
    const first = await seconds(async () => {
      await page.goto(`http://127.0.0.1:${port}/karte/`);
      await painted(page, 'groessenklasse');
    });
    print('map: first coloured map', first);
    console.log(`  ${(bytes / 1e6).toFixed(1)} MB read, not compressed`);
    const view = page.getByRole('combobox', { name: 'Kennzahl' });
    for (const [label, rate] of [
      ['map: recolour', 1],
      ['map: recolour, processor slowed down fourfold', 4],
    ] as const) {
      await throttled(session, rate);
      print(
        label,
        await seconds(async () => {
          await view.selectOption('modellprojekte');
          await painted(page, 'modellprojekte');
        }),
      );
      await view.selectOption('groessenklasse');
      await painted(page, 'groessenklasse');
    }
  } finally {
    await browser.close();
    server.closeAllConnections();
    server.close();
  }
}
