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

/** What has arrived so far; each part by itself, so that one that fails leaves the others usable. */
export interface LoadedMap {
  readonly outline: Path2D | null;
  readonly areas: AreasFile | null;
  readonly geometry: MapGeometry | null;
  readonly shown: ShownTheme | null;
  /** Something that is wanted now is missing. */
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
  let filesFailed = $state(false);
  let themeFailed = $state(false);
  let attempt = $state(0);
  // By value, so that a change of something else in the address does not ask for the same again.
  const view = $derived(wanted().view);
  const period = $derived(wanted().period);

  function load() {
    filesFailed = false;
    attempt += 1;
    const fail = () => {
      filesFailed = true;
    };
    if (areas === null) files.areas().then((index) => (areas = index), fail);
    if (geometry !== null) return;
    files.geometry('municipalities').then((layer) => (geometry = mapGeometry(layer)), fail);
    // A mere preview of the municipalities: without it the map is empty a little longer.
    const withoutPreview = () => null;
    files.geometry('districts').then((layer) => (outline = outlinePath(layer)), withoutPreview);
  }

  onMount(load);

  async function themeOf(chosen: string, date: string | null, index: AreasFile): Promise<Theme> {
    if (chosen === 'modellprojekte') return modelProjectTheme(index.municipalities);
    const indicator = indicators.find(({ id }) => id === chosen);
    if (indicator === undefined || date === null) return sizeClassTheme(index.municipalities, approximate);
    return indicatorTheme(await files.values(chosen, date), indicator.unitOfMeasure);
  }

  $effect(() => {
    const asked = { view, period, attempt };
    themeFailed = false;
    if (areas === null) return;
    // Neither a late answer nor a late failure of an older wish counts.
    const isWanted = () => asked.view === view && asked.period === period && asked.attempt === attempt;
    themeOf(view, period, areas).then(
      (theme) => {
        if (isWanted()) shown = { theme, view: asked.view, period: asked.period };
      },
      () => {
        if (isWanted()) themeFailed = true;
      },
    );
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
      return filesFailed || themeFailed;
    },
    retry: load,
  };
}
