import { isoDate } from '../../domain/ids.ts';
import type { Boundary, ParsedDataset } from '../../domain/observation.ts';
import { period } from '../../domain/period.ts';
import { Problem } from '../../domain/problem.ts';
import type { SourceFile } from '../../domain/source.ts';
import { areaAttributes } from './areaAttributes.ts';
import { areasOf } from './areas.ts';
import { districtRows } from './districtRows.ts';
import { readFeatures, type AreaFeature } from './readFeatures.ts';
import { municipalityAreas } from './source.ts';

/** The newest area of the package came into being on this day (property `WSK`). */
export const territoryDate = isoDate('2016-01-01');

/**
 * Municipalities and unincorporated areas with their boundaries, and the names of the districts from the
 * companion. `rowsRead` counts areas, not features.
 * @throws Problem `file-missing` without the companion, `wrong-file` for a newer territory, and as `readFeatures`
 */
export function parseAreas(file: SourceFile): ParsedDataset {
  const features = readFeatures(file.bytes);
  refuseNewerTerritory(features);
  const { areas, rejections } = areasOf(features);
  const rows = [
    ...[...areas].map(([ags, { row, properties }]) => ({
      row,
      area: { level: 'municipality' as const, code: ags },
      values: [],
      attributes: areaAttributes(properties),
    })),
    ...districtRows(file),
  ];
  return {
    dataset: municipalityAreas,
    period: period('2016-01'),
    dataDate: territoryDate,
    territoryDate,
    indicators: [],
    rowsRead: rows.length + rejections.length,
    rows,
    boundaries: [...areas].map(([ags, { geometry }]): Boundary => ({ ags, geometry })),
    rejections,
  };
}

function refuseNewerTerritory(features: readonly AreaFeature[]): void {
  const newest = features.reduce((latest, { properties: { WSK } }) => (WSK > latest ? WSK : latest), '');
  if (newest.replaceAll('/', '-') <= territoryDate) return;
  throw new Problem(
    'wrong-file',
    `An area came into being on ${newest}, after the territory date ${territoryDate}`,
    'This source is the territory of 2016; newer boundaries need a source of their own.',
    { column: 'WSK' },
  );
}
