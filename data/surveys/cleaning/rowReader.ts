import type { Codebook } from '../../domain/codebook.ts';
import { chosen, notChosen, variablesOf } from '../../domain/codebookVariables.ts';
import { Problem } from '../../domain/problem.ts';
import type { AnswerColumn } from '../matching/columnPlan.ts';
import { isExclusive } from '../../domain/exclusiveOptions.ts';
import { isNoAnswer } from '../matching/noAnswer.ts';
import { answerReader, writtenReader, type AnswerRules } from '../matching/readAnswer.ts';
import { choicesReader } from '../matching/readChoices.ts';
import { codeOfMeant } from '../matching/variableTexts.ts';
import type { ExportTable } from '../reading/exportTable.ts';

/** The answers of one row, in the order of the codebook's variables; `null` where nothing was answered. */
export interface ReadRow {
  readonly values: (string | null)[];
  /** Answers outside the codebook; the rest of the row stands. */
  readonly rejected: readonly RejectedAnswer[];
  /** Cells with an answer, rejected ones among them. */
  readonly answered: number;
  /** Their positions among the columns of answers. */
  readonly answeredIn: readonly number[];
}

export interface RejectedAnswer {
  /** Position among the columns of answers. */
  readonly at: number;
  readonly variable: string;
  readonly problem: Problem;
}

/** Such a row is left out as a whole: it belongs to another survey or version. */
export const isMostlyForeign = ({ rejected, answered }: Pick<ReadRow, 'rejected' | 'answered'>): boolean =>
  rejected.length * 2 > answered;

export type RowReader = (cells: readonly string[]) => ReadRow;

type CellResult = readonly (string | null)[] | Problem;

/** Different cells of one column that are remembered: answers repeat. */
const remembered = 500;

export function rowReader(
  codebook: Codebook,
  answers: readonly AnswerColumn[],
  { columns, decimalMark }: Pick<ExportTable, 'columns' | 'decimalMark'>,
  isMunicipality: AnswerRules['isMunicipality'],
): RowReader {
  const variables = variablesOf(codebook).length;
  const readers = answers.map((column, at) => {
    const valueLabels = columns[column.index]?.valueLabels ?? null;
    return { ...column, at, read: cellReader(column, { decimalMark, valueLabels, isMunicipality }) };
  });
  const groups = severalGroups(codebook, answers);
  return (cells) => {
    const values = Array<string | null>(variables).fill(null);
    const rejected: RejectedAnswer[] = [];
    const answeredIn: number[] = [];
    for (const { at, index, slots, meant, read } of readers) {
      const cell = cells[index] ?? '';
      if (cell === '') continue;
      const result = read(cell);
      // An option of the codebook may be called so.
      if (result instanceof Problem && isNoAnswer(cell)) continue;
      answeredIn.push(at);
      if (result instanceof Problem) rejected.push({ at, variable: codeOfMeant(meant), problem: result });
      else for (const [part, slot] of slots.entries()) values[slot] = result[part] ?? null;
    }
    for (const group of groups) fillUp(values, group);
    return { values, rejected, answered: answeredIn.length, answeredIn };
  };
}

function cellReader({ meant }: AnswerColumn, rules: AnswerRules): (cell: string) => CellResult {
  const read =
    'item' in meant
      ? choicesReader(meant.item)
      : single(meant.isWritten === true ? writtenReader : answerReader(meant.variable, rules));
  const known = new Map<string, CellResult>();
  return (cell) => {
    const before = known.get(cell);
    if (before !== undefined) return before;
    const result = attempt(() => read(cell));
    if (known.size < remembered) known.set(cell, result);
    return result;
  };
}

const single = (read: (cell: string) => string) => (cell: string) => [read(cell)];

function attempt(read: () => readonly string[]): CellResult {
  try {
    return read();
  } catch (error) {
    if (error instanceof Problem) return error;
    throw error;
  }
}

/** Slots of an item with several options, one column an option. */
interface SeveralGroup {
  readonly slots: readonly number[];
  /** Whether an option says that nothing of the list is so: then nothing ticked is no answer. */
  readonly hasNone: boolean;
}

function severalGroups(codebook: Codebook, answers: readonly AnswerColumn[]): readonly SeveralGroup[] {
  const present = new Set(answers.flatMap(({ slots }) => slots));
  const groups = Map.groupBy(
    variablesOf(codebook).flatMap(({ option, item }, slot) =>
      option !== null && present.has(slot) ? [{ slot, code: item.code, option }] : [],
    ),
    ({ code }) => code,
  );
  return [...groups.values()].map((group) => ({
    slots: group.map(({ slot }) => slot),
    hasNone: group.some(({ option }) => isExclusive(option)),
  }));
}

/**
 * Tools leave out what was not ticked, or write “no” for it, also where the question was skipped: beside a chosen option an
 * empty one is not chosen; with nothing chosen at all there is no answer, if an option would have said so.
 */
function fillUp(values: (string | null)[], { slots, hasNone }: SeveralGroup): void {
  const isAnswered = slots.some((slot) => values[slot] === chosen);
  if (isAnswered) for (const slot of slots) values[slot] ??= notChosen;
  else if (hasNone) for (const slot of slots) values[slot] = null;
}
