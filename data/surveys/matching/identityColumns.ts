import type { Identity } from '../../domain/codebook.ts';
import { Problem } from '../../domain/problem.ts';
import type { ExportColumn } from '../reading/exportTable.ts';
import type { ColumnRole } from './columnRole.ts';
import { cutHeading } from './cutHeading.ts';
import { headingForms } from './headings.ts';
import { isCutOf } from './shortened.ts';
import { bareWord } from './plainText.ts';

/**
 * The first of the names of each use that a file has.
 * @throws Problem `conflict` where two columns have that name
 */
export function identityColumns(
  columns: readonly ExportColumn[],
  identity: Identity,
  mapped: ReadonlyMap<number, ColumnRole>,
): ReadonlyMap<number, keyof Identity> {
  const taken = new Set([...mapped.values()].map((role) => (role.kind === 'identity' ? role.use : '')));
  const names = columns.map((column) =>
    [column.heading, column.label, ...headingForms(column).codes].map(bareWord).filter((name) => name !== ''),
  );
  const found = new Map<number, keyof Identity>();
  for (const use of Object.keys(identity) as (keyof Identity)[]) {
    if (taken.has(use)) continue;
    const [at, other] =
      identity[use]
        .map((name) => positionsOf(columns, names, bareWord(name)).filter((column) => !mapped.has(column)))
        .find(({ length }) => length > 0) ?? [];
    if (at === undefined || found.has(at)) continue;
    if (other !== undefined) throw calledTheSame(columns, at, other);
    found.set(at, use);
  }
  return found;
}

const positionsOf = (
  columns: readonly ExportColumn[],
  names: readonly (readonly string[])[],
  name: string,
): readonly number[] =>
  names.flatMap((words, column) =>
    words.some((word) => word === name || isCutOf(columns[column]?.heading ?? '', word, name))
      ? [column]
      : [],
  );

function calledTheSame(columns: readonly ExportColumn[], first: number, second: number): Problem {
  const headings = [first, second].map((at) => cutHeading(columns[at]?.heading ?? ''));
  return new Problem(
    'conflict',
    `Two columns that the sender is found by are called “${headings.join('” and “')}”: number ${first + 1} and number ${second + 1}`,
    'Say with --columns what each is: {"#<number>": "@ags"}, or null for one to be left out.',
    { row: 1, column: headings[1] ?? '' },
  );
}
