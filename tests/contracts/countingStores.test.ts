import { openLocal } from '@kluftatlas/functions/composition/local.ts';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { temporaryFolder } from '../temporaryFolder.ts';
import { countWrites } from './countingStores.ts';
import type { PortWrite } from './countingStores.ts';
import { anyRun, anySnapshot, municipalityRows } from './testData.ts';

describe('counted ports', () => {
  let folder: Awaited<ReturnType<typeof temporaryFolder>>;
  let local: Awaited<ReturnType<typeof openLocal>>;
  beforeEach(async () => {
    folder = await temporaryFolder();
    local = await openLocal(folder.path);
  });
  afterEach(async () => {
    await local.close();
    await folder.remove();
  });

  const meta = anySnapshot();
  const bytes = new Uint8Array([1]);

  it('count every write by method and no read', async () => {
    const { ports, counts, total } = countWrites({ store: local.store, objects: local.objects });
    expect([counts(), total()]).toEqual([{}, 0]);
    await ports.store.writeSnapshot(meta);
    await ports.store.writeObservations(meta.id, municipalityRows(3));
    await ports.store.writeObservations(meta.id, municipalityRows(3));
    await ports.store.writeRun(anyRun(), []);
    await ports.store.moveCurrent({ dataset: meta.dataset, period: meta.period, snapshot: meta.id }, null);
    await ports.objects.put('a/b', bytes, 'text/plain');
    await ports.objects.delete('a/c');
    await ports.store.readSnapshot(meta.id);
    await ports.store.listCurrent(meta.dataset);
    expect(await Array.fromAsync(ports.store.readObservations(meta.id))).toHaveLength(3);
    expect(await ports.objects.has('a/b')).toBe(true);
    expect(await ports.objects.get('a/b')).toEqual(bytes);
    expect(await ports.objects.list('')).toEqual(['a/b']);
    expect(counts()).toEqual({
      'store.writeSnapshot': 1,
      'store.writeObservations': 2,
      'store.writeRun': 1,
      'store.moveCurrent': 1,
      'objects.put': 1,
      'objects.delete': 1,
    });
    expect(total()).toBe(7);
  });

  it('number the writes of all ports together, and call before and after each', async () => {
    const seen: (PortWrite & { readonly isThere: boolean })[] = [];
    const note = async (write: PortWrite) => {
      seen.push({ ...write, isThere: await local.objects.has('a/b') });
    };
    const { ports } = countWrites(
      { store: local.store, objects: local.objects },
      { before: note, after: note },
    );
    await ports.store.writeSnapshot(meta);
    await ports.objects.put('a/b', bytes, 'text/plain');
    expect(seen).toEqual([
      { number: 1, method: 'store.writeSnapshot', isThere: false },
      { number: 1, method: 'store.writeSnapshot', isThere: false },
      { number: 2, method: 'objects.put', isThere: false },
      { number: 2, method: 'objects.put', isThere: true },
    ]);
  });

  it('leave a write undone that is broken off before it', async () => {
    const { ports } = countWrites(
      { objects: local.objects },
      {
        before({ number }) {
          if (number === 2) throw new Error('broken off');
        },
      },
    );
    await ports.objects.put('a/1', bytes, 'text/plain');
    await expect(ports.objects.put('a/2', bytes, 'text/plain')).rejects.toThrow('broken off');
    expect(await local.objects.list('')).toEqual(['a/1']);
  });
});
