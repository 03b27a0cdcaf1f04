import { plainText } from './plainText.ts';

/** A heading that its tool cut: as much of the question as is left, and of the option or row if there is one. */
export interface Shortened {
  readonly question: Part;
  readonly part: Part | null;
}

interface Part {
  /** As `plainText`. */
  readonly text: string;
  /** Whether more stood behind it. */
  readonly isCut: boolean;
}

/** Fewer letters say nothing. */
const shortest = 10;

/** LimeSurvey ends each piece that it cut with two points and a space: `Haben Sie ein D.. [in der ganzen V.. ]`. */
const pieces = /^(.*?)(\.\.)?\s*(?:\[([^\]]*?)(\.\.)?\s*\])?$/s;

/** Whether a heading is the beginning of a longer name, both as `bareWord`: `Datum Abgeschic..`. */
export const isCutOf = (heading: string, word: string, name: string): boolean =>
  heading.trim().endsWith('..') && word.length >= shortest && name.startsWith(word);

/** `null` for a heading of which nothing was cut. */
export function shortened(heading: string): Shortened | null {
  const [, question = '', cut, part, partCut] = pieces.exec(heading.trim()) ?? [];
  if (cut === undefined && partCut === undefined) return null;
  const read = (text: string, isCut: boolean): Part => ({ text: plainText(text), isCut });
  const left = read(question, cut !== undefined);
  if (left.text === '') return null;
  return { question: left, part: part === undefined ? null : read(part, partCut !== undefined) };
}

/** Whether it may have been made of this question and this option or row, both as `plainText`. */
export const mayBe = (heading: Shortened, question: string, part: string | null): boolean =>
  fits(heading.question, question) &&
  (part === null || heading.part === null ? part === heading.part : fits(heading.part, part));

const fits = ({ text, isCut }: Part, whole: string): boolean =>
  isCut ? whole.startsWith(text) && whole.length > text.length : whole === text;
