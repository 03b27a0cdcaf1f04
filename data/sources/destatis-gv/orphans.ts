import type { ObservationRow, Rejection } from '../../domain/observation.ts';

/**
 * A municipality whose association has no row of its own cannot be placed under an administration: it is
 * rejected. Gives the rows that stay, and the rejections.
 */
export function withoutOrphans(rows: readonly ObservationRow[]): [ObservationRow[], Rejection[]] {
  const associations = new Set(
    rows.filter(({ area }) => area.level === 'administration').map(({ area }) => area.code),
  );
  const orphans: Rejection[] = [];
  const known = rows.filter(({ row, area, attributes }) => {
    const ars = attributes?.['ars'] ?? '';
    if (area.level !== 'municipality' || ars[5] !== '5' || associations.has(ars.slice(0, 9))) return true;
    const reason = `The association ${ars.slice(0, 9)} of ${area.code} has no readable row of Satzart 50`;
    orphans.push({ row, field: 'VB', code: 'unknown-key', reason });
    return false;
  });
  return [known, orphans];
}
