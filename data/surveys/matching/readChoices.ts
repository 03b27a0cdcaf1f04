import type { Item, Option } from '../../domain/codebook.ts';
import { chosen, notChosen } from '../../domain/codebookVariables.ts';
import { optionIndex } from './optionIndex.ts';
import { codeIn } from './readAnswer.ts';

/**
 * All options of an item with several out of one cell, as Qualtrics writes them: `1,4` or `this option,that, with a comma`.
 * In the order of the options: chosen or not.
 * @throws Problem `value-format`, `conflict`
 */
export function choicesReader(item: Item): (cell: string) => readonly string[] {
  const options: readonly Option[] = item.answer.kind === 'multiple' ? item.answer.options : [];
  const index = optionIndex(options);
  return (cell) => {
    const codes = codesIn(cell.split(','), (part) => index.find(part.trim()));
    return options.map(({ code }) => (codes.has(code) ? chosen : notChosen));
  };
}

/** Labels may hold commas themselves: the longest run of parts that is an option is one. */
function codesIn(parts: readonly string[], find: (part: string) => string | null): ReadonlySet<string> {
  const codes = new Set<string>();
  for (let at = 0; at < parts.length;) {
    let end = parts.length;
    while (end > at + 1 && find(parts.slice(at, end).join(',')) === null) end -= 1;
    const part = parts.slice(at, end).join(',');
    codes.add(codeIn(find(part), part.trim()));
    at = end;
  }
  return codes;
}
