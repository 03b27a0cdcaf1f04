import { readZipEntry, zipEntries } from '@kluftatlas/data/sources/shared/zip.ts';
import { limits } from '@kluftatlas/data/sources/shared/limits.ts';
import { describe, expect, it } from 'vitest';
import { problemOf } from './problemOf.ts';
import { zipFile, type Entry } from './zipFile.ts';

const first = (bytes: Uint8Array) => {
  const [entry] = zipEntries(bytes);
  if (entry === undefined) throw new Error('no entry');
  return readZipEntry(bytes, entry);
};
const codeOf = async (...entries: Entry[]) => (await problemOf(() => first(zipFile(entries)))).code;

describe('a ZIP archive', () => {
  it('gives its entries, deflated and stored', () => {
    const bytes = zipFile([
      { name: 'a.xml', content: 'deflated '.repeat(100) },
      { name: 'b.xml', content: 'stored', method: 0 },
    ]);
    const texts = zipEntries(bytes).map((entry) => new TextDecoder().decode(readZipEntry(bytes, entry)));
    expect(texts).toEqual(['deflated '.repeat(100), 'stored']);
  });

  it('is refused with more entries than allowed', async () => {
    const many = Array.from({ length: limits.archiveEntries + 1 }, (_, at) => ({
      name: `${at}`,
      content: '',
    }));
    expect(await codeOf(...many)).toBe('archive-limits');
  });

  it('is refused when its entries together claim too many bytes', async () => {
    const half = { content: 'x', claimedSize: limits.expandedBytes / 2 };
    expect(await codeOf({ name: 'a', ...half }, { name: 'b', ...half }, { name: 'c', content: 'x' })).toBe(
      'archive-limits',
    );
  });

  it('is refused when an entry is bigger than it claims, long before all of it is unpacked', async () => {
    const lie = { name: 'xl/workbook.xml', content: new Uint8Array(64 * 1024 * 1024), claimedSize: 1_000 };
    const bytes = zipFile([lie]);
    const started = performance.now();
    expect((await problemOf(() => first(bytes))).code).toBe('archive-limits');
    expect(performance.now() - started).toBeLessThan(1_000);
  });

  it.each(['../secrets', '/etc/passwd', 'xl\\sheet.xml', 'c:evil', 'xl/../../x'])(
    'is refused with the path “%s”',
    async (name) => {
      expect(await codeOf({ name, content: 'x' })).toBe('archive-limits');
    },
  );

  it('is refused with a name that is in it twice', async () => {
    expect(await codeOf({ name: 'a', content: '1' }, { name: 'a', content: '2' })).toBe('archive-limits');
  });

  it('tells an encrypted entry', async () => {
    expect(await codeOf({ name: 'a', content: 'x', encrypted: true })).toBe('password-protected');
  });

  it('tells damage by size and checksum', async () => {
    expect(await codeOf({ name: 'a', content: 'text', claimedCrc: 1 })).toBe('truncated-file');
    expect(await codeOf({ name: 'a', content: 'text', claimedSize: 5 })).toBe('truncated-file');
  });

  it('tells a compression that workbooks do not use', async () => {
    expect(await codeOf({ name: 'a', content: 'x', method: 12 })).toBe('wrong-file');
  });

  it('is never read wrongly when cut: a Problem at every length', async () => {
    const bytes = zipFile([{ name: 'xl/workbook.xml', content: 'workbook '.repeat(50) }]);
    for (let length = 2; length < bytes.length; length += 1) {
      expect((await problemOf(() => first(bytes.subarray(0, length)))).code).toBe('truncated-file');
    }
  });
});
