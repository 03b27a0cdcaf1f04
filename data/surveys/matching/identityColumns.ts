import type { Identity } from '../../domain/codebook.ts';
import type { ExportColumn } from '../reading/exportTable.ts';
import type { ColumnRole } from './columnRole.ts';
import { headingForms } from './headings.ts';
import { bareWord } from './plainText.ts';

/** The first of the names of each use that a file has. */
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
    const at = identity[use]
      .map((name) =>
        names.findIndex((words, column) => !mapped.has(column) && words.includes(bareWord(name))),
      )
      .find((position) => position >= 0);
    if (at !== undefined && !found.has(at)) found.set(at, use);
  }
  return found;
}
