/** More steps than this, as a share of the word’s length, and another word is meant. */
const mostSteps = 0.25;
const most = 3;

/** The words that differ least from what was written, the nearest first; none where nothing is near. Case is no difference. */
export function similarWords(written: string, words: readonly string[]): readonly string[] {
  return words
    .map((word) => ({ word, steps: stepsBetween(written.toLowerCase(), word.toLowerCase()) }))
    .filter(({ steps }) => steps <= mostSteps * written.length)
    .sort((a, b) => a.steps - b.steps)
    .slice(0, most)
    .map(({ word }) => word);
}

/** Levenshtein distance: letters to add, to leave out or to change. */
function stepsBetween(one: string, other: string): number {
  let row = Array.from({ length: other.length + 1 }, (_, index) => index);
  for (const [index, letter] of [...one].entries()) {
    const next = [index + 1];
    for (const [at, candidate] of [...other].entries()) {
      const changed = (row[at] ?? 0) + (letter === candidate ? 0 : 1);
      next.push(Math.min(changed, (row[at + 1] ?? 0) + 1, (next[at] ?? 0) + 1));
    }
    row = next;
  }
  return row.at(-1) ?? 0;
}
