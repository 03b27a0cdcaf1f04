import type { Codebook } from '../../domain/codebook.ts';
import { variablesOf } from '../../domain/codebookVariables.ts';

/** One column for each way to name a unit that the codebook knows; any one of them is enough. */
const identityColumns = ({ identity }: Pick<Codebook, 'identity'>): readonly string[] =>
  [identity.ags, identity.ars, identity.association, identity.name, identity.state].flatMap(
    ([first]) => first ?? [],
  );

/** Headings of a file of answers as the import reads it: who answered, then every variable. */
export const templateColumns = (codebook: Codebook): readonly string[] => [
  ...identityColumns(codebook),
  ...variablesOf(codebook).map(({ code }) => code),
];
