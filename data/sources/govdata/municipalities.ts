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

/** What is counted of one municipality’s own datasets. */
export interface OwnDatasets {
  /** Row of the first of them. */
  readonly row: number;
  readonly datasets: number;
  readonly open: number;
  readonly licenceKnown: number;
  readonly formatKnown: number;
  readonly machineReadable: number;
  readonly formats: ReadonlySet<string>;
}

const none: OwnDatasets = {
  ...{ row: Infinity, datasets: 0, open: 0, licenceKnown: 0, formatKnown: 0, machineReadable: 0 },
  formats: new Set(),
};

/** The counts with one more dataset. */
export function withDataset(own: OwnDatasets = none, { row, licences, formats }: OpenDataset): OwnDatasets {
  const openness = opennessOfAll(licences);
  const known = formats.map(formatOf).filter((name) => name !== null);
  const isNew = known.some((name) => !own.formats.has(name));
  return {
    row: Math.min(own.row, row),
    datasets: own.datasets + 1,
    open: own.open + Number(openness === 'open'),
    licenceKnown: own.licenceKnown + Number(openness !== null),
    formatKnown: own.formatKnown + Number(known.length > 0),
    machineReadable: own.machineReadable + Number(known.some(isMachineReadable)),
    formats: isNew ? new Set([...own.formats, ...known]) : own.formats,
  };
}

const percent = (part: number, whole: number): number | null => (whole === 0 ? null : (100 * part) / whole);

/**
 * Values of one municipality: how many of its datasets have an open licence, and which share of those whose licence
 * (format) is known has an open one (a machine-readable one). Unknown is no zero.
 */
export function municipalityRow(ags: Ags, own: OwnDatasets): ObservationRow {
  const { datasets, open, licenceKnown, formatKnown, machineReadable } = own;
  return {
    row: own.row,
    area: { level: 'municipality', code: ags },
    values: [
      open === 0 && licenceKnown < datasets ? null : open,
      percent(open, licenceKnown),
      percent(machineReadable, formatKnown),
    ],
    attributes: {
      datasets: String(datasets),
      licenceKnown: String(licenceKnown),
      formatKnown: String(formatKnown),
      formats: [...own.formats].sort().join(' '),
    },
  };
}
