import type { DistrictKey } from '../../domain/ids.ts';
import type { ObservationRow } from '../../domain/observation.ts';
import { Problem } from '../../domain/problem.ts';
import type { SourceFile } from '../../domain/source.ts';
import { readFeatures } from './readFeatures.ts';

/** Names only: the boundaries of districts are dissolved from those of their municipalities. */
export function districtRows({ companions = [] }: SourceFile): readonly ObservationRow[] {
  const [districts] = companions;
  if (districts === undefined) {
    throw new Problem(
      'file-missing',
      'The file of the districts is missing',
      'Hand in the districts of the VG250 beside the municipalities.',
    );
  }
  try {
    return readFeatures(districts.bytes).map(({ properties: { AGS, GEN, BEZ } }, index) => ({
      row: index + 1,
      area: { level: 'district', code: districtKey(AGS) },
      values: [],
      attributes: { name: GEN, bez: BEZ },
    }));
  } catch (problem) {
    throw problem instanceof Problem ? problem.at({ file: districts.name }) : problem;
  }
}

function districtKey(key: string): DistrictKey {
  if (/^(0[1-9]|1[0-6])\d{3}$/.test(key)) return key as DistrictKey;
  throw new Problem('wrong-file', `“${key}” is not a district`, 'The companion must hold the districts.');
}
