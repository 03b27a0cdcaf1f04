import type { ObservationRow, Rejection } from '../../domain/observation.ts';

/** Association part of a municipality that has no row of Satzart 50, as they all had one only from 2009 on. */
const inNone = '0000';

/**
 * A municipality whose row of Satzart 50 is missing or cannot be read may be in an association or in none: it cannot be
 * placed under an administration and is rejected. (Unincorporated areas have none at all.) Gives the rows that stay, and
 * the rejections.
 * @param listed keys (9 digits) of all readable rows of Satzart 50, whatever their Textkennzeichen
 */
export function withoutOrphans(
  rows: readonly ObservationRow[],
  listed: ReadonlySet<string>,
): [ObservationRow[], Rejection[]] {
  const orphans: Rejection[] = [];
  const known = rows.filter(({ row, area, attributes }) => {
    const key = attributes?.['kind'] === 'municipality' ? attributes['ars']?.slice(0, 9) : undefined;
    if (key === undefined || key.endsWith(inNone) || listed.has(key)) return true;
    const reason = `The association ${key} of ${area.code} has no readable row of Satzart 50`;
    orphans.push({ row, field: 'VB', code: 'unknown-key', reason });
    return false;
  });
  return [known, orphans];
}
