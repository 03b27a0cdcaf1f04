import { Problem } from '@kluftatlas/data/domain/problem.ts';
import type { ObjectStore } from '../../ports/objectStore.ts';

/** An object that a snapshot names. @throws Problem `store-failed` where it is gone */
export async function requiredObject(objects: ObjectStore, key: string): Promise<Uint8Array> {
  const bytes = await objects.get(key);
  if (bytes !== null) return bytes;
  throw new Problem(
    'store-failed',
    `The object ${key} is gone`,
    'Start once with --fresh to read what comes with the project again; then ingest your files again.',
  );
}
