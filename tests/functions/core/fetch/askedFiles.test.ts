import type { Addresses, FileAddress } from '@kluftatlas/data/domain/addresses.ts';
import { adapters } from '@kluftatlas/data/sources/index.ts';
import { askedFiles, type Choice } from '@kluftatlas/functions/core/fetch/askedFiles.ts';
import { describe, expect, it } from 'vitest';

const address = (id: string, path: string, more: Partial<FileAddress> = {}): FileAddress => ({
  kind: 'file',
  id,
  address: `https://data.example.org/${path}`,
  name: path,
  contentTypes: ['text/csv'],
  maximumBytes: 1,
  ...more,
});
const addresses: Addresses = {
  hosts: ['data.example.org'],
  files: [
    address('yearly', '{year}.csv'),
    address('monthly', '{year}-{month}.csv'),
    address('quarterly', 'Q{quarter}.csv'),
    address('fixed', 'fixed.csv'),
    address('form', 'form', { form: {}, yearFields: ['startyear'] }),
    address('old', 'old.csv', { onRequest: true }),
  ],
};

/** Names of the candidates of each file that is asked for on 2 February 2026. */
const names = (choice: Choice) =>
  askedFiles(addresses, choice, new Date('2026-02-02T00:00:00Z')).map(({ candidates }) =>
    candidates.map(({ name }) => name),
  );

describe('what is asked for', () => {
  it('without a choice is the newest of everything, older years behind it, but not what is only fetched on request', () => {
    const [yearly, monthly, ...others] = names({});
    expect(yearly).toEqual(['2025.csv', '2024.csv', '2023.csv']);
    expect(monthly?.slice(0, 3)).toEqual(['2026-02.csv', '2026-01.csv', '2025-12.csv']);
    expect(monthly).toHaveLength(12);
    expect(others).toEqual([['Q1.csv'], ['Q2.csv'], ['Q3.csv'], ['Q4.csv'], ['fixed.csv'], ['form']]);
  });

  it.each<[string, Choice, string[][]]>([
    ['a year', { year: 2021 }, [['2021.csv'], ['form']]],
    ['the running year', { year: 2026 }, [['2026.csv'], ['2026-02.csv', '2026-01.csv'], ['form']]],
    ['a quarter', { quarter: 3 }, [['Q3.csv']]],
    ['an edition on request', { edition: 'old' }, [['old.csv']]],
    ['an edition of a year', { edition: 'yearly', year: 1990 }, [['1990.csv']]],
  ])('is, for %s, nothing else', (_, choice, expected) => {
    expect(names(choice)).toEqual(expected);
  });

  it.each<[string, Choice]>([
    ['an edition that is not there', { edition: 'weekly' }],
    ['a year of a file without years', { edition: 'fixed', year: 2021 }],
    ['a quarter of a year', { year: 2021, quarter: 1 }],
  ])('cannot be %s; the answer names what there is', (_, choice) => {
    const advice = expect.stringContaining('yearly (--year), monthly (--year), quarterly (--quarter), fixed');
    expect(() => names(choice)).toThrow(expect.objectContaining({ code: 'usage', advice }));
  });
});

const fetched = adapters.flatMap(({ source, addresses: own }) =>
  own === undefined ? [] : [{ id: source.id, own, licence: source.licence }],
);

describe.each(fetched)('the addresses of $id', ({ own }) => {
  const listed = own.files.flatMap((file) => [
    file.address,
    ...(file.kind === 'pages' && file.each !== undefined ? [file.each.list.address] : []),
  ]);

  it('are https addresses on hosts that it lists, and it lists no other', () => {
    const hosts = listed
      .map((text) => new URL(text))
      .map(({ protocol, hostname }) => `${protocol}//${hostname}`);
    for (const host of hosts) expect(own.hosts.map((name) => `https://${name}`)).toContain(host);
    if (listed.length > 0) expect(new Set(hosts).size).toBe(own.hosts.length);
  });

  it('have ids and names of their own, and a limit', () => {
    for (const field of ['id', 'name'] as const) {
      expect(new Set(own.files.map((file) => file[field])).size).toBe(own.files.length);
    }
    for (const { maximumBytes, contentTypes } of own.files) {
      expect(maximumBytes).toBeLessThanOrEqual(256 * 1024 * 1024);
      expect(contentTypes.length).toBeGreaterThan(0);
    }
  });

  it('leave no place in braces that nothing fills', () => {
    const known = /\{(year|month|quarter|page|start|size|key)\}/g;
    for (const text of listed) expect(text.replaceAll(known, '')).not.toMatch(/[{}]/);
  });

  it('or a page for people are known', () => {
    expect(own.files.length + (own.byHand === undefined ? 0 : 1)).toBeGreaterThan(0);
  });
});
