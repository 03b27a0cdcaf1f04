import { createTopologyBuilder } from '../adapters/mapshaper/topologyBuilder.ts';
import { openLocal } from '../composition/local.ts';
import type { Ports } from '../core/ports.ts';
import { home } from './home.ts';
import { terminalProgress } from './terminalProgress.ts';

/** Opens the local store for one task and closes it whatever happens. */
export async function withPorts<Result>(task: (ports: Ports) => Promise<Result>): Promise<Result> {
  const { store, objects, clock, close } = await openLocal(home);
  try {
    return await task({
      store,
      objects,
      clock,
      progress: terminalProgress(process.stderr),
      topology: createTopologyBuilder(),
    });
  } finally {
    await close();
  }
}
