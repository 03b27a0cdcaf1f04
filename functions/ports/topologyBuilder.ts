import type { Boundary } from '@kluftatlas/data/domain/observation.ts';

/** Simplified TopoJSON of one territory, projected to EPSG:25832, one file a level. */
export interface Topologies {
  readonly municipalities: Uint8Array;
  readonly districts: Uint8Array;
  readonly states: Uint8Array;
}

/** Simplifies boundaries with shared arcs, so that neighbours still touch. Same boundaries, same bytes. */
export interface TopologyBuilder {
  build(boundaries: readonly Boundary[]): Promise<Topologies>;
}
