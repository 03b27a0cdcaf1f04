import { onMount } from 'svelte';
import { goto } from '$app/navigation';
import { resolve } from '$app/paths';
import { page } from '$app/state';
import { pagePath, type Page } from '#lib/i18n/pagePath.ts';
import { getLocale } from '#lib/paraglide/runtime.js';
import { noQuery, type QueryParameters, type RejectedParameter } from './urlReader.ts';

interface AddressForm<State> {
  readonly page: Page;
  readonly read: (parameters: QueryParameters) => {
    readonly state: State;
    readonly rejected: readonly RejectedParameter[];
  };
  /** The query of a state, after changes that follow from others (a view without the chosen period …). */
  readonly write: (next: State, changes: Partial<State>) => string;
}

/**
 * The state of an explorer, out of the address and only out of it. The page is written for the default view;
 * the address counts once the page has come alive.
 */
export function addressState<State extends object>(form: AddressForm<State>) {
  let alive = $state(false);
  onMount(() => {
    alive = true;
  });
  const read = $derived(form.read(alive ? page.url.searchParams : noQuery));
  return {
    get state() {
      return read.state;
    },
    get rejected() {
      return read.rejected;
    },
    /** `replace`: small steps that the back button need not go through. */
    change(changes: Partial<State>, replace = false) {
      const query = form.write({ ...read.state, ...changes }, changes);
      return goto(resolve(pagePath(form.page, getLocale(), query)), { replace, reset: false });
    },
  };
}
