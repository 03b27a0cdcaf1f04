import type { Item } from './codebook.ts';

/** Whether two codebooks ask an item alike, so that its answers are comparable: in the same words, of the same units. */
export const isSameQuestion = (one: Item, other: Item): boolean => asText(one) === asText(other);

const asText = ({ code, unit, question, answer, askedIf }: Item): string =>
  JSON.stringify([code, unit, question, answer, askedIf ?? null]);
