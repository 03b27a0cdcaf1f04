import type { Codebook } from '../../domain/codebook.ts';
import { Problem } from '../../domain/problem.ts';
import type { ColumnPlan } from './columnPlan.ts';
import { keptVariables, missingVariables } from './missingVariables.ts';

const named = 10;
/** A key, an address or a time. */
const answerLike = /^(?:0[1-9]|1[0-6])\d{6}(?:\d|\d{4})?$|^\S+@\S+\.\S+$|^\d{4}-\d{2}-\d{2}[ T]\d{2}:/;

/**
 * A survey may ask a part of a codebook, and an export may hold more than the codebook; but where less than half of either
 * fits, they do not belong together.
 * @throws Problem `wrong-file` with the first 10 mismatches
 */
export function refuseWrongCodebook(
  { answers, dropped }: ColumnPlan,
  codebook: Codebook,
  headings: readonly string[],
): void {
  const variables = keptVariables(codebook);
  const lacking = missingVariables({ answers }, codebook);
  const found = variables.length - lacking.length;
  const unknown = dropped.unknown.filter((name) => name !== '');
  const ofVariables = found / Math.max(1, variables.length);
  const ofColumns = answers.length / Math.max(1, answers.length + unknown.length);
  if (found > 0 && (ofVariables >= 0.5 || ofColumns >= 0.5)) return;
  if (headings.some((heading) => answerLike.test(heading))) throw noHeadings();
  const missing = lacking.map((code) => `no column for ${code}`);
  const foreign = unknown.map((name) => `no question for the column “${name}”`);
  const mismatches = [...foreign.slice(0, named / 2), ...missing, ...foreign.slice(named / 2)];
  throw new Problem(
    'wrong-file',
    `Only ${found} of ${variables.length} variables of the codebook “${codebook.id}” are in the file. ${mismatches.slice(0, named).join('; ')}`,
    `Name the codebook of this survey with --codebook, or say with --columns what the columns are.${unknown.some((name) => /^#\d+$/.test(name)) ? ' A heading that may be an answer is not repeated: # and number say which column it is.' : ''}`,
    { row: 1 },
  );
}

export const noHeadings = (): Problem =>
  new Problem(
    'wrong-file',
    'The first row of the file holds answers: it has no headings',
    'Export the answers with the codes of the questions as headings. If the first row holds headings after all, name one of them with --columns.',
    { row: 1 },
  );
