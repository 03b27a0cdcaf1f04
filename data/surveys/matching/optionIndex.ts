import type { Option } from '../../domain/codebook.ts';
import { plainText } from './plainText.ts';

/** Which option an answer means: by its code, or by its label in either language. */
export interface OptionIndex {
  /** `null`: none of them · `ambiguous`: one option's code is another's label, or two labels are the same. */
  find(answer: string): string | 'ambiguous' | null;
}

/** LimeSurvey's own “other” of a question with one answer, as a code and in full. */
const toolsOther = ['-oth-', 'sonstiges', 'other'] as const;

export function optionIndex(options: readonly Option[]): OptionIndex {
  const codes = new Set(options.map(({ code }) => code));
  const lower = grouped(options.map(({ code }) => [code.toLowerCase(), code]));
  const labels = grouped(
    options.flatMap(({ code, label }) => [
      [plainText(label.de), code],
      [plainText(label.en), code],
    ]),
  );
  const other = options.find(({ meaning }) => meaning === 'other');
  for (const word of toolsOther) {
    if (other !== undefined && !labels.has(word)) labels.set(word, new Set([other.code]));
  }
  const byCode = (answer: string): ReadonlySet<string> => {
    if (codes.has(answer)) return new Set([answer]);
    // A number that a table has made of a code.
    const whole = /^(\d+)[.,]0+$/.exec(answer)?.[1] ?? answer;
    return lower.get(whole.toLowerCase()) ?? new Set();
  };
  return {
    find(answer) {
      const found = new Set([...byCode(answer), ...(labels.get(plainText(answer)) ?? [])]);
      const [first = null] = found;
      return found.size > 1 ? 'ambiguous' : first;
    },
  };
}

function grouped(pairs: readonly (readonly [string, string])[]): Map<string, ReadonlySet<string>> {
  const groups = new Map<string, Set<string>>();
  for (const [key, code] of pairs) groups.set(key, (groups.get(key) ?? new Set()).add(code));
  return groups;
}
