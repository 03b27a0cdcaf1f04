import type { Cell } from './sheet.ts';

/** A heading without hyphenation, line breaks, spaces and footnote marks: `Änderungs-art 1)` → `änderungsart`. */
export function headerWord(cell: Cell | undefined): string {
  if (typeof cell !== 'string') return '';
  return cell
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/[\s\u00ad-]/g, '')
    .replace(/\d\)$/, '');
}

/** A merged range shows its text in its first cell only: carry it to the right. */
export function carriedRight(words: readonly string[]): string[] {
  let last = '';
  return words.map((text) => (last = text === '' ? last : text));
}
