import type { Codebook } from './codebook.ts';
import type { StateKey } from './ids.ts';

/** Whether a survey asks the units of a state: all of them, unless its codebook names states. */
export const isAsked = ({ states }: Pick<Codebook, 'states'>, state: StateKey): boolean =>
  states === undefined || states.includes(state);
