import type { Codebook, Identity } from '../../domain/codebook.ts';
import { variablesOf } from '../../domain/codebookVariables.ts';
import { Problem } from '../../domain/problem.ts';
import type { AnswerColumn, ColumnPlan } from './columnPlan.ts';
import type { ColumnRole } from './columnRole.ts';
import { completionOf } from './toolColumns.ts';
import { codeOfMeant, type Meant } from './variableTexts.ts';

/**
 * @param headings as they are written
 * @param names of the columns for messages and reports
 * @throws Problem `conflict` for two columns of one variable
 */
export function planColumns(
  headings: readonly string[],
  names: readonly string[],
  codebook: Codebook,
  found: readonly ColumnRole[],
): ColumnPlan {
  const roles = withoutSpareWords(found);
  const slotOf = new Map(variablesOf(codebook).map(({ code }, slot) => [code, slot]));
  const namesOf = (kind: ColumnRole['kind']): readonly string[] =>
    names.filter((_, at) => roles[at]?.kind === kind);
  const answers = roles.flatMap((role, index): AnswerColumn[] =>
    role.kind === 'answer' ? [{ index, meant: role.meant, slots: slotsOf(role.meant, slotOf) }] : [],
  );
  refuseTwice(answers, names);
  const position = (use: keyof Identity): number | null => {
    const at = roles.findIndex((role) => role.kind === 'identity' && role.use === use);
    return at < 0 ? null : at;
  };
  const told = completionOf(
    headings.map((heading, at) =>
      ['personal', 'unknown', 'own'].includes(roles[at]?.kind ?? '') ? heading : '',
    ),
  );
  const submitted = roles.findIndex(({ kind }) => kind === 'submitted');
  return {
    answers,
    identity: {
      ags: position('ags'),
      ars: position('ars'),
      association: position('association'),
      name: position('name'),
      state: position('state'),
    },
    completion: submitted < 0 ? told : { ...told, submitted },
    dropped: {
      personal: namesOf('personal'),
      texts: namesOf('text'),
      unknown: namesOf('unknown'),
    },
  };
}

/** Words beside “other” say nothing where its own column says that it was chosen. */
function withoutSpareWords(roles: readonly ColumnRole[]): readonly ColumnRole[] {
  const isWritten = (role: ColumnRole) =>
    role.kind === 'answer' && 'isWritten' in role.meant && role.meant.isWritten === true;
  const own = new Set(
    roles.flatMap((role) => (role.kind === 'answer' && !isWritten(role) ? [codeOfMeant(role.meant)] : [])),
  );
  const isSpare = (role: ColumnRole) =>
    role.kind === 'answer' && isWritten(role) && own.has(codeOfMeant(role.meant));
  return roles.map((role) => (isSpare(role) ? { kind: 'text' } : role));
}

const slotsOf = (meant: Meant, slotOf: ReadonlyMap<string, number>): readonly number[] => {
  const codes =
    'variable' in meant
      ? [meant.variable.code]
      : variablesOf({ items: [meant.item] }).map(({ code }) => code);
  return codes.flatMap((code) => slotOf.get(code) ?? []);
};

function refuseTwice(answers: readonly AnswerColumn[], names: readonly string[]): void {
  const first = new Map<number, number>();
  for (const { index, slots, meant } of answers) {
    for (const slot of slots) {
      const before = first.get(slot);
      if (before === undefined) {
        first.set(slot, index);
        continue;
      }
      throw new Problem(
        'conflict',
        `Two columns are ${codeOfMeant(meant)}: number ${before + 1} (“${names[before] ?? ''}”) and number ${index + 1} (“${names[index] ?? ''}”)`,
        'Delete one of them, or say with --columns what each is: {"#<number>": null} leaves one out.',
        { row: 1, column: names[index] ?? '' },
      );
    }
  }
}
