import type { Ags } from '../../domain/ids.ts';
import { indicatorId } from '../../domain/ids.ts';
import type { ObservationRow } from '../../domain/observation.ts';
import { formatOf, isMachineReadable } from './formats.ts';
import { opennessOfAll } from './licences.ts';
import type { OpenDataset } from './openDataset.ts';

export const openDataIndicators = [
  indicatorId('open-datasets'),
  indicatorId('open-licence-share'),
  indicatorId('machine-readable-share'),
] as const;

const percent = (part: number, whole: number): number | null => (whole === 0 ? null : (100 * part) / whole);

/**
 * Values of one municipality, from its datasets in the order of the file: how many have an open licence, and which share
 * of those whose licence (format) is known has an open one (a machine-readable one). Unknown is no zero.
 */
export function municipalityRow(ags: Ags, datasets: readonly OpenDataset[]): ObservationRow {
  const openness = datasets.map(({ licences }) => opennessOfAll(licences));
  const open = openness.filter((each) => each === 'open').length;
  const licensed = openness.filter((each) => each !== null).length;
  const formats = datasets.map(({ formats: each }) => each.map(formatOf).filter((name) => name !== null));
  const described = formats.filter((each) => each.length > 0);
  const machineReadable = described.filter((each) => each.some(isMachineReadable)).length;
  return {
    row: Math.min(...datasets.map(({ row }) => row)),
    area: { level: 'municipality', code: ags },
    values: [
      open === 0 && licensed < datasets.length ? null : open,
      percent(open, licensed),
      percent(machineReadable, described.length),
    ],
    attributes: {
      datasets: String(datasets.length),
      licenceKnown: String(licensed),
      formatKnown: String(described.length),
      formats: [...new Set(formats.flat())].sort().join(' '),
    },
  };
}
