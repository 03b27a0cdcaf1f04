/** What survey tools write for anybody. */
const toolWords: ReadonlySet<string> = new Set(
  'y n yes no ja nein true false wahr falsch n/a -oth- other sonstiges'.split(' '),
);
const longest = 6;

/**
 * An answer for a report, if it cannot tell of a person: a few digits and signs with one letter at most, or a word of a survey tool.
 * Somebody may have written a name, an address or a number to call into any field, and reports are kept; row and column lead
 * whoever has the file to everything else.
 */
export function quotedAnswer(answer: string): string {
  const isBare = answer.length <= longest && !/@|\d{5}|\p{L}.*\p{L}/su.test(answer);
  return isBare || toolWords.has(answer.toLowerCase())
    ? `“${answer}”`
    : `an answer of ${answer.length} characters`;
}
