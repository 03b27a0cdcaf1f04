import { addressState } from '#lib/state/addressState.svelte.ts';
import { gapPeriods, readGapState, writeGapState, type GapChoices } from '#lib/state/gapState.ts';

/** The state of the distance explorer. An indicator that does not have the chosen period gets its newest one. */
export const gapLink = (choices: GapChoices) =>
  addressState({
    page: '/kluft/',
    read: (parameters) => readGapState(parameters, choices),
    write(next) {
      const periods = gapPeriods(next.indicator, choices);
      const keeps = next.period !== null && periods.includes(next.period);
      return writeGapState(keeps ? next : { ...next, period: periods.at(-1) ?? null }, choices);
    },
  });
