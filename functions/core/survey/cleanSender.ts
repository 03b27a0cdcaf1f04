import type { Identity } from '@kluftatlas/data/domain/codebook.ts';
import { Problem } from '@kluftatlas/data/domain/problem.ts';
import { digitsOf, keyLength } from '@kluftatlas/data/surveys/matching/identifyUnit.ts';
import { knownState, stateWritten } from '@kluftatlas/data/surveys/matching/stateWritten.ts';

const keys = [
  ['ags', 8],
  ['ars', 12],
  ['association', 9],
] as const;

/** What is written of a sender, and why something was left out. */
export interface CleanSender {
  readonly said: Readonly<Partial<Record<keyof Identity, string>>>;
  readonly problem: Problem | null;
}

/**
 * The keys of a sender and its state, the name only where there is no key: what an import looks at. What is no key, no state or no
 * name of a place could tell of a person and is left out.
 */
export function cleanSender(cellOf: (use: keyof Identity) => string): CleanSender {
  const said: Partial<Record<keyof Identity, string>> = {};
  let problem: Problem | null = null;
  const take = (use: keyof Identity, text: string, check: (text: string) => unknown): void => {
    try {
      check(text);
      said[use] = text;
    } catch (error) {
      if (!(error instanceof Problem)) throw error;
      problem ??= error;
    }
  };
  for (const [use, length] of keys) {
    const key = digitsOf(cellOf(use));
    if (key !== '') take(use, key, () => keyLength(key, length));
  }
  const state = cellOf('state');
  if (Object.keys(said).length > 0) {
    // Beside a key only a state that is one is held against it.
    return { said: knownState(state) === undefined ? said : { ...said, state }, problem };
  }
  take('name', cellOf('name'), refuseNoName);
  if (state !== '') take('state', state, stateWritten);
  return { said, problem };
}

function refuseNoName(name: string): void {
  if (!/[\d@]/.test(name)) return;
  throw new Problem(
    'value-format',
    'The name has digits or an @: no municipality is called so',
    'Write the name of the municipality or association alone.',
  );
}
