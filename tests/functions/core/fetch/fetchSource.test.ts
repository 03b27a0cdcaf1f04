import type { SourceAdapter } from '@kluftatlas/data/domain/source.ts';
import { adapter as changes } from '@kluftatlas/data/sources/destatis-gebietsaenderungen/index.ts';
import { adapter as register } from '@kluftatlas/data/sources/destatis-gv/index.ts';
import { fetchSource } from '@kluftatlas/functions/core/fetchSource.ts';
import type { Choice } from '@kluftatlas/functions/core/fetch/askedFiles.ts';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { describeWithSamples, readSample } from '../../../samples.ts';
import { cutAfter, file, inTurn, redirect, status } from '../../adapters/http/fileServer.ts';
import { openFetching, type Fetching } from './openFetching.ts';
import { servedBy } from './servedBy.ts';

const xlsx = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const gv = '/DE/Themen/Laender-Regionen/Regionales/Gemeindeverzeichnis';
const yearPath = (year: number) => `${gv}/Namens-Grenz-Aenderung/${year}.xlsx`;
const page = new TextEncoder().encode('<!doctype html><title>Seite nicht gefunden</title>');

let fetching: Fetching;
beforeEach(async () => {
  fetching = await openFetching();
});
afterEach(() => fetching.close());

const run = (adapter: SourceAdapter, choice: Choice, again = false) =>
  fetchSource(fetching.ports, { adapter: servedBy(fetching.server, adapter), choice, again });
const runYear = (again?: boolean) => run(changes, { edition: 'year' }, again);
const state = () => fetching.ports.store.readSourceState(changes.source.id);

describeWithSamples('fetching real files', () => {
  const sample = (year: number) => readSample(`destatis-gebietsaenderungen/${year}.xlsx`);

  it('takes the newest file that is there, and says which is not there yet', async () => {
    fetching.server.at(yearPath(2024), file(sample(2024), xlsx));
    const report = await runYear();
    expect(report.files).toMatchObject([
      { name: '2024.xlsx', result: 'ingested', notThere: ['2025.xlsx'], movedTo: null, problem: null },
    ]);
    expect(report.files[0]?.ingest?.datasets[0]).toMatchObject({ result: 'stored', rowsRead: 82 });
    expect(report.failures).toBe(0);
  });

  it('asks a second time only whether it changed', async () => {
    fetching.server.at(yearPath(2025), file(sample(2024), xlsx));
    await runYear();
    const report = await runYear();
    expect(report.files).toMatchObject([{ result: 'unchanged', bytes: null, ingest: null }]);
    expect(fetching.server.requests.map(({ headers }) => headers['if-none-match'])).toEqual([
      undefined,
      '"1"',
    ]);
  });

  it('takes a changed file as a new snapshot', async () => {
    const dataset = 'destatis-gebietsaenderungen/changes' as never;
    fetching.server.at(yearPath(2025), file(sample(2023), xlsx));
    await runYear();
    const [before] = await fetching.ports.store.listCurrent(dataset);
    fetching.server.at(yearPath(2025), file(sample(2024), xlsx, '"2"'));
    expect((await runYear()).files).toMatchObject([{ result: 'ingested' }]);
    const now = await fetching.ports.store.listCurrent(dataset);
    expect(before).toBeDefined();
    expect(now.map(({ snapshot }) => snapshot)).not.toEqual([before?.snapshot]);
  });

  it('knows the same bytes under another tag, and reads them again when told to', async () => {
    fetching.server.at(yearPath(2025), file(sample(2024), xlsx));
    await runYear();
    fetching.server.at(yearPath(2025), file(sample(2024), xlsx, '"2"'));
    expect((await runYear()).files).toMatchObject([{ result: 'unchanged', bytes: 57146 }]);
    expect((await state())?.files?.['2025.xlsx']?.validators.etag).toBe('"2"');
    expect((await runYear(true)).files).toMatchObject([{ result: 'ingested' }]);
  });

  it('fetches a file again that another version of the parser read', async () => {
    fetching.server.at(yearPath(2025), file(sample(2024), xlsx));
    await runYear();
    const report = await run({ ...changes, parserVersion: 'next' }, { edition: 'year' });
    expect(report.files).toMatchObject([{ result: 'ingested' }]);
  });

  it('names the new place of a file that has moved', async () => {
    fetching.server.at(yearPath(2025), redirect('/neu/2025.xlsx', 301));
    fetching.server.at('/neu/2025.xlsx', file(sample(2024), xlsx));
    const { files } = await runYear();
    expect(files).toMatchObject([{ result: 'ingested', movedTo: `${fetching.server.origin}/neu/2025.xlsx` }]);
  });

  it('joins a register that was cut off on its way, byte for byte', async () => {
    const bytes = readSample('destatis-gv/31122023_Auszug_GV.xlsx');
    const cut = cutAfter(700_000, bytes, { 'content-type': xlsx, etag: '"1"', 'accept-ranges': 'bytes' });
    const path = `${gv}/Administrativ/Archiv/GVAuszugJ/31122023_Auszug_GV.xlsx`;
    fetching.server.at(path, inTurn(cut, file(bytes, xlsx)));
    const { files } = await run(register, { year: 2023 });
    expect(files).toMatchObject([{ result: 'ingested', bytes: bytes.length }]);
    expect(files[0]?.ingest?.datasets[0]?.register).toMatchObject({ municipalities: 10_773 });
    expect(fetching.server.requests[1]?.headers.range).toBe('bytes=700000-');
    const raw = '0ced8a6431307efa64c1576a072781dee24382acfc5abf26f16dbabbe90f2be8';
    expect(await fetching.ports.objects.has(`raw/destatis-gv/${raw}`)).toBe(true);
  });

  it('lets one file fail without the others, and counts runs with a failure until one is without', async () => {
    fetching.server.at(yearPath(2025), file(page, 'text/html'));
    const running = `${gv}/Namens-Grenz-Aenderung/2026-01.xlsx`;
    fetching.server.at(running, file(sample(2023), xlsx));
    const first = await run(changes, {});
    expect(first.files).toMatchObject([
      { name: '2025.xlsx', result: 'failed', ingest: null, problem: { code: 'wrong-file' } },
      { name: '2026-01.xlsx', result: 'ingested' },
    ]);
    expect(first.failures).toBe(1);
    expect((await run(changes, {})).failures).toBe(2);
    fetching.server.at(yearPath(2025), file(sample(2024), xlsx));
    expect((await run(changes, {})).failures).toBe(0);
    expect(await state()).toMatchObject({ failures: 0 });
  });

  it('does not remember a file that could not be read: it is fetched again', async () => {
    fetching.server.at(yearPath(2025), file(readSample('destatis-gv/31122023_Auszug_GV.xlsx'), xlsx));
    expect((await runYear()).files).toMatchObject([{ result: 'failed' }]);
    expect((await state())?.files).toBeUndefined();
    await runYear();
    expect(fetching.server.requests.map(({ headers }) => headers['if-none-match'])).toEqual([
      undefined,
      undefined,
    ]);
  });
});

it('what the publisher has nowhere fails with all names that were tried', async () => {
  const { files } = await runYear();
  expect(files).toMatchObject([
    {
      name: '2023.xlsx',
      result: 'failed',
      notThere: ['2025.xlsx', '2024.xlsx'],
      problem: { code: 'address-missing' },
    },
  ]);
});

it('a server that forbids is told once, with the way by hand', async () => {
  fetching.server.at(yearPath(2025), status(403));
  const { files } = await runYear();
  expect(files[0]?.problem).toMatchObject({
    code: 'fetch-forbidden',
    advice: expect.stringContaining('--file'),
  });
  expect(fetching.server.requests).toHaveLength(1);
});

it('a source without addresses says how files are handed in', async () => {
  const { addresses, ...bare } = changes;
  expect(addresses).toBeDefined();
  await expect(fetchSource(fetching.ports, { adapter: bare, choice: {} })).rejects.toMatchObject({
    code: 'usage',
    advice: expect.stringContaining('npm run ingest'),
  });
});
