import type { Codebook, Condition, Item } from './codebook.ts';
import { variablesOf } from './codebookVariables.ts';
import type { Answers } from './survey.ts';

type Items = Pick<Codebook, 'items'>;

/** The filter of an item and those of the items that it looks at, one behind the other. */
export function filtersOf(codebook: Items, { askedIf }: Item): readonly Condition[] {
  if (askedIf === undefined) return [];
  const source = variablesOf(codebook).find(({ code }) => code === askedIf.variable)?.item;
  return [askedIf, ...(source === undefined ? [] : filtersOf(codebook, source))];
}

/** Whether filters let a sender be asked. One who left out what a filter looks at may have been. */
export const mayBeAsked = (filters: readonly Condition[], answers: Answers): boolean =>
  filters.every(({ variable, isOneOf }) => {
    const said = answers[variable] ?? '';
    return said === '' || isOneOf.includes(said);
  });

/**
 * An item as results are told of it: without a filter that leaves out only who refers to the association, as these do not count
 * anyway.
 */
export function askedOfCounted(codebook: Items, item: Item): Item {
  const isIdle = filtersOf(codebook, item).every(({ variable, isOneOf }) => {
    const source = variablesOf(codebook).find(({ code }) => code === variable)?.item;
    return (
      source?.answer.kind === 'single' &&
      source.answer.options.every(
        ({ code, meaning }) => meaning === 'atAssociation' || isOneOf.includes(code),
      )
    );
  });
  const { askedIf, ...always } = item;
  return askedIf !== undefined && isIdle ? always : item;
}
