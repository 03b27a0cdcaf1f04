import { randomBytes } from 'node:crypto';
import type { ObjectStore } from '@kluftatlas/functions/ports/objectStore.ts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const text = (content: string): Uint8Array => new TextEncoder().encode(content);
const json = 'application/json';

/** What the port promises, whatever stands behind it. `open` gives an empty store. */
export function objectStoreContract(
  name: string,
  open: () => Promise<{ readonly objects: ObjectStore; close(): Promise<void> }>,
): void {
  describe(`object store: ${name}`, () => {
    let objects: ObjectStore;
    let close: () => Promise<void>;
    beforeAll(async () => {
      const opened = await open();
      objects = opened.objects;
      close = () => opened.close();
    });
    afterAll(() => close());

    it('gives back the bytes that were put, one megabyte of any kind', async () => {
      const bytes = new Uint8Array(randomBytes(1_048_576));
      await objects.put('bytes/random', bytes, 'application/octet-stream');
      const read = await objects.get('bytes/random');
      expect(read?.constructor).toBe(Uint8Array);
      expect(Buffer.compare(read ?? text(''), bytes)).toBe(0);
    });

    it('keeps an empty object apart from none', async () => {
      await objects.put('empty/one', text(''), json);
      expect(await objects.get('empty/one')).toEqual(text(''));
      expect(await objects.has('empty/one')).toBe(true);
      expect(await objects.get('empty/none')).toBeNull();
      expect(await objects.has('empty/none')).toBe(false);
    });

    it('is no object where only longer keys are', async () => {
      await objects.put('folder/file', text('x'), json);
      expect(await objects.get('folder')).toBeNull();
      expect(await objects.has('folder')).toBe(false);
    });

    it('replaces an object that is put again', async () => {
      await objects.put('twice/key', text('a longer first version'), json);
      await objects.put('twice/key', text('second'), json);
      expect(await objects.get('twice/key')).toEqual(text('second'));
      expect(await objects.list('twice/')).toEqual(['twice/key']);
    });

    it('lists by prefix, also within a segment, in the order of code units', async () => {
      const keys = ['list/b/1', 'list/a', 'list/b-2', 'list/B', 'list/ä', 'listed'];
      for (const key of keys) await objects.put(key, text(key), json);
      expect(await objects.list('list/')).toEqual(['list/B', 'list/a', 'list/b-2', 'list/b/1', 'list/ä']);
      expect(await objects.list('list/b')).toEqual(['list/b-2', 'list/b/1']);
      expect(await objects.list('list')).toContain('listed');
      expect(await objects.list('list/b/')).toEqual(['list/b/1']);
      expect(await objects.list('nothing/here')).toEqual([]);
    });

    it('lists everything without a prefix', async () => {
      await objects.put('latest.json', text('{}'), json);
      const all = await objects.list('');
      expect(all).toContain('latest.json');
      expect(all).toEqual([...new Set(all)].sort());
    });

    it('deletes, also what is not there', async () => {
      await objects.put('delete/me', text('x'), json);
      await objects.put('delete/not-me', text('x'), json);
      await objects.delete('delete/me');
      await objects.delete('delete/me');
      expect(await objects.get('delete/me')).toBeNull();
      expect(await objects.list('delete/')).toEqual(['delete/not-me']);
    });

    it('takes many objects at a time', async () => {
      const keys = Array.from(
        { length: 40 },
        (_, index) => `many/${String(index).padStart(2, '0')}/value.json`,
      );
      await Promise.all(keys.map((key) => objects.put(key, text(key), json)));
      expect(await objects.list('many/')).toEqual(keys);
    });

    it.each([
      '',
      '/',
      '/etc/passwd',
      '../outside',
      'a/../../outside',
      'a/..',
      './a',
      'a//b',
      'a/',
      'a\\b',
      'a/.b',
      'a\0b',
      'a\nb',
      ' a',
      'x'.repeat(1025),
    ])('refuses the key %j in every method', async (key) => {
      const refusal = { code: 'key-format' };
      await expect(objects.put(key, text('x'), json)).rejects.toMatchObject(refusal);
      await expect(objects.get(key)).rejects.toMatchObject(refusal);
      await expect(objects.has(key)).rejects.toMatchObject(refusal);
      await expect(objects.delete(key)).rejects.toMatchObject(refusal);
    });

    it.each(['../', '/', 'a/../', 'a//b', '.unfinished/'])('refuses to list below %j', async (prefix) => {
      await expect(objects.list(prefix)).rejects.toMatchObject({ code: 'key-format' });
    });
  });
}
