import { datasetId, indicatorId, type DatasetId, type IndicatorId } from '../../domain/ids.ts';
import { Problem } from '../../domain/problem.ts';

/** One of the two lists of the project. */
export interface ListShape {
  readonly dataset: DatasetId;
  readonly indicator: IndicatorId;
  readonly type: number;
  readonly key: number;
  readonly name: number;
  /** Day of the last check; `null` for the list that has none. */
  readonly checked: number | null;
  /** The list is of bodies in Germany only: a municipality without a key is a gap in it. */
  readonly onlyGermany: boolean;
}

const shapes = [
  {
    id: 'portals',
    indicator: 'open-data-publisher',
    key: 'rs',
    name: 'title',
    checked: 'last_check',
    onlyGermany: true,
  },
  {
    id: 'suppliers',
    indicator: 'open-data-supplier',
    key: 'germanRegionalKey',
    name: 'title@DE',
    checked: null,
    onlyGermany: false,
  },
] as const;

/**
 * Which list a header belongs to, in any order of its columns.
 * @throws Problem `column-missing`
 */
export function listShape(header: readonly string[]): ListShape {
  const names = header.map((name) => name.trim());
  for (const { id, indicator, key, name, checked, onlyGermany } of shapes) {
    const needed = ['type', key, name, ...(checked === null ? [] : [checked])];
    if (!needed.every((column) => names.includes(column))) continue;
    return {
      dataset: datasetId(`open-data-publishers/${id}`),
      indicator: indicatorId(indicator),
      type: names.indexOf('type'),
      key: names.indexOf(key),
      name: names.indexOf(name),
      checked: checked === null ? null : names.indexOf(checked),
      onlyGermany,
    };
  }
  throw new Problem(
    'column-missing',
    'The header is that of neither list',
    `Known lists: portals.de.csv with type, rs, title, last_check, and suppliers.csv with type, germanRegionalKey, title@DE.`,
    { row: 1 },
  );
}
