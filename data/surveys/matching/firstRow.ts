import type { Codebook } from '../../domain/codebook.ts';
import type { ExportColumn } from '../reading/exportTable.ts';
import { answerWords } from './answerWords.ts';
import type { ColumnMapping } from './columnMapping.ts';
import type { ColumnRole } from './columnRole.ts';
import { cutHeading } from './cutHeading.ts';
import { headingForms } from './headings.ts';
import { isPersonalName } from './personalColumns.ts';
import { bareWord } from './plainText.ts';
import { isToolColumn } from './toolColumns.ts';

/** What the first row of a file is: where it may be answers, it may name persons. */
export interface FirstRow {
  readonly holds: 'headings' | 'answers' | 'unsure';
  /** The names of the columns for messages and reports: `#` and the number for one whose heading may be an answer. */
  readonly names: readonly string[];
}

/** What survey tools call a question unless told otherwise: `Q4_2`, `G01Q02[SQ001]`, `V12`, `A101_01`, `Frage 7`. */
const questionCode =
  /^(?:[A-Z]{1,3}\d{1,3}(?:[A-Z_][A-Z0-9_]{0,11})?|(?:var|item|frage|question|v|q)[ _]?\d{1,4})(?:\[[A-Z0-9_]{1,8}\]){0,2}$/i;
/** Words that one must be sure of: a single one may be an answer (“Status”, “Land”). */
const enoughWords = 2;

/**
 * Tells headings from answers. Headings they are where a column fits the codebook, is called as a key is, is named by a person or is
 * described a second time; or where two are called what survey tools and codebooks call those of senders. Otherwise a single answer
 * among them tells that all may be.
 * @param roles of the columns, those that a person names by number among them
 */
export function firstRow(
  columns: readonly ExportColumn[],
  codebook: Codebook,
  roles: readonly ColumnRole[],
  mapping: ColumnMapping,
): FirstRow {
  const isAnswer = answerWords(codebook);
  const numbered = new Set([...mapping.keys()].filter((name) => /^#\d+$/.test(name)));
  const fits = (at: number, kinds: readonly ColumnRole['kind'][]): boolean =>
    kinds.includes(roles[at]?.kind ?? 'unknown') && !numbered.has(`#${at + 1}`);
  const own = new Set(codebook.personalColumns.map(bareWord));
  const keys = new Set([...codebook.identity.ags, ...codebook.identity.ars].map(bareWord));
  const known = columns.map((column, at) => {
    const words = [column.heading, ...headingForms(column).codes].map(bareWord);
    const isVariable = fits(at, ['answer', 'text']);
    if (isAnswer(column.heading)) return isVariable ? 'also an answer' : 'no';
    if (isVariable || words.some((word) => keys.has(word))) return 'certainly';
    const isWord = words.some((word) => own.has(word) || isPersonalName(word) || isToolColumn(word));
    return isWord || fits(at, ['identity']) ? 'perhaps' : 'no';
  });
  const perhaps = new Set(
    columns.flatMap(({ heading }, at) => (known[at] === 'perhaps' ? [bareWord(heading)] : [])),
  );
  const isHeadings =
    mapping.size > numbered.size ||
    columns.some(({ label, valueLabels }) => label !== '' || valueLabels !== null) ||
    known.includes('certainly') ||
    perhaps.size + Number(known.includes('also an answer')) >= enoughWords;
  const holds = isHeadings
    ? 'headings'
    : columns.some(({ heading }) => heading !== '' && isAnswer(heading))
      ? 'answers'
      : 'unsure';
  return {
    holds,
    names: columns.map(({ heading }, at) =>
      isHeadings || heading === '' || known[at] !== 'no' || questionCode.test(heading)
        ? cutHeading(heading)
        : `#${at + 1}`,
    ),
  };
}
