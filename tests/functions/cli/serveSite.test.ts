import { mkdir, readdir, writeFile } from 'node:fs/promises';
import type { Server } from 'node:http';
import { join } from 'node:path';
import { serveFromNowOn } from '@kluftatlas/functions/cli/currentSite.ts';
import { serveSite } from '@kluftatlas/functions/cli/serveSite.ts';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { temporaryFolder } from '../../temporaryFolder.ts';

describe('a built site', () => {
  let sites: string;
  let remove: () => Promise<void>;
  const servers: Server[] = [];
  beforeEach(async () => {
    const folder = await temporaryFolder();
    sites = folder.path;
    remove = folder.remove;
  });
  afterEach(async () => {
    for (const server of servers.splice(0)) server.close();
    await remove();
  });

  const build = async (name: string) => {
    await mkdir(join(sites, name));
    await writeFile(join(sites, name, 'index.html'), `home of ${name}`);
    await writeFile(join(sites, name, '404.html'), `${name} has no such page`);
    return serveFromNowOn(sites, name);
  };
  const serve = async (folder: string, port = 0) => {
    const served = await serveSite(folder, port);
    servers.push(served.server);
    return served.port;
  };
  const get = async (port: number, path: string) => {
    const response = await fetch(`http://127.0.0.1:${port}${path}`, { headers: { connection: 'close' } });
    return [response.status, await response.text()];
  };

  test('takes the place of the one before under the eyes of a server, which is then removed', async () => {
    const port = await serve(await build('first'));
    expect(await get(port, '/')).toEqual([200, 'home of first']);
    await build('second');
    expect(await get(port, '/')).toEqual([200, 'home of second']);
    expect(await get(port, '/nowhere')).toEqual([404, 'second has no such page']);
    expect((await readdir(sites)).sort()).toEqual(['current', 'second']);
  });

  test('stays what it is when it is built again', async () => {
    await build('first');
    await writeFile(join(sites, 'beside'), '');
    await serveFromNowOn(sites, 'first');
    expect(await readdir(sites)).toContain('beside');
  });

  test('is served on the next port where one is taken', async () => {
    const folder = await build('first');
    const port = await serve(folder);
    expect(await serve(folder, port)).toBeGreaterThan(port);
  });

  test('is a Problem on the last port where that is taken', async () => {
    const folder = await build('first');
    const taken = await serve(folder, 65_535).catch(() => 65_535);
    expect(taken).toBe(65_535);
    await expect(serve(folder, 65_535)).rejects.toMatchObject({
      code: 'usage',
      advice: expect.stringContaining('--port'),
    });
  });
});
