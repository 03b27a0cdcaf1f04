import type { Codebook, Item, Option } from './codebook.ts';

/** One column of a file of answers. */
export interface Variable {
  /** `dms`, `standards_fit` (an option of several), `conditions_staff` (a row of a matrix). */
  readonly code: string;
  readonly item: Item;
  /** The option that is chosen or not, of an item with several; else `null`. */
  readonly option: Option | null;
  /** The row of a matrix; else `null`. */
  readonly row: Option | null;
}

/** In a file of answers an option of several is chosen or not; empty where the item was not answered. */
export const chosen = 'Y';
export const notChosen = 'N';

const itemVariables = (item: Item): readonly Variable[] => {
  const { answer, code } = item;
  if (answer.kind === 'multiple') {
    return answer.options.map((option) => ({ code: `${code}_${option.code}`, item, option, row: null }));
  }
  if (answer.kind === 'matrix') {
    return answer.rows.map((row) => ({ code: `${code}_${row.code}`, item, option: null, row }));
  }
  return [{ code, item, option: null, row: null }];
};

/** All columns of a codebook in the order in which they are asked. */
export const variablesOf = ({ items }: Pick<Codebook, 'items'>): readonly Variable[] =>
  items.flatMap(itemVariables);
