import type { DatasetId, IndicatorId } from '../../domain/ids.ts';
import type { ObservationRow } from '../../domain/observation.ts';
import type { Period } from '../../domain/period.ts';
import { editions } from './knownEditions.ts';

/** A published edition, told from others by values that only it has: most files do not say their period. */
export interface Edition {
  readonly dataset: DatasetId;
  readonly period: Period;
  /** Lines of the file below its header. */
  readonly rows: number;
  /** Columns that it cannot lack. */
  readonly indicators: readonly IndicatorId[];
  /** What the anchors are values of. */
  readonly columns: readonly IndicatorId[];
  /** Key → values of those columns, in percent as printed. */
  readonly anchors: ReadonlyMap<string, readonly number[]>;
}

/** So many anchors must agree, and at least three for each one that does not (a single damaged row may). */
const enough = 3;

/** The known edition that the rows of a dataset come from, or `null`. */
export function recognise(
  dataset: DatasetId,
  rows: readonly ObservationRow[],
  indicators: readonly IndicatorId[],
): Edition | null {
  const candidates = editions.filter((edition) => edition.dataset === dataset);
  if (candidates.length === 0) return null;
  const anchored = rows.filter(({ area }) => candidates.some(({ anchors }) => anchors.has(area.code)));
  const byKey = new Map(anchored.map((row) => [row.area.code, row.values]));
  return candidates.find((edition) => isOf(edition, byKey, indicators)) ?? null;
}

function isOf(
  { columns, anchors }: Edition,
  byKey: ReadonlyMap<string, readonly (number | null)[]>,
  indicators: readonly IndicatorId[],
): boolean {
  const positions = columns.map((id) => indicators.indexOf(id));
  let same = 0;
  let other = 0;
  for (const [key, values] of anchors) {
    const found = byKey.get(key);
    if (found === undefined) continue;
    if (values.every((value, at) => found[positions[at] as number] === value)) same += 1;
    else other += 1;
  }
  const needed = Math.min(enough, anchors.size);
  return same >= needed && same >= enough * other;
}
