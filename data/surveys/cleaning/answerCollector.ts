import { isAsked } from '../../domain/askedStates.ts';
import type { Codebook, Identity } from '../../domain/codebook.ts';
import { variablesOf } from '../../domain/codebookVariables.ts';
import { stateOf } from '../../domain/ids.ts';
import type { ObservationRow } from '../../domain/observation.ts';
import { Problem, type ProblemCode } from '../../domain/problem.ts';
import { byCodeUnits } from '../../domain/codeUnits.ts';
import type { ColumnMapping } from '../matching/columnMapping.ts';
import type { ColumnPlan } from '../matching/columnPlan.ts';
import { identifyUnit, type Said } from '../matching/identifyUnit.ts';
import { matchColumns } from '../matching/matchColumns.ts';
import { missingQuestions } from '../matching/missingVariables.ts';
import { hasRanks, submittedAt } from '../matching/submission.ts';
import { isComplete } from '../matching/toolColumns.ts';
import type { Unit, UnitIndex } from '../matching/unitIndex.ts';
import type { ExportRow, ExportTable } from '../reading/exportTable.ts';
import { observationOf } from '../storedSurvey.ts';
import { answerTally, type AnswerTally } from './answerTally.ts';
import { causeTally } from './causeTally.ts';
import type { FileReport, ImportReport, RowNote } from './importReport.ts';
import { isMostlyForeign, rowReader, type RejectedAnswer, type RowReader } from './rowReader.ts';
import { isLater, spokesmen, surveyAnswerOfSender, type Sender } from './spokesmen.ts';

/** Gathers the answers of one wave out of one export or several, one complete answer a unit. */
export interface AnswerCollector {
  /** @throws Problem where the file as a whole cannot be used; nothing of the wave may then go in */
  add(file: string, table: ExportTable): Promise<void>;
  /** One row a sender, by key; once all files are in. */
  rows(): Iterable<ObservationRow>;
  report(): ImportReport;
}

/** Cases of each kind that a report names. */
const noted = 1_000;
/** What says that the sender is not in the register; other problems of a sender are unreadable keys. */
const unmatchedCodes: ReadonlySet<ProblemCode> = new Set(['unknown-key', 'ambiguous-name']);

/** What is needed to read a row of a file. */
interface OpenExport {
  readonly file: string;
  readonly plan: ColumnPlan;
  /** Columns of the heading. */
  readonly width: number;
  readonly read: RowReader;
  readonly count: ReturnType<AnswerTally['forColumns']>;
}

/** Its answers may be written over by a later one's. */
type KeptSender = Sender & { readonly values: (string | null)[] };

/** Memory grows with the units of the register, not with the rows of the files. */
export function answerCollector(
  codebook: Codebook,
  units: UnitIndex,
  mapping: ColumnMapping = new Map(),
): AnswerCollector {
  const senders = new Map<string, KeptSender>();
  const files: FileReport[] = [];
  const counts = { read: 0, incomplete: 0, replaced: 0, unmatched: 0, rejected: 0 };
  const cells = { answered: 0, rejected: 0 };
  const notes = { rejectedRows: [], rejectedCells: [], unmatched: [], replaced: [] } as Record<
    'rejectedRows' | 'rejectedCells' | 'unmatched' | 'replaced',
    RowNote[]
  >;
  const causes = causeTally();
  const tally = answerTally();
  const keepNote = (list: RowNote[], note: RowNote): void => {
    if (list.length < noted) list.push(note);
  };

  function addRow({ row, cells: found }: ExportRow, { file, plan, width, read, count }: OpenExport): void {
    counts.read += 1;
    const leaveOut = (outcome: 'rejected' | 'unmatched', list: RowNote[], note: RowNote): void => {
      counts[outcome] += 1;
      causes.add(note);
      keepNote(list, note);
    };
    const reject = (problem: Problem, field: string): void =>
      leaveOut('rejected', notes.rejectedRows, noteOf(file, row, field, problem));
    if (found.length !== width) return reject(wrongWidth(found.length, width), '');
    if (!isComplete(found, plan.completion)) return void (counts.incomplete += 1);
    const unit = attempt(() => asked(identifyUnit(saidIn(found, plan), units)));
    if (unit instanceof Problem) {
      if (!unmatchedCodes.has(unit.code)) return reject(unit, 'sender');
      return leaveOut('unmatched', notes.unmatched, noteOf(file, row, 'sender', unit));
    }
    const { values, rejected, answered, answeredIn } = read(found);
    if (answered === 0) return void (counts.incomplete += 1);
    cells.answered += answered;
    cells.rejected += rejected.length;
    const noteOfAnswer = ({ variable, problem }: RejectedAnswer) => noteOf(file, row, variable, problem);
    for (const answer of rejected) keepNote(notes.rejectedCells, noteOfAnswer(answer));
    if (isMostlyForeign({ rejected, answered })) return reject(mostlyForeign(rejected.length, answered), '');
    count({ answeredIn, rejected }, noteOfAnswer);
    const submitted = submittedAt(found, plan.completion);
    const clock = hasRanks(plan.completion) ? `ranks ${files.length}` : 'calendar';
    keep({ unit, row, file, submitted, clock, position: counts.read, values });
  }

  function asked(unit: Unit): Unit {
    const state = stateOf(unit.key);
    if (isAsked(codebook, state)) return unit;
    throw new Problem(
      'unknown-key',
      `The sender is in the state ${state}, which the survey does not ask (states in the codebook)`,
      'Leave the answer out, or add the state to the codebook if it was asked.',
    );
  }

  function keep(sender: KeptSender): void {
    const { unit, values } = sender;
    const before = senders.get(unit.key);
    if (before === undefined) return void senders.set(unit.key, sender);
    counts.replaced += 1;
    const isNewer = isLater(sender, before);
    const [late, early] = isNewer ? [sender, before] : [before, sender];
    keepNote(notes.replaced, noteOf(early.file, early.row, unit.key, replacedBy(late)));
    if (!isNewer) return;
    // Into the same place: a file of many answers of the same units leaves no more behind than one of few.
    for (const [slot, value] of values.entries()) before.values[slot] = value;
    senders.set(unit.key, { ...sender, values: before.values });
  }

  return {
    async add(file, table) {
      const plan = matchColumns(table.columns, codebook, mapping);
      const read = rowReader(codebook, plan.answers, table, (ags) => units.byAgs.has(ags));
      const before = counts.read;
      const count = tally.forColumns(plan.answers);
      const open = { file, plan, width: table.columns.length, read, count };
      for await (const row of table.rows) addRow(row, open);
      files.push({
        file,
        format: table.format,
        rows: counts.read - before,
        answerColumns: plan.answers.length,
        missing: missingQuestions(plan, codebook),
        dropped: plan.dropped,
      });
    },
    *rows() {
      const codes = variablesOf(codebook).map(({ code }) => code);
      const sorted = [...senders.values()].sort((a, b) => byCodeUnits(a.unit.key, b.unit.key));
      const speakers = spokesmen(sorted, codebook);
      for (const sender of sorted)
        yield observationOf(surveyAnswerOfSender(sender, codes, speakers), sender.row);
    },
    report() {
      const all = [...senders.values()];
      const speakers = spokesmen(all, codebook);
      const members = all.filter(({ unit }) => unit.kind === 'member');
      const count = (kind: Sender['unit']['kind']) => all.filter(({ unit }) => unit.kind === kind).length;
      return {
        outcomes: { ...counts, taken: senders.size },
        files,
        cells,
        variables: tally.counts(),
        causes: causes.causes(),
        ...notes,
        outranked: members.filter(
          ({ unit }) => speakers.has(unit.administration) && speakers.get(unit.administration) !== unit.key,
        ).length,
        senders: { own: count('own'), association: count('association'), member: members.length },
      };
    },
  };
}

function saidIn(cells: readonly string[], { identity }: ColumnPlan): Said {
  const cell = (use: keyof Identity): string => {
    const at = identity[use];
    return at === null ? '' : (cells[at] ?? '');
  };
  return {
    ags: cell('ags'),
    ars: cell('ars'),
    association: cell('association'),
    name: cell('name'),
    state: cell('state'),
  };
}

function attempt<Result>(work: () => Result): Result | Problem {
  try {
    return work();
  } catch (error) {
    if (error instanceof Problem) return error;
    throw error;
  }
}

const noteOf = (file: string, row: number, field: string, { code, message }: Problem): RowNote => ({
  file,
  row,
  field,
  code,
  reason: message,
});

const wrongWidth = (found: number, width: number): Problem =>
  new Problem(
    'value-format',
    `The row has ${found} columns, the heading ${width}`,
    'Export the answers again.',
  );

const mostlyForeign = (rejected: number, answered: number): Problem =>
  new Problem(
    'value-format',
    `${rejected} of ${answered} answers of the row are outside the codebook`,
    'Check that the codebook belongs to this survey and version.',
  );

const replacedBy = ({ row, file }: Sender): Problem =>
  new Problem(
    'duplicate-key',
    `The later answer in row ${row} of ${file} counts`,
    'Nothing needs to be done.',
  );
