import { onMount } from 'svelte';
import { goto } from '$app/navigation';
import { resolve } from '$app/paths';
import { page } from '$app/state';
import { pagePath } from '#lib/i18n/pagePath.ts';
import { getLocale } from '#lib/paraglide/runtime.js';
import {
  gapPeriods,
  readGapState,
  writeGapState,
  type GapChoices,
  type GapState,
} from '#lib/state/gapState.ts';
import { noQuery } from '#lib/state/urlReader.ts';

/**
 * The state of the distance explorer, out of the address and only out of it. The page is written for the
 * default view; the address counts once the page has come alive.
 */
export function gapLink(choices: GapChoices) {
  let alive = $state(false);
  onMount(() => {
    alive = true;
  });
  const read = $derived(readGapState(alive ? page.url.searchParams : noQuery, choices));
  return {
    get state() {
      return read.state;
    },
    get rejected() {
      return read.rejected;
    },
    change(changes: Partial<GapState>) {
      const next = { ...read.state, ...changes };
      const periods = gapPeriods(next.indicator, choices);
      const keeps = next.period !== null && periods.includes(next.period);
      const settled = keeps ? next : { ...next, period: periods.at(-1) ?? null };
      return goto(resolve(pagePath('/kluft/', getLocale(), writeGapState(settled, choices))), {
        reset: false,
      });
    },
  };
}
