import { createTopologyBuilder } from '@kluftatlas/functions/adapters/mapshaper/topologyBuilder.ts';
import { openLocal } from '@kluftatlas/functions/composition/local.ts';
import type { Ports } from '@kluftatlas/functions/core/ports.ts';
import { silentProgress } from '@kluftatlas/functions/ports/progress.ts';
import { countWrites } from '../../contracts/countingStores.ts';

/** Local ports on a folder, with their writes counted since they were opened. */
export async function openCounted(
  home: string,
): Promise<Ports & { writes(): Readonly<Record<string, number>>; close(): Promise<void> }> {
  const local = await openLocal(home);
  const { ports, counts } = countWrites({ store: local.store, objects: local.objects });
  return {
    ...ports,
    clock: local.clock,
    progress: silentProgress,
    topology: createTopologyBuilder(),
    writes: counts,
    close: () => local.close(),
  };
}
