import type { Codebook, Option } from '../../domain/codebook.ts';
import { isYesOrNo } from './readAnswer.ts';
import { plainText } from './plainText.ts';
import { knownState } from './stateWritten.ts';

/** Numbers, days, times, addresses of mail and machines, and the names that Qualtrics gives to answers: no column is called so. */
const pattern =
  /^[-+]?\d+(?:[.,:]\d+)*\s*%?$|^\d{4}-\d{2}-\d{2}|^\d{1,2}[./]\d{1,2}[./]\d{2,4}|@\S+\.|^R_[A-Za-z0-9]{10,}$/;

/** Whether a text is what answers to a codebook look like: its options, names of states, yes and no, numbers, times, addresses. */
export function answerWords({ items }: Pick<Codebook, 'items'>): (text: string) => boolean {
  const options = items.flatMap(({ answer }): readonly Option[] =>
    'options' in answer ? answer.options : [],
  );
  const words = new Set(options.flatMap(({ code, label }) => [code, label.de, label.en]).map(plainText));
  const isWord = (text: string): boolean =>
    words.has(plainText(text)) || isYesOrNo(text) || knownState(text) !== undefined || pattern.test(text);
  // Several options in one cell.
  return (text) =>
    isWord(text) || (text.includes(',') && text.split(',').every((part) => isWord(part.trim())));
}
