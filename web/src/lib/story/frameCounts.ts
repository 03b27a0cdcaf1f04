import { sizeClassSchemes } from '@kluftatlas/data/catalogue/sizeClasses.ts';
import type { FrameFile, FrameRow, RegisterTotal } from '@kluftatlas/data/domain/release.ts';
import type { BoundedSchemeId, SizeClass } from '@kluftatlas/data/domain/sizeClass.ts';

/** Units of one class in Germany. */
export interface ClassCount {
  readonly sizeClass: SizeClass;
  readonly count: number;
  /** `null` while the population is approximate. */
  readonly inhabitants: number | null;
}

/** Municipalities or administrations of Germany by class, in the order of the scheme; `null` where not counted. */
export function countsByClass(
  frame: FrameFile,
  unit: FrameRow['unit'],
  scheme: BoundedSchemeId,
): readonly ClassCount[] | null {
  const rows = frame.rows.filter((row) => row.unit === unit && row.region === 'DE' && row.scheme === scheme);
  if (rows.length === 0) return null;
  return sizeClassSchemes[scheme].classes.map((sizeClass) => {
    const row = rows.find((candidate) => candidate.sizeClass === sizeClass.id);
    return { sizeClass, count: row?.count ?? 0, inhabitants: row ? row.inhabitants : null };
  });
}

/** The published totals of the newest date, Germany only. */
export function newestTotals(frame: FrameFile): readonly RegisterTotal[] {
  const newest = frame.registerTotals.reduce((date, total) => (total.date > date ? total.date : date), '');
  return frame.registerTotals.filter(({ date, region }) => date === newest && region === 'DE');
}

/**
 * Published totals added up to wider classes.
 * @throws RangeError where a published class lies across a bound: it could only be guessed
 */
export function mergeTotals(
  totals: readonly RegisterTotal[],
  classes: readonly SizeClass[],
): readonly ClassCount[] {
  const holds = ({ min, max }: SizeClass, total: RegisterTotal) =>
    total.min >= min && (max === null || (total.max !== null && total.max <= max));
  const homeless = totals.find((total) => !classes.some((sizeClass) => holds(sizeClass, total)));
  if (homeless) throw new RangeError(`The published class from ${homeless.min} lies across a bound`);
  return classes.map((sizeClass) => {
    const inside = totals.filter((total) => holds(sizeClass, total));
    return {
      sizeClass,
      count: inside.reduce((sum, { municipalities }) => sum + municipalities, 0),
      inhabitants: inside.reduce((sum, { inhabitants }) => sum + inhabitants, 0),
    };
  });
}

export const totalOf = (counts: readonly ClassCount[]) => counts.reduce((sum, { count }) => sum + count, 0);

/** `null` as soon as one class's inhabitants are unknown. */
export const inhabitantsOf = (counts: readonly ClassCount[]) =>
  counts.reduce<number | null>(
    (sum, { inhabitants }) => (sum === null || inhabitants === null ? null : sum + inhabitants),
    0,
  );
