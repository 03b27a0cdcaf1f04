import { readFileSync } from 'node:fs';
import { runInNewContext } from 'node:vm';
import { repositoryPath } from '@kluftatlas/infra/paths.ts';
import { describe, expect, it } from 'vitest';

interface EdgeRequest {
  readonly uri: string;
  readonly querystring: Record<string, { value: string; multiValue?: { value: string }[] }>;
}
interface EdgeResult extends EdgeRequest {
  readonly statusCode?: number;
  readonly headers?: { readonly location: { readonly value: string } };
}

/** Runs a CloudFront function as CloudFront does: its global function `handler`, on one request. */
function run(file: string, uri: string, querystring: EdgeRequest['querystring'] = {}): EdgeResult {
  const code = readFileSync(repositoryPath(`infra/edge/${file}`), 'utf8');
  const result: unknown = runInNewContext(`${code}; handler(event)`, {
    event: { request: { uri, querystring } },
  });
  return JSON.parse(JSON.stringify(result)) as EdgeResult;
}

describe('the rewrite to a page', () => {
  const rewrite = (uri: string, query?: EdgeRequest['querystring']) => run('rewriteToPage.js', uri, query);

  it.each([
    ['/', '/index.html'],
    ['/karte/', '/karte/index.html'],
    ['/en/gemeinde/01001000/', '/en/gemeinde/01001000/index.html'],
    ['/release.json', '/release.json'],
    ['/_app/immutable/entry/app.Bq1x.js', '/_app/immutable/entry/app.Bq1x.js'],
  ])('finds the file of %s', (uri, file) => {
    expect(rewrite(uri)).toEqual({ uri: file, querystring: {} });
  });

  it('sends an address without a slash to the one with it, with its view state', () => {
    const { statusCode, headers } = rewrite('/karte', {
      i: { value: 'breitband-1000' },
      leer: { value: '' },
      k: { value: 'a', multiValue: [{ value: 'a' }, { value: 'b%20c' }] },
    });
    expect(statusCode).toBe(308);
    expect(headers?.location.value).toBe('/karte/?i=breitband-1000&leer&k=a&k=b%20c');
  });

  it.each(['//example.org/x', '///example.org/x', '/\\example.org/x'])(
    'never sends %s away from the site',
    (uri) => {
      expect(rewrite(uri).headers?.location.value).toMatch(/^\/[^/\\]/);
    },
  );
});

it('the address of a release is its key in the data bucket', () => {
  const keyOf = (uri: string) => run('dropDataPrefix.js', uri).uri;
  expect(keyOf('/data/latest.json')).toBe('/latest.json');
  expect(keyOf('/data/releases/2021-06-30-0123456789ab/geo/states.topo.json')).toBe(
    '/releases/2021-06-30-0123456789ab/geo/states.topo.json',
  );
  expect(keyOf('/data/releases/data/x')).toBe('/releases/data/x');
});
