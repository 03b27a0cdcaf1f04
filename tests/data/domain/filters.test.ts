import type { Codebook, Item } from '@kluftatlas/data/domain/codebook.ts';
import { askedOfCounted, filtersOf, mayBeAsked } from '@kluftatlas/data/domain/filters.ts';
import { codebook } from '@kluftatlas/data/surveys/digitalisierung-der-verwaltungen/codebook.ts';
import { describe, expect, it } from 'vitest';

const say = (text: string) => ({ de: text, en: text });
const yesNo = (code: string, askedIf?: Item['askedIf']): Item => ({
  ...{ code, unit: 'administration', topic: 't', question: say(code) },
  ...(askedIf && { askedIf }),
  answer: { kind: 'single', options: ['y', 'n'].map((one) => ({ code: one, label: say(one) })) },
});
const chain: Pick<Codebook, 'items'> = {
  items: [
    yesNo('a'),
    yesNo('b', { variable: 'a', isOneOf: ['y'] }),
    yesNo('c', { variable: 'b', isOneOf: ['y'] }),
  ],
};
const itemOf = ({ items }: Pick<Codebook, 'items'>, code: string): Item => {
  const item = items.find((one) => one.code === code);
  if (item === undefined) throw new Error(`no item ${code}`);
  return item;
};

describe('filters', () => {
  const filters = filtersOf(chain, itemOf(chain, 'c'));

  it('leave out who was left out of what they look at', () => {
    expect(mayBeAsked(filters, { a: 'y', b: 'y' })).toBe(true);
    expect(mayBeAsked(filters, { a: 'y', b: 'n' })).toBe(false);
    expect(mayBeAsked(filters, { a: 'n', b: 'y' })).toBe(false);
  });

  it('leave out nobody for what was not answered', () => {
    expect(mayBeAsked(filters, {})).toBe(true);
    expect(mayBeAsked(filters, { b: 'y' })).toBe(true);
  });
});

describe('a filter as results tell of it', () => {
  it('is none where it leaves out only who refers to the association', () => {
    expect(itemOf(codebook, 'staff').askedIf).toBeDefined();
    expect(askedOfCounted(codebook, itemOf(codebook, 'staff')).askedIf).toBeUndefined();
  });

  it('stays where it leaves out some that count', () => {
    const paths = itemOf(codebook, 'pdms');
    expect(askedOfCounted(codebook, paths)).toBe(paths);
    const last = itemOf(chain, 'c');
    expect(askedOfCounted(chain, last)).toBe(last);
  });
});
