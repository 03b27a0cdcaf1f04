import { Problem } from '../../domain/problem.ts';
import type { ExportColumn } from '../reading/exportTable.ts';
import type { ColumnMapping, MappedTo } from './columnMapping.ts';
import { answerRole, type ColumnRole } from './columnRole.ts';
import { cutHeading } from './cutHeading.ts';
import { plainText } from './plainText.ts';
import type { MeantIndex } from './variableTexts.ts';

/**
 * What a person says of columns, by their position.
 * @throws Problem `column-missing`, `usage` for what is no variable
 */
export function mappedColumns(
  columns: readonly ExportColumn[],
  mapping: ColumnMapping,
  index: MeantIndex,
): ReadonlyMap<number, ColumnRole> {
  const roles = new Map<number, ColumnRole>();
  for (const [name, to] of mapping) {
    const number = /^#(\d+)$/.exec(name)?.[1];
    const at =
      number === undefined
        ? columns.findIndex(({ heading }) => plainText(heading) === plainText(name))
        : Number(number) - 1;
    if (columns[at] === undefined) {
      throw new Problem(
        'column-missing',
        `The file has no column “${cutHeading(name)}”, which --columns names`,
        'Write the heading as it is in the file, or # and the number of the column.',
        { column: cutHeading(name) },
      );
    }
    roles.set(at, mappedRole(name, to, index));
  }
  return roles;
}

function mappedRole(name: string, to: MappedTo, index: MeantIndex): ColumnRole {
  if (to.kind === 'drop') return { kind: 'dropped' };
  if (to.kind !== 'code') return to;
  const meant = index.byCode.get(to.code.toLowerCase());
  if (meant !== undefined) return answerRole(meant);
  throw new Problem(
    'usage',
    `What --columns says of “${cutHeading(name)}” is no variable of the codebook`,
    'Name the code of an item, or of an option as item_option.',
    { column: cutHeading(name) },
  );
}
