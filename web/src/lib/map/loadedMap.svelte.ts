import { onMount } from 'svelte';
import type { AreasFile } from '@kluftatlas/data/domain/release.ts';
import type { MapState } from '#lib/state/mapState.ts';
import { mapGeometry, type MapGeometry } from './mapGeometry.ts';
import type { MapIndicator } from './pageData.ts';
import { outlinePath } from './paths.ts';
import type { ReleaseFiles } from '#lib/data/releaseFiles.ts';
import { indicatorTheme, modelProjectTheme, sizeClassTheme, type Theme } from './themes.ts';

/** A theme and what it shows; stays until the next one is complete. */
export interface ShownTheme {
  readonly theme: Theme;
  readonly view: string;
  readonly period: string | null;
}

/** What has arrived so far. */
export interface LoadedMap {
  readonly outline: Path2D | null;
  readonly areas: AreasFile | null;
  readonly geometry: MapGeometry | null;
  readonly shown: ShownTheme | null;
  readonly failed: boolean;
  retry(): void;
}

/** Fetches districts first (a small outline), then the index and the municipalities, then the values asked for. */
export function loadedMap(
  files: ReleaseFiles,
  wanted: () => Pick<MapState, 'view' | 'period'>,
  indicators: readonly MapIndicator[],
  approximate: boolean,
): LoadedMap {
  let outline = $state.raw<Path2D | null>(null);
  let areas = $state.raw<AreasFile | null>(null);
  let geometry = $state.raw<MapGeometry | null>(null);
  let shown = $state.raw<ShownTheme | null>(null);
  let failed = $state(false);

  const fail = () => {
    failed = true;
  };

  function load() {
    failed = false;
    files.geometry('districts').then((layer) => (outline = outlinePath(layer)), fail);
    files.areas().then((index) => (areas = index), fail);
    files.geometry('municipalities').then((layer) => (geometry = mapGeometry(layer)), fail);
  }

  onMount(load);

  async function themeOf(view: string, period: string | null, index: AreasFile): Promise<Theme> {
    if (view === 'modellprojekte') return modelProjectTheme(index.municipalities);
    const indicator = indicators.find(({ id }) => id === view);
    if (indicator === undefined || period === null) return sizeClassTheme(index.municipalities, approximate);
    return indicatorTheme(await files.values(view, period), indicator.unitOfMeasure);
  }

  $effect(() => {
    const { view, period } = wanted();
    if (areas === null || failed) return;
    themeOf(view, period, areas).then((theme) => {
      const now = wanted();
      if (now.view === view && now.period === period) shown = { theme, view, period };
    }, fail);
  });

  return {
    get outline() {
      return outline;
    },
    get areas() {
      return areas;
    },
    get geometry() {
      return geometry;
    },
    get shown() {
      return shown;
    },
    get failed() {
      return failed;
    },
    retry: load,
  };
}
