import { onMount } from 'svelte';
import { goto } from '$app/navigation';
import { resolve } from '$app/paths';
import { page } from '$app/state';
import { pagePath, type Page } from '#lib/i18n/pagePath.ts';
import { getLocale } from '#lib/paraglide/runtime.js';
import { noQuery, parametersOf, type QueryParameters, type RejectedParameter } from './urlReader.ts';

interface AddressForm<State> {
  readonly page: Page;
  readonly read: (parameters: QueryParameters) => {
    readonly state: State;
    readonly rejected: readonly RejectedParameter[];
  };
  /** The query of a state, after changes that follow from others (a view without the chosen period …). */
  readonly write: (next: State, changes: Partial<State>) => string;
}

/** What becomes different; a function where it depends on what is so far. */
export type Changes<State> = Partial<State> | ((now: State) => Partial<State>);

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
  /** Where the address is on its way to: it follows a change only after a while. */
  let underway: { readonly query: string; readonly arrived: Promise<void> } | null = null;
  const latest = () => (underway === null ? read.state : form.read(parametersOf(underway.query)).state);

  async function go(query: string, replace: boolean): Promise<void> {
    const arrived = goto(resolve(pagePath(form.page, getLocale(), query)), { replace, reset: false });
    underway = { query, arrived };
    try {
      await arrived;
    } finally {
      if (underway?.arrived === arrived) underway = null;
    }
  }

  return {
    get state() {
      return read.state;
    },
    get rejected() {
      return read.rejected;
    },
    /**
     * Changes build on each other, also before the address has followed; one that changes nothing leaves no entry
     * in the history. `replace`: small steps that the back button need not go through.
     */
    change(changes: Changes<State>, replace = false): Promise<void> {
      const now = latest();
      const changed = typeof changes === 'function' ? changes(now) : changes;
      const query = form.write({ ...now, ...changed }, changed);
      if (query === form.write(now, {})) return underway?.arrived ?? Promise.resolve();
      return go(query, replace);
    },
  };
}
