import type { Codebook, Identity, Item } from '../../domain/codebook.ts';
import { variablesOf } from '../../domain/codebookVariables.ts';
import { Problem } from '../../domain/problem.ts';
import type { ExportColumn } from '../reading/exportTable.ts';
import type { ColumnMapping, MappedTo } from './columnMapping.ts';
import type { AnswerColumn, ColumnPlan } from './columnPlan.ts';
import { headingForms } from './headings.ts';
import { isPersonal } from './personalColumns.ts';
import { bareWord, plainText } from './plainText.ts';
import { refuseWrongCodebook } from './wrongCodebook.ts';
import { identityNames } from './identityNames.ts';
import { completionOf } from './toolColumns.ts';
import { codeOfMeant, meantIndex, type Meant, type MeantIndex } from './variableTexts.ts';

type Role =
  | { readonly kind: 'answer'; readonly meant: Meant }
  | { readonly kind: 'identity'; readonly use: keyof Identity }
  | { readonly kind: 'submitted' | 'personal' | 'text' | 'unknown' | 'dropped' };

/**
 * Holds the columns of an export against a codebook: by code, else by the words of questions and options in either language;
 * what a person says of a column goes before. Columns about persons are told by their heading and never read.
 * @throws Problem `wrong-file` where the codebook belongs to another survey, with the first mismatches; `conflict` for two
 * columns of one variable, or one that may be two; `column-missing` without a column that says who answers; `usage` for a mapping
 * that does not fit
 */
export function matchColumns(
  columns: readonly ExportColumn[],
  codebook: Codebook,
  mapping: ColumnMapping = new Map(),
): ColumnPlan {
  const index = meantIndex(codebook);
  const mapped = mappedColumns(columns, mapping, index);
  const identity = identityColumns(columns, identityNames(codebook), mapped);
  const roles = columns.map((column, at): Role => {
    const said = mapped.get(at);
    if (said !== undefined) return said;
    const use = identity.get(at);
    return use === undefined ? roleOf(column, codebook, index) : { kind: 'identity', use };
  });
  const plan = planOf(columns, codebook, roles);
  refuseWrongCodebook(plan, codebook);
  if (Object.values(plan.identity).every((position) => position === null)) throw nobody(codebook.identity);
  return plan;
}

function roleOf(column: ExportColumn, { personalColumns }: Codebook, index: MeantIndex): Role {
  const { codes, texts } = headingForms(column);
  const own = new Set(personalColumns.map(bareWord));
  if ([column.heading, ...codes].some((name) => own.has(bareWord(name)))) return { kind: 'personal' };
  const byCode = codes.map((code) => index.byCode.get(code)).find((meant) => meant !== undefined);
  if (byCode !== undefined) return answerRole(byCode);
  const found = texts.map((text) => index.byText.get(text)).find((meant) => meant !== undefined) ?? [];
  const [first] = found;
  if (first === undefined) return { kind: isPersonal(column.heading, []) ? 'personal' : 'unknown' };
  const kept = found.filter((meant) => !isUnread(meant));
  if (kept.length < 2) return answerRole(kept[0] ?? first);
  throw new Problem(
    'conflict',
    `The column “${cut(column.heading)}” may be ${kept.map(codeOfMeant).join(' or ')}: they read the same`,
    'Export the answers with codes of questions, or say which it is with --columns.',
    { row: 1, column: cut(column.heading) },
  );
}

const itemOf = (meant: Meant): Item => ('item' in meant ? meant.item : meant.variable.item);
const isUnread = (meant: Meant): boolean => {
  const { answer } = itemOf(meant);
  return answer.kind === 'text' && answer.publishable !== true;
};
const answerRole = (meant: Meant): Role => (isUnread(meant) ? { kind: 'text' } : { kind: 'answer', meant });

/** The first of the names of each use that a file has. */
function identityColumns(
  columns: readonly ExportColumn[],
  identity: Identity,
  mapped: ReadonlyMap<number, Role>,
): ReadonlyMap<number, keyof Identity> {
  const taken = new Set([...mapped.values()].map((role) => (role.kind === 'identity' ? role.use : '')));
  const names = columns.map((column) =>
    [column.heading, column.label, ...headingForms(column).codes].map(bareWord).filter((name) => name !== ''),
  );
  const found = new Map<number, keyof Identity>();
  for (const use of Object.keys(identity) as (keyof Identity)[]) {
    if (taken.has(use)) continue;
    const at = identity[use]
      .map((name) =>
        names.findIndex((words, column) => !mapped.has(column) && words.includes(bareWord(name))),
      )
      .find((position) => position >= 0);
    if (at !== undefined && !found.has(at)) found.set(at, use);
  }
  return found;
}

function mappedColumns(
  columns: readonly ExportColumn[],
  mapping: ColumnMapping,
  index: MeantIndex,
): ReadonlyMap<number, Role> {
  const roles = new Map<number, Role>();
  for (const [name, to] of mapping) {
    const number = /^#(\d+)$/.exec(name)?.[1];
    const at =
      number === undefined
        ? columns.findIndex(({ heading }) => plainText(heading) === plainText(name))
        : Number(number) - 1;
    if (columns[at] === undefined) {
      throw new Problem(
        'column-missing',
        `The file has no column “${cut(name)}”, which --columns names`,
        'Write the heading as it is in the file, or # and the number of the column.',
        { column: cut(name) },
      );
    }
    roles.set(at, mappedRole(to, index));
  }
  return roles;
}

function mappedRole(to: MappedTo, index: MeantIndex): Role {
  if (to.kind === 'drop') return { kind: 'dropped' };
  if (to.kind !== 'code') return to;
  const meant = index.byCode.get(to.code.toLowerCase());
  if (meant !== undefined) return answerRole(meant);
  throw new Problem(
    'usage',
    `“${to.code}” in --columns is no variable of the codebook`,
    'Name the code of an item, or of an option as item_option.',
  );
}

function planOf(columns: readonly ExportColumn[], codebook: Codebook, roles: readonly Role[]): ColumnPlan {
  const slotOf = new Map(variablesOf(codebook).map(({ code }, slot) => [code, slot]));
  const headingsOf = (kind: Role['kind']): readonly string[] =>
    columns.flatMap(({ heading }, at) => (roles[at]?.kind === kind ? [cut(heading)] : []));
  const answers = roles.flatMap((role, index): AnswerColumn[] =>
    role.kind === 'answer' ? [{ index, meant: role.meant, slots: slotsOf(role.meant, slotOf) }] : [],
  );
  refuseTwice(answers, columns);
  const position = (use: keyof Identity): number | null => {
    const at = roles.findIndex((role) => role.kind === 'identity' && role.use === use);
    return at < 0 ? null : at;
  };
  const told = completionOf(
    columns.map(({ heading }, at) =>
      ['personal', 'unknown'].includes(roles[at]?.kind ?? '') ? heading : '',
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
      personal: headingsOf('personal'),
      texts: headingsOf('text'),
      unknown: headingsOf('unknown'),
    },
  };
}

const slotsOf = (meant: Meant, slotOf: ReadonlyMap<string, number>): readonly number[] => {
  const codes =
    'variable' in meant
      ? [meant.variable.code]
      : variablesOf({ items: [meant.item] }).map(({ code }) => code);
  return codes.flatMap((code) => slotOf.get(code) ?? []);
};

function refuseTwice(answers: readonly AnswerColumn[], columns: readonly ExportColumn[]): void {
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
        `Two columns are ${codeOfMeant(meant)}: number ${before + 1} (“${cut(columns[before]?.heading ?? '')}”) and number ${index + 1} (“${cut(columns[index]?.heading ?? '')}”)`,
        'Delete one of them, or say with --columns what each is: {"#<number>": null} leaves one out.',
        { row: 1, column: cut(columns[index]?.heading ?? '') },
      );
    }
  }
}

const nobody = (identity: Identity): Problem =>
  new Problem(
    'column-missing',
    'No column of the file says who answers',
    `The codebook names ${Object.values(identity).flat().join(', ')}; say with --columns which column it is, {"<heading>": "@ags"}.`,
    { row: 1 },
  );

const longestHeading = 80;
/** Headings may be whole letters to the participants. */
const cut = (heading: string): string =>
  heading.length <= longestHeading ? heading : `${heading.slice(0, longestHeading)}…`;
