import type { ParsedDataset } from '../../domain/observation.ts';
import { knownTables, largerDataset, municipalDataset, type KnownTable } from './tables.ts';

/**
 * Fewest areas of a whole table: there are 10,700 municipalities (16,000 in 1990) and 400 districts, one less with every
 * merger, and some are left out for having nothing.
 */
const fewest: Readonly<Record<KnownTable['depth'], number>> = { municipalities: 10_500, districts: 390 };

/**
 * A flat file is in no order, and one that was cut behind the last line of an area is whole in all other respects. A
 * choice of areas would take the place of all of them.
 */
export function doubtsAboutCoverage({ dataset, rows }: ParsedDataset): readonly string[] {
  const table = knownTables.find((known) => (municipalDataset(known) ?? largerDataset(known)) === dataset);
  if (table === undefined) return [];
  const digits = table.depth === 'districts' ? 5 : 8;
  const codes = new Set(
    rows.flatMap(({ area: { code } }) => (code.length >= digits ? code.slice(0, digits) : [])),
  );
  return codes.size >= fewest[table.depth]
    ? []
    : [`not all of Germany is in it (${table.depth}: ${codes.size})`];
}
