import type { DatasetId, SourceId } from '@kluftatlas/data/domain/ids.ts';
import type { Period } from '@kluftatlas/data/domain/period.ts';
import type { Problem } from '@kluftatlas/data/domain/problem.ts';
import type { ImportReport, RowNote } from '@kluftatlas/data/surveys/cleaning/importReport.ts';
import type { StoredSnapshot } from '../storeSnapshot.ts';
import { questionsByRejected } from './questionGate.ts';

/** What became of a hand-in; kept in `runs/` as JSON and text. */
export interface SurveyReport {
  readonly source: SourceId;
  /** ISO date and time. */
  readonly startedAt: string;
  readonly seconds: number;
  readonly dataset: DatasetId;
  readonly wave: Period;
  readonly files: readonly string[];
  /** `blocked`: nothing went in. */
  readonly result: StoredSnapshot['result'] | 'blocked';
  /** Another import of the wave counted until now. */
  readonly takesThePlace: boolean;
  readonly acceptedBecause: string | null;
  /** Given where the wave as it was had been in a release and differs in few answers. */
  readonly unpublishedBecause: string | null;
  /** The participants were told that single answers will be published, but only after asking began: none will be. */
  readonly toldTooLate: boolean;
  /** `null` where a file could not be read to its end. */
  readonly answers: ImportReport | null;
  /** What stopped it; else `null`. */
  readonly problem: ReturnType<Problem['summary']> | null;
}

const shown = 8;
const grouped = new Intl.NumberFormat('en');

/** What a person at a terminal needs of it. */
export function surveyReportText(report: SurveyReport): string {
  const { dataset, wave, result, seconds, answers, problem } = report;
  return [
    `${dataset} ${wave}: ${result} (${seconds.toFixed(1)} s)`,
    ...(answers === null ? [] : answerLines(answers)),
    ...(report.takesThePlace
      ? ['  Another import of this wave counted up to now: this one takes its place']
      : []),
    ...(report.acceptedBecause === null ? [] : [`  Accepted because: ${report.acceptedBecause}`]),
    ...(report.unpublishedBecause === null
      ? []
      : [`  Earlier release known to nobody because: ${report.unpublishedBecause}`]),
    ...(report.toldTooLate
      ? [
          '  No single answers will be published: asking began before the participants were told that they will',
        ]
      : []),
    ...(problem === null ? [] : [`  Stopped: ${problem.code}: ${problem.message}`, `  ${problem.advice}`]),
  ].join('\n');
}

function answerLines(answers: ImportReport): string[] {
  const { outcomes, senders, cells } = answers;
  const n = (number: number) => grouped.format(number);
  const counted = [
    `${n(outcomes.read)} rows read`,
    `${n(outcomes.taken)} taken`,
    `${n(outcomes.incomplete)} incomplete`,
    `${n(outcomes.replaced)} replaced by a later answer`,
    `${n(outcomes.unmatched)} of nobody in the register`,
    `${n(outcomes.rejected)} rejected`,
  ];
  return [
    `  ${counted.join(' · ')}`,
    `  taken: ${n(senders.own)} municipalities that run themselves, ${n(senders.association)} associations, ${n(senders.member)} members of associations`,
    ...(answers.outranked === 0
      ? []
      : [
          `  ${n(answers.outranked)} members do not count for their administration: somebody else spoke for it`,
        ]),
    `  ${n(cells.answered)} single answers, ${n(cells.rejected)} of them outside the codebook`,
    ...listed(
      'outside the codebook by question',
      questionsByRejected(answers.variables)
        .filter(({ rejected }) => rejected > 0)
        .map(({ question, rejected, answered }) => `${question} ${n(rejected)} of ${n(answered)}`),
    ),
    ...answers.files.flatMap(({ file, format, rows, answerColumns, missing, dropped }) => [
      `  ${file} (${format}): ${n(rows)} rows, ${answerColumns} columns of answers; dropped unread: ${dropped.personal.length} about persons, ${dropped.texts.length} of free text`,
      ...listed('no column for', missing),
      ...listed(
        'not in the codebook and dropped',
        dropped.unknown.filter((heading) => heading !== '').map((heading) => `“${heading}”`),
      ),
    ]),
    ...noted('rejected', answers.rejectedRows, outcomes.rejected),
    ...noted('not in the register', answers.unmatched, outcomes.unmatched),
    ...noted('outside the codebook', answers.rejectedCells, cells.rejected),
    ...noted('replaced', answers.replaced, outcomes.replaced),
  ];
}

function noted(word: string, notes: readonly RowNote[], all: number): string[] {
  const lines = notes
    .slice(0, shown)
    .map(
      ({ file, row, field, code, reason }) =>
        `  ${word}: ${file}, row ${row}${field === '' ? '' : `, ${field}`}: ${code}: ${reason}`,
    );
  return all > lines.length ? [...lines, `  and ${all - lines.length} more, in the run report`] : lines;
}

const listed = (word: string, names: readonly string[]): string[] =>
  names.length === 0
    ? []
    : [
        `  ${word}: ${names.slice(0, shown).join(', ')}${names.length > shown ? ` and ${names.length - shown} more` : ''}`,
      ];
