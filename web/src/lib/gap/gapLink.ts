import { addressState } from '#lib/state/addressState.svelte.ts';
import {
  gapChoicesOf,
  readGapState,
  standardScheme,
  writeGapState,
  type GapChoices,
} from '#lib/state/gapState.ts';

/**
 * The state of the distance explorer. An indicator that does not have the chosen period gets its newest one, and one that
 * is not given by the chosen scheme the standard one.
 */
export const gapLink = (choices: GapChoices) =>
  addressState({
    page: '/kluft/',
    read: (parameters) => readGapState(parameters, choices),
    write(next) {
      const { periods, schemes } = gapChoicesOf(next.indicator, choices);
      const { period, scheme } = next;
      return writeGapState(
        {
          ...next,
          period: period !== null && periods.includes(period) ? period : (periods.at(-1) ?? null),
          scheme: schemes.includes(scheme) ? scheme : standardScheme,
        },
        choices,
      );
    },
  });
