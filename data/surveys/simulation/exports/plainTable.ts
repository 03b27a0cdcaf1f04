import type { Codebook, Identity } from '../../../domain/codebook.ts';
import { variablesOf } from '../../../domain/codebookVariables.ts';
import type { Return } from '../returns.ts';
import { madeUpMark, sheetOfColumns, type ExportForm } from './exportSheet.ts';
import { identityCell } from './identityCells.ts';

/** The template of a codebook filled in; a table kept by hand has no rows of those who broke off. */
export const plainTable: ExportForm = (codebook, returns) =>
  sheetOfColumns(
    [
      ...identityColumns(codebook).map(([use, column]) => ({
        headings: [column],
        cell: (back: Return) => identityCell(use, back, 'name'),
      })),
      ...variablesOf(codebook).map(({ code }) => ({
        headings: [code],
        cell: ({ answers }: Return) => answers[code] ?? '',
      })),
      madeUpMark(),
    ],
    returns.filter(({ isComplete }) => isComplete),
  );

const identityColumns = ({ identity }: Pick<Codebook, 'identity'>): readonly (readonly [string, string])[] =>
  (Object.keys(identity) as (keyof Identity)[]).flatMap((use): [string, string][] => {
    const [first] = identity[use];
    return first === undefined ? [] : [[use, first]];
  });
