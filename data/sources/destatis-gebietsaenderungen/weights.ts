import type { TerritoryChange } from '../../domain/territoryChange.ts';
import { publisher, type PrintedChange } from './readRow.ts';

/** A change needs all rows of its giver to have shares: inhabitants handed over, of all the giver had. */
export function withWeights(printed: readonly PrintedChange[]): readonly TerritoryChange[] {
  const givers = Map.groupBy(printed, giverOf);
  return printed.map(({ act: _act, ...change }) => {
    const rows = givers.get(giverOf(change)) ?? [];
    return {
      ...change,
      since: null,
      weight: shareOf(rows, change, ({ inhabitants }) => inhabitants),
      areaWeight: shareOf(rows, change, ({ area }) => area),
      evidence: 'official',
      source: publisher,
    };
  });
}

const giverOf = ({ level, from, date }: Pick<PrintedChange, 'level' | 'from' | 'date'>): string =>
  `${level} ${from} ${date}`;

type Amounts = Pick<PrintedChange, 'from' | 'to' | 'kinds' | 'inhabitants' | 'area'>;

/**
 * `null` where the amounts are not given, add up to nothing (withheld, or nobody lives there), or where a giver
 * that lives on has no row for what it keeps.
 */
function shareOf(
  rows: readonly Amounts[],
  change: Amounts,
  amountOf: (row: Amounts) => number | null,
): number | null {
  const livesOn = rows.some(({ kinds }) => kinds.includes('partTransferred'));
  if (livesOn && !rows.some(({ from, to }) => from === to)) return null;
  if (rows.length === 1) return 1;
  const amounts = rows.map(amountOf);
  const sum = amounts.reduce<number>((total, amount) => total + (amount ?? 0), 0);
  const own = amountOf(change);
  return amounts.includes(null) || own === null || sum === 0 ? null : own / sum;
}
