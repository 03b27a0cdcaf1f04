import { Problem } from '@kluftatlas/data/domain/problem.ts';
import { rejectionLimit } from '@kluftatlas/data/domain/qualityGate.ts';
import type { ImportReport, RowNote } from '@kluftatlas/data/surveys/cleaning/importReport.ts';
import { blockedQuestions, questionsByRejected } from './questionGate.ts';

/**
 * Stops a wave of which too much cannot be used: complete answers whose sender is not found or that cannot be read, single answers
 * outside the codebook, of the wave or of one question; more than 5 % of any. Returns the reason to record,
 * `null` where nothing had to be accepted.
 * @throws Problem `empty-file` where no answer is left, `gate-blocked` unless a reason is given
 */
export function passWaveGate(report: ImportReport, acceptBecause: string | null): string | null {
  const { outcomes } = report;
  const place = { file: namesOf(report) };
  if (outcomes.taken === 0) {
    if (outcomes.read === outcomes.incomplete) throw nobodyFinished(outcomes.read).at(place);
    throw new Problem(
      'empty-file',
      `Of ${outcomes.read} rows none is a complete answer of a known sender: ${outcomes.incomplete} incomplete, ${outcomes.unmatched} of nobody in the register, ${outcomes.rejected} rejected${mostFrequent(report)}`,
      'Check the codebook, the columns of the sender’s key, and the register in the store.',
      place,
    );
  }
  const objection = ofRows(report) ?? ofAllAnswers(report) ?? ofQuestions(report);
  if (objection === null) return null;
  if (acceptBecause !== null) return acceptBecause;
  throw new Problem(
    'gate-blocked',
    `${objection} (limit ${rejectionLimit * 100} %)`,
    'Mend the file, or take it as it is with --accept "<reason>"; the reason is recorded.',
    place,
  );
}

function ofRows(report: ImportReport): string | null {
  const { read, incomplete, unmatched, rejected } = report.outcomes;
  const complete = read - incomplete;
  const lost = unmatched + rejected;
  return lost > complete * rejectionLimit
    ? `${lost} of ${complete} complete answers cannot be used (${unmatched} of nobody in the register, ${rejected} rejected)${mostFrequent(report)}`
    : null;
}

function ofAllAnswers({ cells, variables, rejectedCells }: ImportReport): string | null {
  if (cells.rejected <= cells.answered * rejectionLimit) return null;
  const [worst] = questionsByRejected(variables);
  const most =
    worst === undefined || worst.first === null
      ? firstOf(rejectedCells[0])
      : `; most of them of ${worst.question}, ${worst.rejected} of ${worst.answered}${firstOf(worst.first)}`;
  return `${cells.rejected} of ${cells.answered} single answers are outside the codebook${most}`;
}

function ofQuestions({ variables }: ImportReport): string | null {
  const [worst, ...others] = blockedQuestions(variables);
  if (worst === undefined) return null;
  const also =
    others.length === 0 ? '' : `, and too many of ${listed(others.map(({ question }) => question))}`;
  return `${worst.rejected} of ${worst.answered} answers to ${worst.question} are outside the codebook${also}${firstOf(worst.first)}`;
}

const named = 3;

function listed(names: readonly string[]): string {
  const more = names.length - named;
  return `${names.slice(0, named).join(', ')}${more > 0 ? ` and ${more} more` : ''}`;
}

/** The files of a wave are judged together. */
const namesOf = ({ files }: ImportReport): string => listed(files.map(({ file }) => file));

function mostFrequent({ causes: [cause] }: ImportReport): string {
  return cause === undefined ? '' : `; most often ${cause.code}, ${cause.rows} times${firstOf(cause.first)}`;
}

function firstOf(first: RowNote | null | undefined): string {
  return first === undefined || first === null
    ? ''
    : `; first: ${first.file}, row ${first.row}${first.field === '' ? '' : `, ${first.field}`}: ${first.code}: ${first.reason}`;
}

const nobodyFinished = (rows: number): Problem =>
  rows === 0
    ? new Problem(
        'empty-file',
        'There are headings and no answers',
        'Export the answers again, complete ones at least.',
      )
    : new Problem(
        'empty-file',
        `None of ${rows} answers was finished: the survey tool notes no day of sending off, no last page or no answer at all`,
        'Export the complete answers. A column that only looks like one of the tool’s is left out with --columns: {"<heading>": null}.',
      );
