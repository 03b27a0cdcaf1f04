import type { AggregateRow } from '../../domain/observation.ts';
import { Problem } from '../../domain/problem.ts';

/** The states of each class must add up to what stands there for Germany. */
export function checkTotals(aggregates: readonly AggregateRow[]): void {
  const classes = Map.groupBy(aggregates, ({ indicator, sizeClass }) => `${indicator} ${sizeClass}`);
  for (const [name, rows] of classes) {
    const printed = rows.find(({ region }) => region === 'DE');
    const sum = rows
      .filter(({ region }) => region !== 'DE')
      .reduce((total, { value }) => total + (value ?? 0), 0);
    if (printed?.value === sum) continue;
    throw new Problem(
      'value-range',
      `${name}: the states add up to ${sum}, Germany has ${printed?.value ?? 'no row'}`,
      'Correct the table: one of its numbers is wrong or a row is missing.',
      { row: (printed ?? rows[0])?.row ?? 1, column: 'value' },
    );
  }
}
