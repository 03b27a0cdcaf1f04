/** What survey tools write for anybody. */
const toolWords: ReadonlySet<string> = new Set(
  'y n yes no ja nein true false wahr falsch n/a -oth- other sonstiges'.split(' '),
);
/** A number, a code or signs alone; no day, no part of a number to call. */
const harmless = /^[-+]?\d{1,4}(?:[.,]\d{1,3})?\s?%?$|^\p{L}?\d{0,2}$|^[^\p{L}\d@]{1,6}$/u;

/**
 * An answer for a report, if it cannot tell of a person: a number of at most four digits before its mark, a letter with at most two
 * digits, signs alone, or a word of a survey tool.
 * Somebody may have written a name, an address or a number to call into any field, and reports are kept; row and column lead
 * whoever has the file to everything else.
 */
export function quotedAnswer(answer: string): string {
  return harmless.test(answer) || toolWords.has(answer.toLowerCase())
    ? `“${answer}”`
    : `an answer of ${answer.length} characters`;
}
