import type { Identity } from '@kluftatlas/data/domain/codebook.ts';
import { Problem } from '@kluftatlas/data/domain/problem.ts';
import { digitsOf, keyLength } from '@kluftatlas/data/surveys/matching/identifyUnit.ts';

const lengths = { ags: 8, ars: 12, association: 9 } as const;

/** What is written of a sender, and why something was left out. */
export interface CleanSender {
  readonly said: Readonly<Partial<Record<keyof Identity, string>>>;
  readonly problem: Problem | null;
}

/**
 * The keys of a sender; name and state only where there is none, since an import would not look at them. What is no key or no name of a
 * place could tell of a person and is left out.
 */
export function cleanSender(cellOf: (use: keyof Identity) => string): CleanSender {
  const said: Partial<Record<keyof Identity, string>> = {};
  let problem: Problem | null = null;
  for (const [use, length] of Object.entries(lengths) as [keyof typeof lengths, 8 | 9 | 12][]) {
    const key = digitsOf(cellOf(use));
    if (key === '') continue;
    try {
      keyLength(key, length);
      said[use] = key;
    } catch (error) {
      if (!(error instanceof Problem)) throw error;
      problem ??= error;
    }
  }
  if (Object.keys(said).length > 0) return { said, problem };
  const name = cellOf('name');
  if (/[\d@]/.test(name)) {
    problem ??= new Problem(
      'value-format',
      'The name has digits or an @: no municipality is called so',
      'Write the name of the municipality or association alone.',
    );
    return { said, problem };
  }
  return { said: { name, state: cellOf('state') }, problem };
}
