import { decodeText } from '@kluftatlas/data/sources/shared/decodeText.ts';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { problemOf } from './problemOf.ts';

const utf8 = (text: string) => new TextEncoder().encode(text);
const latin1 = (text: string) => new Uint8Array(Buffer.from(text, 'latin1'));
const header = 'AGS;alle Technologien ≥ 50 Mbit/s\n01001000;99\n';

describe('decodeText', () => {
  it('reads UTF-8 and drops the byte order mark', () => {
    expect(decodeText(utf8(`\ufeff${header}`))).toBe(header);
  });

  it('tells Latin-1 and the line where it shows', async () => {
    const problem = await problemOf(() => decodeText(latin1('AGS;Name\n05315000;Köln\n')));
    expect(problem.code).toBe('encoding');
    expect(problem.place.row).toBe(2);
    expect(problem.advice).toContain('UTF-8');
  });

  it('tells UTF-16 with and without a byte order mark', async () => {
    const bare = new Uint8Array(Buffer.from(header, 'utf16le'));
    const marked = new Uint8Array([0xff, 0xfe, ...bare]);
    expect((await problemOf(() => decodeText(marked))).message).toContain('UTF-16');
    expect((await problemOf(() => decodeText(bare))).message).toContain('UTF-16');
  });

  it('tells characters that an earlier conversion has lost', async () => {
    const problem = await problemOf(() => decodeText(utf8('AGS;Name\n05315000;K\ufffdln\n')));
    expect([problem.code, problem.place.row]).toEqual(['encoding', 2]);
  });

  it('tells UTF-8 that was encoded twice', async () => {
    for (const letter of ['≥', 'ä', 'ö', 'ü', 'Ä', 'Ö', 'Ü', 'ß', 'é']) {
      const twice = new TextDecoder('windows-1252').decode(utf8(`x${letter}x`));
      expect((await problemOf(() => decodeText(utf8(twice)))).code).toBe('encoding');
    }
  });

  it('leaves every German and French letter alone', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'abcÄÖÜäöüßéèêçâ≥–„“ ;\n') }), (text) => {
        expect(decodeText(utf8(text))).toBe(text);
      }),
    );
  });
});
