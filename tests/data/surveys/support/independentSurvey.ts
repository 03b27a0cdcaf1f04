import { variablesOf } from '@kluftatlas/data/domain/codebookVariables.ts';
import type { Codebook, ItemUnit } from '@kluftatlas/data/domain/codebook.ts';
import type { StateKey } from '@kluftatlas/data/domain/ids.ts';
import { isOfUnit, type FrameCell, type Respondent } from '@kluftatlas/data/domain/survey.ts';
import { readReferenceTable } from '@kluftatlas/data/sources/shared/referenceTable.ts';
import { readFrameTable } from '@kluftatlas/data/surveys/frame/frameTable.ts';
import { fixture } from '../../sources/fixtures.ts';
import { smallCodebook } from './smallSurvey.ts';

const file = (name: string) => fixture(`survey-figures/${name}`);

export const cells = readFrameTable(file('frame.csv').bytes);

/** The small codebook, asked in all of Germany. */
export const codebook: Codebook = {
  ...smallCodebook,
  stateGroups: [
    ['01', '02', '13'],
    ['03', '04', '05'],
    ['06', '07', '10'],
    ['08', '09'],
    ['11', '12'],
    ['14', '15', '16'],
  ] as unknown as readonly (readonly StateKey[])[],
};

const variables = variablesOf(codebook)
  .filter(({ item }) => item.answer.kind !== 'text')
  .map(({ code }) => code);

/** Senders in the order of the file. */
export const respondents = readReferenceTable(file('answers.csv').bytes, [
  'cell',
  'members',
  ...variables,
]).map((row): Respondent => {
  const position = row.integer('cell', 0, cells.length - 1);
  const cellIn = (unit: ItemUnit) => (isOfUnit(cells[position] as FrameCell, unit) ? position : null);
  return {
    cells: { administration: cellIn('administration'), municipality: cellIn('municipality') },
    administration: `t${row.row}`,
    members: Array.from({ length: row.integer('members', 1, 1_000) }, () => 0),
    answers: Object.fromEntries(
      variables.map((code) => [code, row.text(code)] as const).filter(([, text]) => text !== ''),
    ),
  };
});

/** Groups whose number of answers is published: the other computation suppresses nothing. */
export const shownGroups = readReferenceTable(file('shown.csv').bytes, ['unit', 'group']).map((row) => ({
  unit: row.text('unit'),
  group: row.text('group'),
}));

export const expected: unknown = JSON.parse(new TextDecoder().decode(file('expected.json').bytes));

/** Every number and every code of a tree, by the names on the way to it; of lists by position. */
export function leavesOf(tree: unknown, path = ''): ReadonlyMap<string, unknown> {
  if (typeof tree !== 'object' || tree === null) return new Map([[path, tree]]);
  return new Map(
    Object.entries(tree).flatMap(([name, branch]) => [
      ...leavesOf(branch, path === '' ? name : `${path} / ${name}`),
    ]),
  );
}
