import type { SnapshotStore } from '../../../ports/snapshotStore.ts';
import type { SurveyInput } from './surveyInputs.ts';

/**
 * Notes of real waves that a release holds them, before its first file is written: from then on nobody may hand in one of almost the
 * same answers (`refuseTooClose.ts`).
 */
export async function markReleased(
  store: Pick<SnapshotStore, 'readSnapshot' | 'writeSnapshot'>,
  inputs: readonly SurveyInput[],
): Promise<void> {
  for (const { id } of inputs.filter(({ synthetic, released }) => !synthetic && released !== true)) {
    const head = await store.readSnapshot(id);
    if (head !== null) await store.writeSnapshot({ ...head, released: true });
  }
}
