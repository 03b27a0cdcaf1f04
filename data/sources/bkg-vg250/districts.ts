import type { ObservationRow } from '../../domain/observation.ts';
import type { Layer } from './archive.ts';
import { isLand } from './features.ts';
import { districtLayer } from './findLayer.ts';

/** Names only: the boundaries of districts are dissolved from those of their municipalities. */
export function districtRows(layers: readonly Layer[]): readonly ObservationRow[] {
  const found = districtLayer(layers);
  if (found === undefined) return [];
  const { table } = found;
  const rows = new Map<string, ObservationRow>();
  for (let record = 0; record < table.count; record += 1) {
    const code = table.text(record, 'AGS');
    if (!isLand(table, record) || !/^(0[1-9]|1[0-6])\d{3}$/.test(code) || rows.has(code)) continue;
    const attributes = { name: table.text(record, 'GEN'), bez: table.text(record, 'BEZ') };
    rows.set(code, { row: record + 1, area: { level: 'district', code }, values: [], attributes });
  }
  return [...rows.values()];
}
