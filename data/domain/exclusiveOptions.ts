import type { Codebook, Option } from './codebook.ts';
import { variablesOf, type Variable } from './codebookVariables.ts';

/** Options of several that stand alone: nothing of the list, not known, with the association. */
export const isExclusive = ({ meaning }: Option): boolean => meaning !== undefined && meaning !== 'other';

/** An option that stands alone and was chosen beside others of its item: a contradiction that no codebook has to name. */
export interface NotAlone extends Variable {
  readonly option: Option;
  /** Its id among the contradictions of a wave. */
  readonly contradiction: string;
}

export const notAloneOf = (codebook: Pick<Codebook, 'items'>): readonly NotAlone[] =>
  variablesOf(codebook).flatMap((variable): readonly NotAlone[] => {
    const { option, code } = variable;
    return option !== null && isExclusive(option)
      ? [{ ...variable, option, contradiction: `notAlone:${code}` }]
      : [];
  });
