import { describe, expect, test } from 'vitest';
import type { AreaKind } from '@kluftatlas/data/domain/area.ts';
import type { Ags } from '@kluftatlas/data/domain/ids.ts';
import { outcomeOf } from '@kluftatlas/data/domain/rowOutcome.ts';

const registry = new Map<Ags, AreaKind>([
  ['11000000' as Ags, 'municipality'],
  ['01051001' as Ags, 'municipality'],
  ['01051999' as Ags, 'unincorporatedArea'],
]);
const of = (code: string) => outcomeOf({ level: 'municipality', code }, registry);

describe('the outcome of a readable row', () => {
  test('a municipality of the register is stored', () => expect(of('01051001')).toBe('stored'));
  test('an unincorporated area is set aside', () => expect(of('01051999')).toBe('setAside'));
  test('a borough beside its city is set aside', () => expect(of('11000004')).toBe('setAside'));
  test('so is one that is written as a district of its city state', () =>
    expect(of('11004004')).toBe('setAside'));
  test('a key of another territory is unmapped', () => expect(of('03152001')).toBe('unmapped'));
  test('an association is stored as it is', () =>
    expect(outcomeOf({ level: 'administration', code: '010515163' }, registry)).toBe('stored'));
});
