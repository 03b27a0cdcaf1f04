import { onMount } from 'svelte';
import { goto } from '$app/navigation';
import { resolve } from '$app/paths';
import { page } from '$app/state';
import { pagePath } from '#lib/i18n/pagePath.ts';
import { noQuery } from '#lib/state/urlReader.ts';
import { getLocale } from '#lib/paraglide/runtime.js';
import {
  periodsOf,
  readMapState,
  writeMapState,
  type MapChoices,
  type MapState,
} from '#lib/state/mapState.ts';

/** Changes of these begin the table anew. */
const reshaping: readonly (keyof MapState)[] = ['view', 'classes', 'state', 'sort'];

/**
 * The state of the map, out of the address and only out of it. The page is written for the default view; the
 * address counts once the page has come alive.
 */
export function mapLink(choices: MapChoices) {
  let alive = $state(false);
  onMount(() => {
    alive = true;
  });
  const read = $derived(readMapState(alive ? page.url.searchParams : noQuery, choices));
  return {
    get state() {
      return read.state;
    },
    get rejected() {
      return read.rejected;
    },
    /** `replace`: small steps that the back button need not go through. */
    change(changes: Partial<MapState>, replace = false) {
      const next = settled({ ...read.state, ...changes }, choices);
      const first = reshaping.some((key) => key in changes) ? { ...next, page: 1 } : next;
      const address = resolve(pagePath('/karte/', getLocale(), writeMapState(first, choices)));
      return goto(address, { replace, reset: false });
    },
  };
}

/** A view that does not have the chosen period gets its newest one. */
function settled(state: MapState, choices: MapChoices): MapState {
  const periods = periodsOf(state.view, choices);
  const keeps = state.period !== null && periods.includes(state.period);
  return keeps ? state : { ...state, period: periods.at(-1) ?? null };
}
