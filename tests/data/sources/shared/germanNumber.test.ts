import { readNumber } from '@kluftatlas/data/sources/shared/germanNumber.ts';
import { Problem } from '@kluftatlas/data/domain/problem.ts';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { problemOf } from './problemOf.ts';

describe('readNumber', () => {
  it.each([
    ['0', 0],
    ['100', 100],
    ['99.02', 99.02],
    ['99,02', 99.02],
    ['0.123', 0.123],
    ['0,5', 0.5],
    ['1234.567', 1234.567],
    ['1.234,5', 1234.5],
    ['1,234.5', 1234.5],
    ['1.234.567', 1234567],
    ['1 234', 1234],
    [' 90 164', 90164],
    ['90\u00a0164', 90164],
    ['90\u202f164,25', 90164.25],
    ["1'234.5", 1234.5],
    ['-3', -3],
    ['\u22123,5', -3.5],
    ['-0', 0],
  ])('reads “%s” without knowing the decimal mark', (text, value) => {
    expect(readNumber(text)).toBe(value);
  });

  it('reads three digits behind one mark only when the decimal mark is known', async () => {
    expect(readNumber('1.234', '.')).toBe(1.234);
    expect(readNumber('1.234', ',')).toBe(1234);
    expect(readNumber('1,234', ',')).toBe(1.234);
    expect((await problemOf(() => readNumber('1.234'))).message).toContain('ambiguous');
    expect((await problemOf(() => readNumber('12,345'))).message).toContain('ambiguous');
  });

  it.each(['', '-', '.', '1.', '.5', '1e3', '0x10', '1.23.456', '1.2345,6', '1,2,3', '1 23', '12 34', 'NaN'])(
    'refuses “%s”',
    async (text) => {
      expect((await problemOf(() => readNumber(text))).code).toBe('value-format');
    },
  );

  it.each(['007', '01', '00', '0123,5', '01.5'])(
    'refuses “%s”: a leading zero belongs to a key',
    async (text) => {
      expect((await problemOf(() => readNumber(text))).message).toContain('starts with a zero');
    },
  );

  it.each([
    ['99,02', '.'],
    ['1.5', ','],
    ['1.234,5', '.'],
    ['1,234,567', ','],
  ] as const)('refuses “%s” where “%s” is the decimal mark', async (text, mark) => {
    expect((await problemOf(() => readNumber(text, mark))).code).toBe('value-format');
  });

  it('reads back what a German or an English table would print', () => {
    const cents = fc.integer({ min: -999_999_999, max: 999_999_999 });
    fc.assert(
      fc.property(cents, fc.constantFrom('de-DE', 'en-GB'), fc.boolean(), (amount, locale, useGrouping) => {
        const value = amount / 100;
        const text = value.toLocaleString(locale, { useGrouping, minimumFractionDigits: 2 });
        expect(readNumber(text)).toBe(value);
      }),
    );
  });

  it('gives a finite number or a Problem for any text', () => {
    const texts = fc.oneof(fc.string(), fc.string({ unit: fc.constantFrom(...'0123456789.,- ') }));
    fc.assert(
      fc.property(texts, (text) => {
        try {
          expect(Number.isFinite(readNumber(text))).toBe(true);
        } catch (error) {
          expect(error).toBeInstanceOf(Problem);
        }
      }),
      { numRuns: 1_000 },
    );
  });
});
