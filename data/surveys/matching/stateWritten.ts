import { states } from '../../catalogue/states.ts';
import type { StateKey } from '../../domain/ids.ts';
import { Problem } from '../../domain/problem.ts';
import { nameKey } from './unitNames.ts';

const stateNames: ReadonlyMap<string, StateKey> = new Map([
  ...states.flatMap(({ key, name, abbreviation }) =>
    [key, name.de, name.en, abbreviation].map((word): [string, StateKey] => [nameKey(word), key]),
  ),
  ['nrw', '05' as StateKey],
  ['mecklenburg western pomerania', '13' as StateKey],
]);

const stateWord = (state: string): string =>
  nameKey(state).replace(/^(?:land|freistaat|freie hansestadt|freie und hansestadt) /, '');

/** The state that a name, an abbreviation or a key means; `undefined`: none. */
export const knownState = (state: string): StateKey | undefined => stateNames.get(stateWord(state));

/** @throws Problem `unknown-key`, `key-leading-zero` for what is no state; what stands there is not repeated */
export function stateWritten(state: string): StateKey {
  const key = knownState(state);
  if (key !== undefined) return key;
  const word = stateWord(state);
  if (/^[1-9]$/.test(word)) {
    throw new Problem(
      'key-leading-zero',
      `The state “${word}” has 1 digit: its leading zero was lost`,
      'Export the file again with the column as text.',
    );
  }
  throw new Problem(
    'unknown-key',
    state === ''
      ? 'The answer has a name and no state'
      : `What stands for the state (${state.length} characters) is none`,
    'Write the name of the state, or add the AGS.',
  );
}
