import type { TableSort } from '../state/mapState.ts';

/** Positions of all municipalities in alphabetical order of the language; namesakes by key. */
export function orderByName(
  names: readonly string[],
  ags: readonly string[],
  locale: string,
): readonly number[] {
  const collator = new Intl.Collator(locale);
  return names
    .map((_, position) => position)
    .sort(
      (a, b) =>
        collator.compare(names[a] ?? '', names[b] ?? '') || ((ags[a] ?? '') < (ags[b] ?? '') ? -1 : 1),
    );
}

/**
 * The order of the table: by name or by value, ascending or descending (`-ab`). Without a value always last;
 * equal values by name.
 */
export function tableOrder(
  byName: readonly number[],
  values: readonly (number | null)[],
  sort: TableSort,
): readonly number[] {
  if (sort === 'name') return byName;
  if (sort === 'name-ab') return byName.toReversed();
  const sign = sort === 'wert-ab' ? -1 : 1;
  const valued = byName.filter((position) => (values[position] ?? null) !== null);
  const without = byName.filter((position) => (values[position] ?? null) === null);
  return [...valued.sort((a, b) => sign * ((values[a] ?? 0) - (values[b] ?? 0))), ...without];
}
