import type { Codebook, Condition, Item, Option } from '../../domain/codebook.ts';
import { chosen, variablesOf } from '../../domain/codebookVariables.ts';
import { filtersOf, mayBeAsked } from '../../domain/filters.ts';
import type { Answers } from '../../domain/survey.ts';

/** What has a number of answers of its own: an item, or a row of a matrix. */
export interface Question {
  readonly item: Item;
  readonly row: Option | null;
  /** Empty for numbers. */
  readonly options: readonly Option[];
  /** Codes of its variables; of an item with several options in their order. */
  readonly variables: readonly string[];
  /** Whom it is asked of. */
  readonly filters: readonly Condition[];
}

/** A valid answer: positions of the options given, or the number. */
export interface GivenAnswer {
  readonly options: readonly number[];
  readonly number: number | null;
}

/** Questions with results, in the order of the codebook: texts and lists of keys have none. */
export const questionsOf = ({ items }: Pick<Codebook, 'items'>): readonly Question[] =>
  items.flatMap((item): readonly Question[] => {
    const { answer } = item;
    const variables = variablesOf({ items: [item] });
    const codes = variables.map(({ code }) => code);
    const filters = filtersOf({ items }, item);
    switch (answer.kind) {
      case 'single':
      case 'multiple':
        return [{ item, row: null, options: answer.options, variables: codes, filters }];
      case 'matrix':
        return variables.map(({ code, row }) => ({
          ...{ item, row, filters },
          ...{ options: answer.options, variables: [code] },
        }));
      case 'number':
        return [{ item, row: null, options: [], variables: codes, filters }];
      case 'municipalities':
      case 'text':
        return [];
    }
  });

/**
 * `null`: not answered, answered by the association, which is neither missing nor in n, or not asked: paper and spreadsheets do not
 * skip what a filter leaves out.
 */
export function answerTo(
  { item, options, variables, filters }: Question,
  answers: Answers,
): GivenAnswer | null {
  const given = variables.map((code) => answers[code] ?? '');
  if (given.every((text) => text === '') || !mayBeAsked(filters, answers)) return null;
  if (item.answer.kind === 'number') {
    const number = Number(given[0]);
    return Number.isFinite(number) ? { options: [], number } : null;
  }
  const positions = options.flatMap((option, position) =>
    (item.answer.kind === 'multiple' ? given[position] === chosen : given[0] === option.code)
      ? [position]
      : [],
  );
  const isElsewhere = positions.some((position) => options[position]?.meaning === 'atAssociation');
  if (isElsewhere || (positions.length === 0 && item.answer.kind !== 'multiple')) return null;
  return { options: positions, number: null };
}
