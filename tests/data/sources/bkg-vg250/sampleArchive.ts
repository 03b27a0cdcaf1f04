import { readSample } from '../../../samples.ts';
import type { Entry } from '../shared/zipFile.ts';

const folder = 'bkg/vg5000_2021-01-01';
const files = [
  'VG5000_GEM.shp',
  'VG5000_GEM.dbf',
  'VG5000_GEM.prj',
  'VG5000_GEM.cpg',
  'VG_WERTE.dbf',
  'aktualitaet.txt',
];

/** The loose files of the sample as the publisher packs them. */
export const vg5000Entries = (): Entry[] =>
  files.map((name) => ({
    name: `vg5000_01-01.gk3.shape.ebenen/vg5000_ebenen_0101/${name}`,
    content: readSample(`${folder}/${name}`),
  }));
