import { mobileAreaId, mobileGenerations, mobileOperators } from '../../../catalogue/mobile.ts';
import { Problem } from '../../../domain/problem.ts';
import type { ValueColumn } from '../columns.ts';
import type { SheetRows } from './rows.ts';
import type { BlockSheet } from './sheet.ts';

/** Each column is rounded by itself. */
const rounding = 0.5;

/**
 * “Alle” is read as “at least one operator”: it covers whatever one of them covers. Where it mostly covers less, it
 * means what all of them cover together, and would be misread.
 * @throws Problem `wrong-file`
 */
export function refuseIntersection(
  { name }: BlockSheet,
  columns: readonly ValueColumn[],
  { levels }: SheetRows,
): void {
  const rows = [...levels.values()].flatMap((level) => level.rows);
  for (const generation of mobileGenerations) {
    const position = (operator: (typeof mobileOperators)[number]) =>
      columns.findIndex(({ indicator }) => indicator === mobileAreaId(operator, generation));
    const any = position('any');
    const single = mobileOperators
      .filter((each) => each !== 'any')
      .map(position)
      .filter((at) => at >= 0);
    if (any < 0 || single.length === 0) continue;
    const below = rows.filter(({ values }) => {
      const all = values[any];
      return all !== null && all !== undefined && single.some((at) => (values[at] ?? 0) > all + rounding);
    });
    if (below.length <= rows.length / 2) continue;
    throw new Problem(
      'wrong-file',
      `“${columns[any]?.label}” lies below a single operator in ${below.length} of ${rows.length} rows: it is not what at least one of them covers`,
      'Say what the block means before its values are read; the words are in data/sources/breitbandatlas/workbookWords.ts.',
      { sheet: name },
    );
  }
}
