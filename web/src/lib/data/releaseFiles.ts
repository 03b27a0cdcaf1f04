import type { MeasuresFile, StateChangesFile } from '@kluftatlas/data/domain/measuresFile.ts';
import {
  releasePaths,
  type AreasFile,
  type ClassesFile,
  type SuccessorsFile,
  type ValuesFile,
} from '@kluftatlas/data/domain/release.ts';
import { releaseAddress } from './addresses.ts';
import type { GeometryCollection, Topology } from 'topojson-specification';

/** One layer of a release's geometry (`geo/*.topo.json`): one object, areas named by `id`. */
export type LayerTopology = Topology<Record<string, GeometryCollection>>;

/** Fetches files of one release; each is fetched once, and again only after a failure. */
export interface ReleaseFiles {
  areas(): Promise<AreasFile>;
  values(indicator: string, period: string): Promise<ValuesFile>;
  classes(indicator: string): Promise<ClassesFile>;
  measures(indicator: string): Promise<MeasuresFile>;
  stateChanges(indicator: string, state: string): Promise<StateChangesFile>;
  successors(): Promise<SuccessorsFile>;
  geometry(layer: 'municipalities' | 'districts'): Promise<LayerTopology>;
}

export function releaseFiles(release: string, fetchFile: typeof fetch): ReleaseFiles {
  const pending = new Map<string, Promise<unknown>>();
  const read = <File>(path: string): Promise<File> => {
    const known = pending.get(path);
    if (known !== undefined) return known as Promise<File>;
    const started = fetchJson(fetchFile, releaseAddress(release, path));
    pending.set(path, started);
    started.catch(() => pending.delete(path));
    return started as Promise<File>;
  };
  return {
    areas: () => read(releasePaths.areas),
    values: (indicator, period) => read(releasePaths.values(indicator, period)),
    classes: (indicator) => read(releasePaths.classes(indicator)),
    measures: (indicator) => read(releasePaths.measures(indicator)),
    stateChanges: (indicator, state) => read(releasePaths.measuresOf(indicator, state)),
    successors: () => read(releasePaths.successors),
    geometry: (layer) => read(releasePaths.geometry(layer)),
  };
}

async function fetchJson(fetchFile: typeof fetch, address: string): Promise<unknown> {
  const response = await fetchFile(address);
  if (!response.ok) throw new Error(`${address}: ${response.status}`);
  return response.json();
}
