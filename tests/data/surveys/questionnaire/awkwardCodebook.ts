import type { Codebook } from '@kluftatlas/data/domain/codebook.ts';
import { checkedCodebook } from '@kluftatlas/data/surveys/readCodebook.ts';
import { smallCodebook } from '../smallCodebook.ts';

/** Everything that means something to one of the formats. */
export const awkward = `=1+1\t"quoted" <b>bold</b>\n{SAVEDID} & \\ 'end'`;

/** The small codebook with awkward words in every kind of text. */
export function awkwardCodebook(): Codebook {
  const draft = smallCodebook();
  const text = { de: awkward, en: awkward };
  return checkedCodebook({
    ...draft,
    title: text,
    introduction: text,
    topics: draft.topics.map((topic) => ({ ...topic, title: text })),
    items: draft.items.map((item) => ({
      ...item,
      question: text,
      help: text,
      answer: awkwardAnswer(item.answer),
    })),
  });
}

function awkwardAnswer(answer: object): object {
  const labelled = (parts: readonly object[]) =>
    parts.map((part) => ({
      ...part,
      label: { de: awkward, en: awkward },
      example: { de: awkward, en: awkward },
    }));
  return {
    ...answer,
    ...('options' in answer && { options: labelled(answer.options as object[]) }),
    ...('rows' in answer && { rows: labelled(answer.rows as object[]) }),
    ...('measuredIn' in answer && { measuredIn: { de: awkward, en: awkward } }),
  };
}
