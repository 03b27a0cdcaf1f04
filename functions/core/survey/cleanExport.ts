import type { Codebook } from '@kluftatlas/data/domain/codebook.ts';
import { variablesOf } from '@kluftatlas/data/domain/codebookVariables.ts';
import { Problem } from '@kluftatlas/data/domain/problem.ts';
import { simulatedPrefix } from '@kluftatlas/data/domain/survey.ts';
import { isMostlyForeign, rowReader } from '@kluftatlas/data/surveys/cleaning/rowReader.ts';
import type { ColumnMapping } from '@kluftatlas/data/surveys/matching/columnMapping.ts';
import type { DroppedColumns } from '@kluftatlas/data/surveys/matching/columnPlan.ts';
import { madeUpColumn } from '@kluftatlas/data/surveys/matching/madeUpColumn.ts';
import { matchColumns } from '@kluftatlas/data/surveys/matching/matchColumns.ts';
import { rankColumn, submittedAt } from '@kluftatlas/data/surveys/matching/submission.ts';
import { isComplete } from '@kluftatlas/data/surveys/matching/toolColumns.ts';
import { readExport } from '@kluftatlas/data/surveys/reading/readExport.ts';
import { csvLine, type LineCell } from '../../export/csvLine.ts';
import { cleanSender } from './cleanSender.ts';
import { lookThrough, rankOf } from './lookThrough.ts';
import { isMadeUpName } from './refuseMadeUp.ts';
import type { SurveyFile } from './surveyFile.ts';

export interface CleanOrder {
  /** Read twice. */
  readonly file: SurveyFile;
  readonly codebook: Codebook;
  readonly mapping?: ColumnMapping;
  /** What the new file will be called. */
  readonly outName: string;
}

/** What became of the rows of an export; they add up to `read`. */
export interface CleanReport {
  read: number;
  written: number;
  incomplete: number;
  /** Another number of columns than the heading. */
  broken: number;
  /** Most of their answers are outside the codebook: an import would leave them out, and so are they here. */
  foreign: number;
  /** Single answers outside the codebook, which are left empty. */
  rejectedCells: number;
  /** Rows of which a key, a name or its state was left out, since it is none; `senders` are the first of them. */
  unreadSenders: number;
  readonly senders: { readonly row: number; readonly problem: Problem }[];
  dropped: DroppedColumns;
}

/** Cases that a report names. */
const noted = 8;

const identity = ['ags', 'ars', 'association', 'name', 'state'] as const;

/**
 * An export without everything that is not of the codebook, line by line: the sender's key or name, and answers by the codes of
 * their variables. Answers are codes; those outside the codebook are empty, since they could be anything. Only complete answers
 * are written, in the order of the file; in place of their times is which was sent off before which. Made-up ones stay so: each row says it. Counts are in `report` once the last line is read.
 * @throws Problem as the import does for a file that cannot be used; `usage` where answers are made up and the new name hides it
 */
export async function* cleanExport(order: CleanOrder, report: CleanReport): AsyncGenerator<string> {
  try {
    yield* cleanLines(order, report);
  } catch (error) {
    throw error instanceof Problem ? error.at({ file: order.file.name }) : error;
  }
}

async function* cleanLines(
  { file, codebook, mapping, outName }: CleanOrder,
  report: CleanReport,
): AsyncGenerator<string> {
  const { isMadeUp, times } = await lookThrough(file, codebook, mapping);
  if (isMadeUp && !isMadeUpName(outName)) throw hidesMadeUp(outName);
  const table = await readExport(file.open());
  const plan = matchColumns(table.columns, codebook, mapping);
  // Keys of municipalities are held against the register when the file is imported.
  const read = rowReader(codebook, plan.answers, table, () => true);
  const uses = identity.filter((use) => plan.identity[use] !== null);
  const slots = [...new Set(plan.answers.flatMap((column) => column.slots))].sort((a, b) => a - b);
  const variables = variablesOf(codebook);
  // One time alone says no more than the order of rows.
  const hasOrder = times.length > 1;
  report.dropped = plan.dropped;
  yield csvLine([
    ...uses.map((use) => word(codebook.identity[use][0] ?? use)),
    ...slots.map((slot) => word(variables[slot]?.code ?? '')),
    ...(hasOrder ? [code(rankColumn)] : []),
    ...(isMadeUp ? [code(madeUpColumn)] : []),
  ]);
  for await (const { row, cells } of table.rows) {
    report.read += 1;
    if (cells.length !== table.columns.length) report.broken += 1;
    else if (!isComplete(cells, plan.completion)) report.incomplete += 1;
    else {
      const { values, rejected, answered } = read(cells);
      if (isMostlyForeign({ rejected, answered })) {
        report.foreign += 1;
        continue;
      }
      const time = submittedAt(cells, plan.completion);
      report.rejectedCells += rejected.length;
      report.written += 1;
      const { said, problem } = cleanSender((use) => cells[plan.identity[use] ?? -1] ?? '');
      if (problem !== null) {
        report.unreadSenders += 1;
        if (report.senders.length < noted) report.senders.push({ row, problem });
      }
      yield csvLine([
        ...uses.map((use) => word(said[use] ?? '')),
        ...slots.map((slot): LineCell => ({
          text: values[slot] ?? '',
          kind: variables[slot]?.item.answer.kind === 'text' ? 'words' : 'code',
        })),
        ...(hasOrder ? [code(time === null ? '' : String(rankOf(time, times)))] : []),
        ...(isMadeUp ? [code('true')] : []),
      ]);
    }
  }
}

const word = (text: string): LineCell => ({ text, kind: 'words' });
const code = (text: string): LineCell => ({ text, kind: 'code' });

const hidesMadeUp = (outName: string): Problem =>
  new Problem(
    'usage',
    'The answers are made up, and the name of the new file does not say so',
    `Give --out a name that begins with ${simulatedPrefix}.`,
    { file: outName },
  );

export const emptyCleanReport = (): CleanReport => ({
  read: 0,
  written: 0,
  incomplete: 0,
  broken: 0,
  foreign: 0,
  rejectedCells: 0,
  unreadSenders: 0,
  senders: [],
  dropped: { personal: [], texts: [], unknown: [] },
});
