import { sizeClassSchemes } from '../../catalogue/sizeClasses.ts';
import { states } from '../../catalogue/states.ts';
import { Problem } from '../../domain/problem.ts';
import { frameKinds, type FrameCell, type FrameKind, type SurveySchemeId } from '../../domain/survey.ts';
import { readReferenceTable, type TableRow } from '../../sources/shared/referenceTable.ts';
import { frameOf, type RegisterOfUnits } from './frameOf.ts';

/** A cell with how many municipalities its associations administer, by class of `standard`; empty for other kinds. */
export interface FrameTableRow extends FrameCell {
  readonly members: readonly number[];
}

/** Columns of `data/reference/surveyFrame.csv`. */
export const frameColumns = ['kind', 'state', 'standard', 'twenty', 'count', 'members'] as const;

/** The frame of a register, counted. */
export function frameRows(register: RegisterOfUnits): readonly FrameTableRow[] {
  const { cells, placeOf } = frameOf(register);
  const members = cells.map(({ kind }) =>
    kind === 'association' ? sizeClassSchemes.standard.classes.map(() => 0) : [],
  );
  for (const { key } of register.administrations) {
    const place = placeOf({ administration: key, municipality: null });
    const counts = members[place?.cells.administration ?? -1] ?? [];
    if (counts.length === 0) continue;
    for (const sizeClass of place?.members ?? []) counts[sizeClass] = (counts[sizeClass] ?? 0) + 1;
  }
  return cells.map((cell, position) => ({ ...cell, members: members[position] ?? [] }));
}

/**
 * Reads the table; classes by their ids, members as numbers parted by spaces.
 * @throws Problem as `readReferenceTable`, `unknown-key` for a kind, state or class that there is not, `value-format`
 */
export const readFrameTable = (bytes: Uint8Array): readonly FrameTableRow[] =>
  readReferenceTable(bytes, frameColumns).map((row) => {
    const classOf = (scheme: SurveySchemeId) =>
      positionOf(
        row,
        scheme,
        sizeClassSchemes[scheme].classes.map(({ id }) => id),
      );
    return {
      kind: frameKinds[positionOf(row, 'kind', frameKinds)] as FrameKind,
      state: stateKeys[positionOf(row, 'state', stateKeys)] as FrameCell['state'],
      sizeClass: { standard: classOf('standard'), twenty: classOf('twenty') },
      count: row.integer('count', 1, 1_000_000),
      members: membersOf(row),
    };
  });

const stateKeys = states.map(({ key }) => key);

function positionOf(row: TableRow, column: string, known: readonly string[]): number {
  const text = row.text(column);
  const found = known.indexOf(text);
  if (found !== -1) return found;
  throw new Problem('unknown-key', `“${text}” is not a ${column}`, `Known: ${known.join(', ')}.`, {
    row: row.row,
    column,
  });
}

function membersOf(row: TableRow): readonly number[] {
  const text = row.text('members');
  if (text === '') return [];
  const counts = text.split(' ').map((part) => (/^\d+$/.test(part) ? Number(part) : NaN));
  if (counts.length === sizeClassSchemes.standard.classes.length && !counts.some(Number.isNaN)) return counts;
  throw new Problem('value-format', `“${text}” in members`, 'Write one number for each class.', {
    row: row.row,
    column: 'members',
  });
}
