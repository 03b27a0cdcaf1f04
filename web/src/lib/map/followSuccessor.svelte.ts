import type { SuccessorsFile } from '@kluftatlas/data/domain/release.ts';

/** AGS that a municipality that is no more became a part of as a whole; `null` where there is no single one. */
function onlySuccessor({ municipalities }: SuccessorsFile, ags: string): string | null {
  const to = municipalities.find((former) => former.ags === ags)?.to ?? [];
  return to.length === 1 ? (to[0]?.ags ?? null) : null;
}

/** A link with the key of a municipality that is no more leads to the one it became a part of. */
export function followSuccessor(
  unknown: () => string | null,
  successors: () => Promise<SuccessorsFile>,
  lead: (ags: string) => void,
): void {
  const key = $derived(unknown());
  $effect(() => {
    const former = key;
    if (former === null) return;
    // Without the file the page says that it does not know the key, as it does for any other.
    const nothing = () => null;
    void successors().then((file) => {
      const ags = onlySuccessor(file, former);
      if (ags !== null && key === former) lead(ags);
    }, nothing);
  });
}
