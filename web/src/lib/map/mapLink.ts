import { addressState } from '#lib/state/addressState.svelte.ts';
import {
  periodsOf,
  readMapState,
  writeMapState,
  type MapChoices,
  type MapState,
} from '#lib/state/mapState.ts';

/** Changes of these begin the table anew. */
const reshaping: readonly (keyof MapState)[] = ['view', 'classes', 'state', 'sort'];

/** The state of the map. A view that does not have the chosen period gets its newest one. */
export const mapLink = (choices: MapChoices) =>
  addressState({
    page: '/karte/',
    read: (parameters) => readMapState(parameters, choices),
    write(next, changes) {
      const periods = periodsOf(next.view, choices);
      const keeps = next.period !== null && periods.includes(next.period);
      const settled = keeps ? next : { ...next, period: periods.at(-1) ?? null };
      const isReshaped = reshaping.some((key) => key in changes);
      return writeMapState(isReshaped ? { ...settled, page: 1 } : settled, choices);
    },
  });
