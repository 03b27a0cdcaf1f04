import type { Codebook, Identity } from '../../domain/codebook.ts';
import { Problem } from '../../domain/problem.ts';
import type { ExportColumn } from '../reading/exportTable.ts';
import type { ColumnMapping } from './columnMapping.ts';
import type { ColumnPlan } from './columnPlan.ts';
import { roleOf, type ColumnRole } from './columnRole.ts';
import { firstRow } from './firstRow.ts';
import { identityColumns } from './identityColumns.ts';
import { identityNames } from './identityNames.ts';
import { mappedColumns } from './mappedColumns.ts';
import { planColumns } from './planColumns.ts';
import { meantIndex } from './variableTexts.ts';
import { noHeadings, refuseWrongCodebook } from './wrongCodebook.ts';

/**
 * Holds the columns of an export against a codebook: by code, else by the words of questions and options in either language;
 * what a person says of a column goes before. Columns about persons are told by their heading and never read.
 * @throws Problem `wrong-file` where the codebook belongs to another survey, with the first mismatches, or the first row
 * holds answers; `conflict` for two columns of one variable, or one that may be two; `column-missing` without a column that says who
 * answers; `usage` for a mapping that does not fit
 */
export function matchColumns(
  columns: readonly ExportColumn[],
  codebook: Codebook,
  mapping: ColumnMapping = new Map(),
): ColumnPlan {
  const index = meantIndex(codebook);
  const mapped = mappedColumns(columns, mapping, index);
  const identity = identityColumns(columns, identityNames(codebook), mapped);
  const roles = columns.map((column, at): ColumnRole => {
    const said = mapped.get(at);
    if (said !== undefined) return said;
    const use = identity.get(at);
    return use === undefined ? roleOf(column, codebook, index) : { kind: 'identity', use };
  });
  const { holds, names } = firstRow(columns, codebook, roles, mapping);
  if (holds === 'answers') throw noHeadings();
  const headings = columns.map(({ heading }) => heading);
  const plan = planColumns(headings, names, codebook, roles);
  refuseWrongCodebook(plan, codebook, headings);
  if (Object.values(plan.identity).every((position) => position === null)) throw nobody(codebook.identity);
  return plan;
}

const nobody = (identity: Identity): Problem =>
  new Problem(
    'column-missing',
    'No column of the file says who answers',
    `The codebook names ${Object.values(identity).flat().join(', ')}; say with --columns which column it is, {"<heading>": "@ags"}.`,
    { row: 1 },
  );
