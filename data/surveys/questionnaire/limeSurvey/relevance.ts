import type { Codebook, Condition } from '../../../domain/codebook.ts';
import { chosen, variablesOf } from '../../../domain/codebookVariables.ts';

/**
 * A filter in ExpressionScript. `NAOK` reads an answer also where its question is not shown: it is empty then.
 * An option that is not chosen is empty there, not `N`.
 */
export function relevanceOf(codebook: Codebook, condition: Condition | undefined): string {
  if (condition === undefined) return '1';
  const { variable: code, isOneOf } = condition;
  const isOption = variablesOf(codebook).some(
    (variable) => variable.code === code && variable.option !== null,
  );
  const equals = isOneOf.map((answer) =>
    isOption && answer !== chosen ? `${code}.NAOK != '${chosen}'` : `${code}.NAOK == '${answer}'`,
  );
  return `(${equals.join(' or ')})`;
}
