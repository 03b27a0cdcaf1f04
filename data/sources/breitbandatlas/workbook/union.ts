import { broadbandTechnologies } from '../../../catalogue/broadbandTechnologies.ts';
import { mobileAreaId, mobileGenerations, mobileOperators } from '../../../catalogue/mobile.ts';
import { Problem } from '../../../domain/problem.ts';
import type { ValueColumn } from '../columns.ts';
import type { SheetRows } from './rows.ts';

/** Each column is rounded by itself. */
const rounding = 0.5;

interface Union {
  /** Position of the column for everything together. */
  readonly all: number;
  /** Positions of what it includes. */
  readonly parts: readonly number[];
}

/** At one speed “alle Technologien” includes each technology of the fixed network. */
const ofTechnologies = (columns: readonly ValueColumn[]): readonly Union[] =>
  columns.flatMap(({ technology, speed }, all) => {
    if (technology !== 'all') return [];
    const isPart = (other: ValueColumn) =>
      other.speed === speed &&
      other.technology in broadbandTechnologies &&
      !['all', 'mobile'].includes(other.technology);
    return [{ all, parts: columns.flatMap((other, at) => (isPart(other) ? [at] : [])) }];
  });

/** “Alle” operators is read as “at least one operator”: it covers whatever one of them covers. */
const ofOperators = (columns: readonly ValueColumn[]): readonly Union[] =>
  mobileGenerations.map((generation) => {
    const position = (operator: (typeof mobileOperators)[number]) =>
      columns.findIndex(({ indicator }) => indicator === mobileAreaId(operator, generation));
    const single = mobileOperators.filter((each) => each !== 'any').map(position);
    return { all: position('any'), parts: single.filter((at) => at >= 0) };
  });

/**
 * What is for everything together is at least what any part of it is. Where it mostly is less, titles stand over the wrong
 * columns, or mean what all parts have in common, and values would be misread.
 * @throws Problem `wrong-file`
 */
export function refuseLessThanParts(columns: readonly ValueColumn[], { levels }: SheetRows): void {
  const rows = [...levels.values()].flatMap((level) => level.rows);
  const unions = [...ofTechnologies(columns), ...ofOperators(columns)];
  for (const { all, parts } of unions.filter((union) => union.all >= 0 && union.parts.length > 0)) {
    const below = rows.filter(({ values }) => {
      const whole = values[all];
      return (
        whole !== null && whole !== undefined && parts.some((at) => (values[at] ?? 0) > whole + rounding)
      );
    });
    if (below.length <= rows.length / 2) continue;
    const words = columns[all]?.label ?? '';
    throw new Problem(
      'wrong-file',
      `“${words}” lies below one of its parts in ${below.length} of ${rows.length} rows: it is not what at least one of them reaches`,
      'Hand in the workbook as published; if it is, say what the block means before its values are read.',
      { column: words },
    );
  }
}
