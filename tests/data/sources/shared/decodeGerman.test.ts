import { decodeGerman } from '@kluftatlas/data/sources/shared/decodeGerman.ts';
import { describe, expect, it } from 'vitest';
import { problemOf } from './problemOf.ts';

const latin1 = (text: string) => new Uint8Array(Buffer.from(text, 'latin1'));
const text = 'Kyffhäuserkreis; Große Straße – §';

describe('text of a German office', () => {
  it('is read in UTF-8, with and without a byte order mark', () => {
    expect(decodeGerman(new TextEncoder().encode(text))).toBe(text);
    expect(decodeGerman(new TextEncoder().encode(`\ufeff${text}`))).toBe(text);
  });

  it('is read in Latin-1, with the signs that Windows adds', () => {
    expect(decodeGerman(latin1('Kyffhäuserkreis, ©'))).toBe('Kyffhäuserkreis, ©');
    expect(decodeGerman(new Uint8Array([0x84, 0xfc, 0x93, 0x80]))).toBe('„ü“€');
  });

  it.each([
    ['UTF-16', new Uint8Array(Buffer.from('\ufeffä', 'utf16le'))],
    ['UTF-8 cut inside a letter', new TextEncoder().encode('Kyffhäuserkreis, Börde ü').slice(0, -1)],
    ['UTF-8 encoded twice', new TextEncoder().encode(Buffer.from('Börde', 'utf8').toString('latin1'))],
    ['the code page of DOS', new Uint8Array([0x42, 0x94, 0x72, 0x64, 0x81])],
    ['a character lost before', new TextEncoder().encode('B\ufffdrde')],
  ])('is refused as %s', async (_, bytes) => {
    expect((await problemOf(() => decodeGerman(bytes))).code).toBe('encoding');
  });
});
