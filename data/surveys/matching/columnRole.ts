import type { Codebook, Identity, Item } from '../../domain/codebook.ts';
import { Problem } from '../../domain/problem.ts';
import type { ExportColumn } from '../reading/exportTable.ts';
import { cutHeading } from './cutHeading.ts';
import { headingForms } from './headings.ts';
import { isMadeUpColumn } from './madeUpColumn.ts';
import { isPersonal } from './personalColumns.ts';
import { bareWord } from './plainText.ts';
import { shortened } from './shortened.ts';
import { isRankColumn } from './submission.ts';
import { codeOfMeant, type Meant, type MeantIndex } from './variableTexts.ts';

/** What a column is; `dropped`: a person says so; `own`: ours and no answer, as `madeUpColumn.ts` and `submission.ts`. */
export type ColumnRole =
  | { readonly kind: 'answer'; readonly meant: Meant }
  | { readonly kind: 'identity'; readonly use: keyof Identity }
  | { readonly kind: 'submitted' | 'personal' | 'text' | 'unknown' | 'dropped' | 'own' };

/**
 * What a column is by its heading alone.
 * @throws Problem `conflict` where it may be two variables that read the same
 */
export function roleOf(column: ExportColumn, { personalColumns }: Codebook, index: MeantIndex): ColumnRole {
  if (isMadeUpColumn(column) || isRankColumn(column)) return { kind: 'own' };
  const { codes, texts } = headingForms(column);
  const own = new Set(personalColumns.map(bareWord));
  if ([column.heading, ...codes].some((name) => own.has(bareWord(name)))) return { kind: 'personal' };
  const byCode = codes.map((code) => index.byCode.get(code)).find((meant) => meant !== undefined);
  if (byCode !== undefined) return answerRole(byCode);
  const cut = shortened(column.heading);
  const found =
    texts.map((text) => index.byText.get(text)).find((meant) => meant !== undefined) ??
    (cut === null ? [] : index.byShortened(cut));
  const [first] = found;
  if (first === undefined) {
    const names = [column.heading, ...codes];
    return { kind: names.some((name) => isPersonal(name, [])) ? 'personal' : 'unknown' };
  }
  const kept = found.filter((meant) => !isUnread(meant));
  if (kept.length < 2) return answerRole(kept[0] ?? first);
  throw new Problem(
    'conflict',
    `The column “${cutHeading(column.heading)}” may be ${listed(kept.map(codeOfMeant))}: they read the same`,
    'Export the answers with codes of questions, or say which it is with --columns.',
    { row: 1, column: cutHeading(column.heading) },
  );
}

const itemOf = (meant: Meant): Item => ('item' in meant ? meant.item : meant.variable.item);
const isUnread = (meant: Meant): boolean => {
  const { answer } = itemOf(meant);
  return answer.kind === 'text' && answer.publishable !== true;
};
/** Free text that may not be published is not an answer to be read. */
export const answerRole = (meant: Meant): ColumnRole =>
  isUnread(meant) ? { kind: 'text' } : { kind: 'answer', meant };

const named = 5;
const listed = (codes: readonly string[]): string =>
  codes.length <= named
    ? codes.join(' or ')
    : `${codes.slice(0, named).join(', ')} or one of ${codes.length - named} more`;
