/**
 * An answer for a report, unless it could tell of a person: somebody may have written into the wrong field, and reports are
 * kept.
 */
export function quotedAnswer(answer: string, longest = 24): string {
  const isShort = answer.length <= longest && !/@|https?:|\d{5}/.test(answer);
  return isShort ? `“${answer}”` : `an answer of ${answer.length} characters`;
}
