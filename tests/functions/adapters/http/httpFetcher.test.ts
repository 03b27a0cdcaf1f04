import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import {
  cutAfter,
  file,
  inTurn,
  redirect,
  startFileServer,
  status,
  type Behaviour,
  type FileServer,
} from './fileServer.ts';
import { csvAt, testFetcher } from './testFetcher.ts';

const csv = new TextEncoder().encode(`ags;value\n${'01001000;1,5\n'.repeat(5000)}`);
const good = file(csv, 'text/csv; charset=utf-8');

let server: FileServer;
beforeAll(async () => {
  server = await startFileServer();
});
afterAll(() => server.close());
beforeEach(() => void server.requests.splice(0));

/** Asks for a path that behaves like this. */
async function asked(behaviour: Behaviour, more: Parameters<typeof csvAt>[1] = {}) {
  server.at('/file.csv', behaviour);
  const fetcher = testFetcher(server);
  const answer = await fetcher.fetch(csvAt(`${server.origin}/file.csv`, more));
  return { ...answer, waits: fetcher.waits };
}

describe('a file', () => {
  it('comes whole, with what tells its state', async () => {
    const { bytes, validators, movedTo } = await asked(good);
    expect(Buffer.compare(bytes ?? Buffer.alloc(0), csv)).toBe(0);
    expect(validators).toEqual({ etag: '"1"', lastModified: 'Thu, 01 Jan 2026 00:00:00 GMT' });
    expect(movedTo).toBeNull();
  });

  it('that did not change is not sent again', async () => {
    const { bytes } = await asked(good, { validators: { etag: '"1"' } });
    expect(bytes).toBeNull();
    expect(server.requests).toHaveLength(1);
  });

  it('that changed comes, with its new tag', async () => {
    const { bytes, validators } = await asked(file(csv, 'text/csv', '"2"'), { validators: { etag: '"1"' } });
    expect(bytes).toHaveLength(csv.length);
    expect(validators.etag).toBe('"2"');
  });

  it('is not taken for unchanged by a server that nobody asked whether it is', async () => {
    await expect(asked(status(304))).rejects.toMatchObject({ code: 'fetch-failed' });
  });

  it('may be asked for with a form, and a token that only the server sees', async () => {
    const form = { name: '12411-01-01-5', format: 'ffcsv' };
    await asked(good, { form, headers: { username: 'secret-token' } });
    expect(server.requests).toMatchObject([
      { method: 'POST', body: 'name=12411-01-01-5&format=ffcsv', headers: { username: 'secret-token' } },
    ]);
  });
});

describe('a failure that passes', () => {
  it.each([429, 500, 502, 503, 504])('%i is asked again, later each time', async (code) => {
    const { bytes, waits } = await asked(inTurn(status(code), status(code), good));
    expect(bytes).toHaveLength(csv.length);
    expect(waits).toEqual([500, 1000]);
  });

  it('ends after five attempts', async () => {
    await expect(asked(status(500))).rejects.toMatchObject({
      code: 'fetch-failed',
      message: expect.stringContaining('500'),
      place: { file: `${server.origin}/file.csv` },
    });
    expect(server.requests).toHaveLength(5);
  });

  it.each([
    ['in seconds', '7', 7_000],
    ['as a date', 'Sun, 22 Nov 2026 12:00:09 GMT', 9_000],
    ['as a date that has gone by', 'Sun, 22 Nov 2026 11:00:00 GMT', 0],
    ['for a day: two minutes are enough', '86400', 120_000],
    ['in words: then as always', 'soon', 500],
  ])('waits as long as the server says, %s', async (_, header, waited) => {
    const { waits } = await asked(inTurn(status(429, { 'retry-after': header }), good));
    expect(waits).toEqual([waited]);
  });
});

describe('a failure that stays', () => {
  it.each([
    [404, 'address-missing'],
    [410, 'address-missing'],
    [401, 'fetch-forbidden'],
    [403, 'fetch-forbidden'],
    [400, 'fetch-failed'],
    [204, 'fetch-failed'],
  ])('%i is %s, told at once, with the way by hand', async (code, problem) => {
    const advice = expect.stringContaining('--file');
    await expect(asked(status(code))).rejects.toMatchObject({ code: problem, advice });
    expect(server.requests).toHaveLength(1);
  });
});

describe('a cut connection', () => {
  const state = { etag: '"1"', 'accept-ranges': 'bytes' };

  it('goes on where it broke off', async () => {
    const { bytes } = await asked(inTurn(cutAfter(20_000, csv, state), good));
    expect(Buffer.compare(bytes ?? Buffer.alloc(0), csv)).toBe(0);
    expect(server.requests[1]?.headers).toMatchObject({ range: 'bytes=20000-', 'if-range': '"1"' });
  });

  it('starts again where the file has changed meanwhile', async () => {
    const changed = new TextEncoder().encode('ags;value\n01001000;2\n');
    const { bytes } = await asked(inTurn(cutAfter(20_000, csv, state), file(changed, 'text/csv', '"2"')));
    expect(bytes).toEqual(Buffer.from(changed));
  });

  it.each([
    ['without ranges', { etag: '"1"' }],
    ['with a weak tag', { etag: 'W/"1"', 'accept-ranges': 'bytes' }],
    ['without anything to tell the state by', { 'accept-ranges': 'bytes' }],
  ])('starts again %s', async (_, headers) => {
    const { bytes } = await asked(inTurn(cutAfter(20_000, csv, headers), good));
    expect(Buffer.compare(bytes ?? Buffer.alloc(0), csv)).toBe(0);
    expect(server.requests[1]?.headers.range).toBeUndefined();
  });

  it.each([
    ['another part', 206, { 'content-range': 'bytes 5-9/100' }],
    ['nothing', 416, {}],
  ])('starts again where the server answers with %s', async (_, code, headers) => {
    const { bytes } = await asked(inTurn(cutAfter(20_000, csv, state), status(code, headers), good));
    expect(Buffer.compare(bytes ?? Buffer.alloc(0), csv)).toBe(0);
  });

  it.each([
    ['does not say how long the whole is', '*'],
    ['says another length than at first', '20100'],
  ])('is never taken for whole where the rest is short and the server %s', async (_, size) => {
    const shortRest: Behaviour = (response) => {
      const range = `bytes 20000-20099/${size}`;
      response.writeHead(206, { ...state, 'content-type': 'text/csv', 'content-range': range });
      response.end(csv.subarray(20_000, 20_100));
    };
    const { bytes } = await asked(inTurn(cutAfter(20_000, csv, state), shortRest, good));
    expect(bytes).toHaveLength(csv.length);
  });

  it('before the first byte is asked again', async () => {
    const { bytes } = await asked(inTurn((response) => void response.destroy(), good));
    expect(bytes).toHaveLength(csv.length);
  });

  it('time and again is a file that did not come whole', async () => {
    await expect(asked(cutAfter(100, csv))).rejects.toMatchObject({
      code: 'truncated-file',
      message: `100 bytes came of the ${csv.length} that the server announced`,
    });
  });
});

describe('an answer with status 200 that is no file', () => {
  const page = new TextEncoder().encode('<!DOCTYPE html><title>Wartungsarbeiten</title>');
  const pointer = new TextEncoder().encode(
    'version https://git-lfs.github.com/spec/v1\noid sha256:00\nsize 132\n',
  );
  it.each([
    ['a web page', file(page, 'text/html')],
    ['a web page that says it is CSV', file(page, 'text/csv')],
    ['text that says it is a web page', file(csv, 'text/html')],
    ['a Git LFS pointer', file(pointer, 'text/csv')],
    ['a picture', file(csv, 'image/png')],
  ])('%s is refused', async (_, behaviour) => {
    await expect(asked(behaviour)).rejects.toMatchObject({ code: 'wrong-file' });
    expect(server.requests).toHaveLength(1);
  });

  it('nothing at all is refused', async () => {
    await expect(asked(file(new Uint8Array(), 'text/csv'))).rejects.toMatchObject({ code: 'empty-file' });
  });
});

describe('a redirect', () => {
  it('is followed; one for good is named', async () => {
    server.at('/new.csv', good);
    expect(await asked(redirect('/new.csv', 301))).toMatchObject({ movedTo: `${server.origin}/new.csv` });
    expect(await asked(redirect('/new.csv', 302))).toMatchObject({ movedTo: null });
  });

  it('in a circle is refused', async () => {
    server.at('/back', redirect('/file.csv'));
    await expect(asked(redirect('/back'))).rejects.toMatchObject({
      code: 'fetch-failed',
      message: expect.stringContaining('circle'),
    });
  });

  it('is followed five times and not six', async () => {
    for (let hop = 1; hop < 6; hop += 1) server.at(`/hop${hop}`, redirect(`/hop${hop + 1}`));
    server.at('/hop5', good);
    expect((await asked(redirect('/hop1'))).bytes).toHaveLength(csv.length);
    server.at('/hop5', redirect('/hop6'));
    await expect(asked(redirect('/hop1'))).rejects.toMatchObject({
      message: expect.stringContaining('more than 5'),
    });
  });

  it.each([
    ['to a host that is not listed', 'https://elsewhere.example.org/file.csv'],
    ['to a listed host without https', 'http://data.example.org/file.csv'],
    ['to another port', 'https://data.example.org:8443/file.csv'],
    ['to an address inside', 'https://10.0.0.1/file.csv'],
    ['to this machine', 'https://127.0.0.1/file.csv'],
    ['to the metadata of a cloud', 'http://169.254.169.254/latest/meta-data/'],
    ['to a file', 'file:///etc/hostname'],
    ['with a password', 'https://user:word@data.example.org/file.csv'],
  ])('%s is refused', async (_, target) => {
    await expect(asked(redirect(target))).rejects.toMatchObject({ code: 'address-refused' });
    expect(server.requests).toHaveLength(1);
  });

  it('of a form is refused, whoever it would go to', async () => {
    const form = { name: 'x' };
    await expect(asked(redirect('/new.csv', 307), { form })).rejects.toMatchObject({
      code: 'address-refused',
    });
  });

  it('to nowhere is refused', async () => {
    await expect(asked(status(302))).rejects.toMatchObject({ code: 'fetch-failed' });
  });
});
