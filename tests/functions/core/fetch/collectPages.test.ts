import type { PagedAddress } from '@kluftatlas/data/domain/addresses.ts';
import { readAnswers } from '@kluftatlas/data/sources/shared/answers.ts';
import { collectPages } from '@kluftatlas/functions/core/fetch/collectPages.ts';
import { severalAtOnce } from '@kluftatlas/functions/core/fetch/severalAtOnce.ts';
import { silentProgress } from '@kluftatlas/functions/ports/progress.ts';
import { describe, expect, it } from 'vitest';

const common = {
  kind: 'pages',
  name: 'x.jsonl',
  contentTypes: [],
  maximumBytes: 100_000,
  atOnce: 3,
} as const;
/** CKAN: offset and count. */
const search: PagedAddress = {
  ...common,
  id: 'search',
  address: 'https://data.example.org/search?rows={size}&start={start}',
  size: 2,
  items: ['result', 'results'],
  total: ['result', 'count'],
};
/** Spring: pages from 0, one list for each area of another list. */
const perArea: PagedAddress = {
  ...common,
  id: 'services',
  address: 'https://data.example.org/services/{key}?page={page}&size={size}',
  size: 2,
  items: ['content'],
  total: ['totalElements'],
  each: {
    field: 'ars',
    list: {
      address: 'https://data.example.org/areas?page={page}',
      size: 2,
      items: ['content'],
      total: ['totalElements'],
    },
  },
};

const encoded = (value: unknown) => new TextEncoder().encode(JSON.stringify(value));
const found = (count: number, ...ids: unknown[]) => ({ success: true, result: { count, results: ids } });
const page = (totalElements: number, ...content: unknown[]) => ({ totalElements, content });

/** Collects from a server that gives these answers; returns what was read back and what was asked. */
async function collected(paged: PagedAddress, answers: Record<string, unknown>) {
  const asked: string[] = [];
  const ask = async (address: string) => {
    const path = address.replace('https://data.example.org', '');
    asked.push(path);
    if (!(path in answers)) throw new Error(`Nobody expected ${path}`);
    return encoded(answers[path]);
  };
  const bytes = await collectPages(paged, ask, silentProgress);
  return { bytes, asked, answers: [...readAnswers(bytes)] };
}

describe('a list in pages', () => {
  it('is asked for until it is whole, also where the server gives fewer items than asked for', async () => {
    const { asked, answers } = await collected(search, {
      '/search?rows=2&start=0': found(4, { id: 1 }, { id: 2 }),
      '/search?rows=2&start=2': found(4, { id: 3 }),
      '/search?rows=2&start=3': found(4, { id: 4 }),
    });
    expect(asked).toHaveLength(3);
    expect(answers.map(({ answer }) => answer)).toMatchObject([{}, found(4, { id: 3 }), found(4, { id: 4 })]);
    expect(answers[2]?.address).toBe('https://data.example.org/search?rows=2&start=3');
  });

  it('that is empty is one answer', async () => {
    const { answers } = await collected(search, { '/search?rows=2&start=0': found(0) });
    expect(answers).toHaveLength(1);
  });

  it('that ends before its count is no list', async () => {
    const answers = { '/search?rows=2&start=0': found(4, 1, 2), '/search?rows=2&start=2': found(4) };
    await expect(collected(search, answers)).rejects.toMatchObject({
      code: 'truncated-file',
      message: 'The list ends after 2 of 4 items',
      place: { file: 'https://data.example.org/search?rows=2&start=2' },
    });
  });

  it.each([
    ['an error with status 200', { success: false, error: { message: 'no' } }],
    ['a list elsewhere', { results: [] }],
    ['a count in words', { result: { count: 'many', results: [] } }],
    ['a number', 5],
  ])('that is %s is refused', async (_, answer) => {
    await expect(collected(search, { '/search?rows=2&start=0': answer })).rejects.toMatchObject({
      code: 'wrong-file',
    });
  });

  it('grows up to its limit', async () => {
    const answers = { '/search?rows=2&start=0': found(2, 'x'.repeat(60), 'y') };
    await expect(collected({ ...search, maximumBytes: 100 }, answers)).rejects.toMatchObject({
      code: 'file-too-large',
    });
  });

  it('keeps of its items what is named, and no contact person', async () => {
    const item = {
      id: 1,
      author_email: 'somebody@example.org',
      organization: { title: 'Musterhausen', phone: '0123' },
      resources: [{ format: 'CSV', url: 'https://example.org', email: 'a@example.org' }],
      extras: [
        { key: 'publisher_name', value: 'Musterhausen' },
        { key: 'maintainer_tel', value: '0123' },
      ],
    };
    const keep = ['id', 'organization.title', 'resources.format', 'extras.publisher_name'];
    const { answers } = await collected({ ...search, keep }, { '/search?rows=2&start=0': found(1, item) });
    expect(answers[0]?.answer).toEqual(
      found(1, {
        id: 1,
        organization: { title: 'Musterhausen' },
        resources: [{ format: 'CSV' }],
        extras: [{ key: 'publisher_name', value: 'Musterhausen' }],
      }),
    );
  });
});

describe('a list for each area', () => {
  const areas = {
    '/areas?page=0': page(3, { ars: '02' }, { ars: '01' }),
    '/areas?page=1': page(3, { ars: '02' }),
    '/services/01?page=0&size=2': page(3, 'a', 'b'),
    '/services/01?page=1&size=2': page(3, 'c'),
    '/services/02?page=0&size=2': page(0),
  };

  it('comes in the order of the areas, the areas first and none twice', async () => {
    const { answers } = await collected(perArea, areas);
    expect(answers.map(({ address }) => address?.replace('https://data.example.org', ''))).toEqual(
      Object.keys(areas),
    );
  });

  it('is the same bytes whichever answer comes first', async () => {
    const slowFirst = async (address: string) => {
      if (address.includes('/01')) await new Promise((done) => setTimeout(done, 20));
      return encoded(areas[address.replace('https://data.example.org', '') as keyof typeof areas]);
    };
    const { bytes } = await collected(perArea, areas);
    expect(await collectPages(perArea, slowFirst, silentProgress)).toEqual(bytes);
  });

  it('may come from a plain list of areas', async () => {
    const { answers } = await collected(perArea, { ...areas, '/areas?page=0': [{ ars: '02' }] });
    expect(answers).toHaveLength(2);
  });

  it('is nothing when one area fails', async () => {
    const without = Object.fromEntries(
      Object.entries(areas).filter(([path]) => !path.startsWith('/services/02')),
    );
    await expect(collected(perArea, without)).rejects.toThrow('Nobody expected /services/02');
  });
});

describe('several things at once', () => {
  it('are never more than allowed', async () => {
    let now = 0;
    let most = 0;
    const results = await severalAtOnce([5, 4, 3, 2, 1, 0], 2, async (item) => {
      now += 1;
      most = Math.max(most, now);
      await new Promise((done) => setTimeout(done, item));
      now -= 1;
      return item * 10;
    });
    expect(results).toEqual([50, 40, 30, 20, 10, 0]);
    expect(most).toBe(2);
  });

  it('end with the first failure, and nothing new is begun', async () => {
    const begun: number[] = [];
    const work = async (item: number) => {
      begun.push(item);
      await Promise.resolve();
      if (item === 1) throw new Error('first');
    };
    await expect(severalAtOnce([0, 1, 2, 3, 4, 5, 6, 7], 2, work)).rejects.toThrow('first');
    await new Promise((done) => setTimeout(done, 5));
    expect(begun.length).toBeLessThan(5);
  });
});
