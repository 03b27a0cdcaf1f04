import { headingForms } from './headings.ts';
import { bareWord } from './plainText.ts';
import { isCutOf } from './shortened.ts';
import { isRankColumn } from './submission.ts';

/** What tools say of an answer as a whole; read to tell whether and when it was finished, and never stored. */
export interface Completion {
  readonly submitted: number | null;
  /** Of a cleaned export (`submission.ts`); says nothing of whether an answer is complete. */
  readonly rank: number | null;
  readonly lastPage: number | null;
  readonly finished: number | null;
  readonly progress: number | null;
  /** Of Qualtrics: trials and spam. */
  readonly status: number | null;
}

const names: Readonly<Record<Exclude<keyof Completion, 'rank'>, readonly string[]>> = {
  submitted: [
    'submitdate',
    'datesubmitted',
    'datumabgeschickt',
    'abgeschicktam',
    'recordeddate',
    'aufgezeichnetesdatum',
  ],
  lastPage: ['lastpage', 'letzteseite'],
  finished: ['finished', 'abgeschlossen', 'beendet'],
  progress: ['progress', 'fortschritt'],
  status: ['status', 'responsetype'],
};

const everyName: ReadonlySet<string> = new Set(Object.values(names).flat());
/** Whether a heading, as `bareWord`, is one of them. */
export const isToolColumn = (word: string): boolean => everyName.has(word);

/** The first column of each; LimeSurvey names them in English or German, by code or in words. */
export function completionOf(headings: readonly string[]): Completion {
  // LimeSurvey can write code and text: `submitdate. Date submitted`.
  const words = headings.map((heading) =>
    [heading, ...headingForms({ heading, label: '' }).codes].map(bareWord),
  );
  const rank = headings.findIndex((heading) => isRankColumn({ heading }));
  const find = (use: keyof typeof names): number | null => {
    const found = names[use]
      .map((name) =>
        words.findIndex((of, at) =>
          of.some((word) => word === name || isCutOf(headings[at] ?? '', word, name)),
        ),
      )
      .find((index) => index >= 0);
    return found ?? null;
  };
  return {
    submitted: find('submitted'),
    rank: rank < 0 ? null : rank,
    lastPage: find('lastPage'),
    finished: find('finished'),
    progress: find('progress'),
    status: find('status'),
  };
}

const yes: ReadonlySet<string> = new Set(['1', 'true', 'wahr', 'yes', 'ja', 'y', 'richtig']);
const noAnswer: ReadonlySet<string> = new Set(['1', '8', 'surveypreview', 'umfragevorschau', 'spam']);

/** Whether the sender reached the end; without a word of it from the tool every answer is complete. */
export function isComplete(cells: readonly string[], completion: Completion): boolean {
  const { status, finished, submitted, progress, lastPage } = completion;
  const word = (index: number): string => bareWord(cells[index] ?? '');
  if (finished !== null) return yes.has(word(finished)) && !(status !== null && noAnswer.has(word(status)));
  if (progress !== null) return Number(cells[progress]) >= 100;
  if (submitted !== null) return (cells[submitted] ?? '') !== '';
  return lastPage === null || (cells[lastPage] ?? '') !== '';
}
